import { check, messagesOfYaml } from '../../../support/jaeger';

const CA = { name: 'ca', secret: { secretName: 'ca' } };
const AT_ES = { name: 'ca', mountPath: '/es' };
const HERE = { volumes: [CA], volumeMounts: [AT_ES] };
const tls = { enabled: true, ca: '/es/ca.crt' };

function production(storage: object, more: object = {}): object {
  return {
    strategy: 'production',
    storage: {
      type: 'elasticsearch',
      options: { es: { 'server-urls': 'https://e:9200', tls } },
      dependencies: { enabled: false },
      ...storage,
    },
    ...more,
  };
}

function streaming(producer: object, consumer: object, more: object = {}): object {
  return {
    strategy: 'streaming',
    storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
    collector: { options: { kafka: { producer } } },
    ingester: { options: { kafka: { consumer } } },
    ...more,
  };
}

describe('JAE163', () => {
  test('reports each of these', () => {
    expect(
      [
        // no mount
        production({}),
        // dotted
        production({
          options: { 'es.server-urls': 'https://e:9200', 'es.tls.enabled': true, 'es.tls.ca': '/es/ca.crt' },
        }),
        // a mount elsewhere
        production({}, { volumes: [CA], volumeMounts: [{ name: 'ca', mountPath: '/es2' }] }),
        // a mount of one component
        production({ esIndexCleaner: { enabled: false } }, { collector: HERE }),
        // jobs alone
        production(
          { options: { es: { 'server-urls': 'https://e:9200', 'use-aliases': true, tls } } },
          { collector: HERE, query: HERE },
        ),
        // a ConfigMap mounted at the path of the file
        {
          allInOne: { options: { 'query.ui-config': '/ui/ui.json' } },
          volumes: [{ name: 'ui', configMap: { name: 'ui' } }],
          volumeMounts: [{ name: 'ui', mountPath: '/ui/ui.json' }],
        },
        // items without it
        {
          allInOne: { options: { query: { 'ui-config': '/ui/ui.json' } } },
          volumes: [{ name: 'ui', configMap: { name: 'ui', items: [{ key: 'a', path: 'config.json' }] } }],
          volumeMounts: [{ name: 'ui', mountPath: '/ui' }],
        },
        // in the folder of the image
        { allInOne: { options: { 'config-file': '/etc/jaeger.yaml' } } },
        // the operator's own sampling file, which it mounts only without this option
        { allInOne: { options: { 'sampling.strategies-file': '/etc/jaeger/sampling/sampling.json' } } },
        // sidecars, which get no common volume
        { agent: { options: { 'reporter.grpc.tls.enabled': true, 'reporter.grpc.tls.ca': '/es/ca.crt' } }, ...HERE },
        // a trust store of Java: the dependencies job gets no common volume
        production({ dependencies: { enabled: true, javaOpts: '-Djavax.net.ssl.trustStore=/es/trust.jks' } }, HERE),
      ].flatMap((spec) => check('JAE163', spec)),
    ).toMatchInlineSnapshot(`
      JAE163 production/jaeger spec.storage.options.es.tls.ca: '/es/ca.crt' is not mounted in the pods of collector, query, es-index-cleaner. Jaeger exits at startup and crash-loops. The job fails on each run. Use JaegerVolume.secret('files', { secret, mountPath: '/es' }) or JaegerVolume.configMap in the prop 'volumes'.
      JAE163 production/jaeger spec.storage.options.es.tls.ca: '/es/ca.crt' is not mounted in the pods of collector, query, es-index-cleaner. Jaeger exits at startup and crash-loops. The job fails on each run. Use JaegerVolume.secret('files', { secret, mountPath: '/es' }) or JaegerVolume.configMap in the prop 'volumes'.
      JAE163 production/jaeger spec.storage.options.es.tls.ca: '/es/ca.crt' is not mounted in the pods of collector, query, es-index-cleaner. Jaeger exits at startup and crash-loops. The job fails on each run. Use JaegerVolume.secret('files', { secret, mountPath: '/es' }) or JaegerVolume.configMap in the prop 'volumes'.
      JAE163 production/jaeger spec.storage.options.es.tls.ca: '/es/ca.crt' is not mounted in the pods of query. Jaeger exits at startup and crash-loops. Use JaegerVolume.secret('files', { secret, mountPath: '/es' }) or JaegerVolume.configMap in the prop 'volumes'.
      JAE163 production/jaeger spec.storage.options.es.tls.ca: '/es/ca.crt' is not mounted in the pods of es-index-cleaner, es-rollover. The jobs fail on each run. Use JaegerVolume.secret('files', { secret, mountPath: '/es' }) or JaegerVolume.configMap in the prop 'volumes'.
      JAE163 production/jaeger spec.allInOne.options.query.ui-config: '/ui/ui.json' is a directory in the pods of allInOne: volume 'ui' is mounted there without a subPath. Jaeger exits at startup and crash-loops. Name a file in '/ui/ui.json', or set subPath: 'ui.json' on the mount.
      JAE163 production/jaeger spec.allInOne.options.query.ui-config: '/ui/ui.json' is missing in the pods of allInOne: volume 'ui' has only the items config.json. Jaeger exits at startup and crash-loops. Add it to the items, or name one of them.
      JAE163 production/jaeger spec.allInOne.options.config-file: '/etc/jaeger.yaml' is not mounted in the pods of allInOne. Jaeger exits at startup and crash-loops. Use JaegerVolume.secret('files', { secret, mountPath: '/etc/jaeger.yaml', subPath: 'jaeger.yaml' }) or JaegerVolume.configMap in the prop 'volumes'.
      JAE163 production/jaeger spec.allInOne.options.sampling.strategies-file: '/etc/jaeger/sampling/sampling.json' is not mounted in the pods of allInOne. Jaeger exits at startup and crash-loops. Use JaegerVolume.secret('files', { secret, mountPath: '/etc/jaeger/sampling' }) or JaegerVolume.configMap in the prop 'volumes'.
      JAE163 production/jaeger spec.agent.options.reporter.grpc.tls.ca: '/es/ca.crt' is not mounted in the pods of agent sidecar. Jaeger exits at startup and crash-loops. Use JaegerVolume.secret('files', { secret, mountPath: '/es' }) or JaegerVolume.configMap in the prop 'volumes'.
      JAE163 production/jaeger spec.storage.dependencies.javaOpts: '/es/trust.jks' is not mounted in the pods of spark-dependencies. The job fails on each run. Use JaegerVolume.secret('files', { secret, mountPath: '/es' }) or JaegerVolume.configMap in the prop 'volumes'.
    `);
  });

  test.each<[string, object]>([
    ['mounted for all', production({}, HERE)],
    ['mounted for each', production({ esIndexCleaner: HERE }, { collector: HERE, query: HERE })],
    [
      'a mount with a slash at its end',
      production({}, { volumes: [CA], volumeMounts: [{ name: 'ca', mountPath: '/es/' }] }),
    ],
    [
      'one file',
      production({}, { volumes: [CA], volumeMounts: [{ name: 'ca', mountPath: '/es/ca.crt', subPath: 'ca.crt' }] }),
    ],
    [
      'a file of the host',
      production(
        {},
        {
          volumes: [{ name: 'ca', hostPath: { path: '/ca.crt', type: 'File' } }],
          volumeMounts: [{ name: 'ca', mountPath: '/es/ca.crt' }],
        },
      ),
    ],
    [
      'among the items',
      production(
        {},
        {
          volumes: [{ name: 'ca', secret: { secretName: 'ca', items: [{ key: 'x', path: 'ca.crt' }] } }],
          volumeMounts: [AT_ES],
        },
      ),
    ],
    [
      'the deeper of two mounts',
      {
        allInOne: { options: { 'query.ui-config': '/a/b/c' } },
        volumes: [
          { name: 'a', secret: { secretName: 'a', items: [{ key: 'x', path: 'y' }] } },
          { name: 'b', configMap: { name: 'b' } },
        ],
        volumeMounts: [
          { name: 'a', mountPath: '/a' },
          { name: 'b', mountPath: '/a/b' },
        ],
      },
    ],
    ['a mount without its volume, which JAE129 is about', production({}, { volumeMounts: [AT_ES] })],
    ['CAs of the image', production({ options: { es: { tls: { enabled: true, ca: '/etc/ssl/certs/ca.crt' } } } })],
    ['CAs of OpenShift', production({ options: { es: { tls: { enabled: true, ca: '/etc/pki/ca-trust/x.pem' } } } })],
    [
      'the service account',
      production({ options: { es: { 'token-file': '/var/run/secrets/kubernetes.io/serviceaccount/token' } } }),
    ],
    ['disabled', production({ options: { es: { tls: { enabled: 'false', ca: '/x/y' } } } })],
    ['no archive', production({ options: { 'es-archive': { tls: { enabled: true, ca: '/x/y' } } } })],
    ['no OTLP', { allInOne: { options: { 'collector.otlp.enabled': false, 'collector.otlp.http.tls.cert': '/x/y' } } }],
    [
      'no Kerberos',
      streaming(
        { brokers: 'k:9093', kerberos: { 'config-file': '/x/y', 'keytab-file': '/x/y' } },
        { brokers: 'k:9093' },
      ),
    ],
    [
      'Kerberos by password',
      streaming(
        {
          brokers: 'k:9093',
          authentication: 'kerberos',
          kerberos: { 'config-file': '/run/secrets/y', 'keytab-file': '/x/y' },
        },
        { brokers: 'k:9093' },
      ),
    ],
    ['a URL', { allInOne: { options: { 'sampling.strategies-file': 'https://example.com/sampling.json' } } }],
    ['a variable', { allInOne: { options: { 'query.ui-config': '$(UI_CONFIG)' } } }],
    [
      'the file of the image',
      { allInOne: { options: { 'sampling.strategies-file': '/etc/jaeger/sampling_strategies.json' } } },
    ],
    [
      'the UI of the operator',
      { ui: { options: { tracking: {} } }, allInOne: { options: { 'query.ui-config': '/etc/config/ui.json' } } },
    ],
    ['a custom image', { allInOne: { image: 'example.com/my-jaeger:1', options: { 'query.ui-config': '/x/y' } } }],
    [
      'a secret of Vault',
      {
        annotations: { 'vault.hashicorp.com/agent-inject': 'true' },
        allInOne: { options: { 'config-file': '/vault/secrets/y' } },
      },
    ],
    [
      'the certificate of OpenShift',
      {
        allInOne: {
          options: {
            collector: {
              otlp: {
                grpc: { tls: { enabled: true, cert: '/etc/tls-config/tls.crt', key: '/etc/tls-config/tls.key' } },
              },
            },
          },
        },
      },
    ],
    [
      'an Elasticsearch of OpenShift',
      production({ elasticsearch: { nodeCount: 1 }, options: { es: { tls: { enabled: true, ca: '/certs/ca' } } } }),
    ],
    ['an unknown option, which JAE010 is about', { allInOne: { options: { 'query.config-file': '/x/y' } } }],
    ['a component that does not run', { collector: { options: { 'config-file': '/x/y' } } }],
    ['an empty text', { allInOne: { options: { 'config-file': '' } } }],
    [
      'a trust store that its job has',
      production(
        { dependencies: { enabled: true, javaOpts: '-Xmx1g -Djavax.net.ssl.trustStore=/es/t.jks', ...HERE } },
        HERE,
      ),
    ],
  ])('%s passes', (_, spec) => {
    expect(check('JAE163', spec)).toEqual([]);
  });

  test('in YAML the fix names the section whose volumes all pods get', () => {
    const cr = {
      apiVersion: 'jaegertracing.io/v1',
      kind: 'Jaeger',
      metadata: { name: 'x' },
      spec: production({}, { collector: HERE }),
    };
    expect(messagesOfYaml('JAE163', cr)).toMatchInlineSnapshot(
      `JAE163 x spec.storage.options.es.tls.ca: '/es/ca.crt' is not mounted in the pods of query, es-index-cleaner. Jaeger exits at startup and crash-loops. The job fails on each run. Move its volume and mount to spec.volumes and spec.volumeMounts, which all these pods get.`,
    );
    expect(messagesOfYaml('JAE163', { ...cr, spec: production({}) })).toMatchInlineSnapshot(
      `JAE163 x spec.storage.options.es.tls.ca: '/es/ca.crt' is not mounted in the pods of collector, query, es-index-cleaner. Jaeger exits at startup and crash-loops. The job fails on each run. Add a Secret or ConfigMap with this file to spec.volumes, and a mount with mountPath: '/es' to spec.volumeMounts.`,
    );
    const agent = { options: { 'config-file': '/x/y' } };
    expect(messagesOfYaml('JAE163', { ...cr, spec: { agent } })).toMatchInlineSnapshot(
      `JAE163 x spec.agent.options.config-file: '/x/y' is not mounted in the pods of agent sidecar. Jaeger exits at startup and crash-loops. Add a Secret or ConfigMap with this file to spec.agent.volumes, and a mount with mountPath: '/x' to spec.agent.volumeMounts.`,
    );
  });
});
