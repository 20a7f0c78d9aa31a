import { check, messagesOfYaml } from '../../../support/jaeger';

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

function collectorOf(spec: object): object {
  return 'collector' in spec && typeof spec.collector === 'object' ? { ...spec.collector } : {};
}

describe('JAE163, files that are read', () => {
  test.each<[string, object]>([
    ['es.token-file', production({ options: { 'es.server-urls': 'https://e:9200', 'es.token-file': '/x/y' } })],
    ['es.password-file', production({ options: { 'es.server-urls': 'https://e:9200', 'es.password-file': '/x/y' } })],
    [
      'tags-as-fields',
      production({ options: { 'es.server-urls': 'https://e:9200', 'es.tags-as-fields.config-file': '/x/y' } }),
    ],
    ['kafka tls', streaming({ brokers: 'k:9093', tls: { enabled: true, cert: '/x/y' } }, { brokers: 'k:9093' })],
    [
      'kafka tls of storage options',
      {
        ...streaming({ brokers: 'k:9093' }, { brokers: 'k:9093' }),
        storage: {
          type: 'elasticsearch',
          options: {
            'es.server-urls': 'http://e:9200',
            'kafka.producer.tls.enabled': true,
            'kafka.producer.tls.key': '/x/y',
          },
        },
      },
    ],
    [
      'krb5.conf',
      streaming(
        { brokers: 'k:9093' },
        { brokers: 'k:9093', authentication: 'kerberos', 'kerberos.config-file': '/x/y' },
      ),
    ],
    [
      'keytab',
      streaming(
        { brokers: 'k:9093' },
        {
          brokers: 'k:9093',
          authentication: 'Kerberos',
          kerberos: { 'use-keytab': true, 'keytab-file': '/x/y', 'config-file': '/etc/ssl/krb5.conf' },
        },
      ),
    ],
    ['otlp', { allInOne: { options: { collector: { otlp: { grpc: { tls: { enabled: true, cert: '/x/y' } } } } } } }],
    ['client CA', { allInOne: { options: { collector: { grpc: { tls: { enabled: true, 'client-ca': '/x/y' } } } } } }],
    [
      'prometheus',
      {
        allInOne: {
          metricsStorage: { type: 'prometheus', 'server-url': 'http://p' },
          options: { 'prometheus.token-file': '/x/y' },
        },
      },
    ],
    [
      'cassandra',
      {
        strategy: 'production',
        storage: { type: 'cassandra', options: { cassandra: { servers: 'c', tls: { enabled: true, ca: '/x/y' } } } },
      },
    ],
    [
      'archive',
      {
        strategy: 'production',
        storage: {
          type: 'cassandra',
          options: { 'cassandra-archive': { enabled: 'true', tls: { enabled: true, ca: '/x/y' } } },
        },
      },
    ],
    ['a relative path', { allInOne: { options: { 'query.static-files': '../x/./y' } } }],
    ['the last of a list', { allInOne: { options: { 'query.ui-config': ['/x/y', '/etc/ssl/a'] } } }],
    ['a number', { allInOne: { options: { 'config-file': 7 } } }],
    ['the last of many', { allInOne: { options: { 'query.ui-config': ['/x/y', '/etc/ssl/b', '/etc/ssl/a'] } } }],
    ['what looks like a URL', { allInOne: { options: { 'config-file': 's3://x/y' } } }],
    ['another without OTLP', { allInOne: { options: { 'collector.otlp.enabled': false, 'query.ui-config': '/x/y' } } }],
    ['a DaemonSet', { agent: { strategy: 'DaemonSet', options: { 'config-file': '/x/y' } } }],
  ])('%s is read', (_, spec) => {
    expect(check('JAE163', spec)).toEqual([expect.stringContaining('is not mounted in the pods of ')]);
  });

  test('the files of Kerberos have defaults', () => {
    const kerberos = { username: 'u', realm: 'R', 'use-keytab': true };
    const spec = streaming({ brokers: 'k:9093', authentication: 'kerberos', kerberos }, { brokers: 'k:9093' });
    const missing = (file: string): string =>
      `missing, and the default '${file}' is not mounted in the pods of collector. `;
    expect(check('JAE163', spec)).toEqual([
      expect.stringContaining(`kafka.producer.kerberos.config-file: ${missing('/etc/krb5.conf')}`),
      expect.stringContaining(`kafka.producer.kerberos.keytab-file: ${missing('/etc/security/kafka.keytab')}`),
    ]);
    expect(check('JAE163', { ...spec, collector: { ...collectorOf(spec), kafkaSecretName: 'kafka' } })).toEqual([]);
  });
});

describe('JAE163, the pods', () => {
  const pods = (spec: object) => check('JAE163', spec).map((message) => /in the pods of ([^.]*)\./.exec(message)?.[1]);
  const fields = production({
    options: { 'es.server-urls': 'https://e:9200', 'es.tags-as-fields.config-file': '/x/y' },
  });
  const yaml = (spec: object) =>
    messagesOfYaml('JAE163', { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'x' }, spec });
  const add = (section: string): unknown =>
    expect.stringContaining(
      `Add a Secret or ConfigMap with this file to ${section}.volumes, and a mount with mountPath: '/x' to ${section}.volumeMounts.`,
    );

  test('the query component does not read the fields of tags', () => {
    expect(pods(fields)).toEqual(['collector']);
    expect(pods({ ...fields, strategy: 'allinone' })).toEqual(['allInOne']);
    expect(yaml(fields)).toEqual([add('spec')]);
  });

  test('pods with other options only are not counted', () => {
    const collector = { options: { 'config-file': '/x/y', 'log-level': 'debug' } };
    expect(yaml(production({ options: {} }, { collector, query: { options: { 'query.base-path': '/a' } } }))).toEqual([
      add('spec'),
    ]);
  });

  test.each<[string, object]>([
    ['all of a list but the last', { 'query.ui-config': ['/etc/ssl/z', '/b/y', '/a/y'] }],
    ['an empty list', { 'config-file': [] }],
    ['a sampling URL', { 'sampling.strategies-file': 'http://x/y' }],
  ])('%s passes', (_, options) => {
    expect(check('JAE163', { allInOne: { options } })).toEqual([]);
  });
});
