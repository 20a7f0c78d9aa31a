import { checkObject } from '../../../../lib/rules/objects';
import { check, production, streaming } from '../../../support/jaeger';

describe('JAE018', () => {
  test('reports each of these', () => {
    expect(
      [
        { collector: { replicas: 3 } },
        {
          query: { resources: { limits: { memory: '1Gi' } } },
        },
        { ingester: { options: { 'log-level': 'debug' } } },
        {
          strategy: 'allInOne',
          collector: { options: { collector: { 'queue-size': 5 } } },
        },
        { collector: { kafkaSecretName: 'kafka', config: { a: 'b' } } },
        {
          storage: { type: 'cassandra' },
          query: { resources: { limits: { cpu: 1 } } },
          collector: { priorityClassName: 'a' },
        },
        {
          storage: { type: 'cassandra', cassandraCreateSchema: { enabled: false } },
          collector: { tolerations: [{ key: 'a' }] },
        },
      ].flatMap((spec) => check('JAE018', spec)),
    ).toMatchInlineSnapshot(`
      JAE018 production/jaeger spec.collector.replicas: 3 has no effect. Strategy 'allinone' runs no collector pods. Remove it, or use JaegerStrategy.production({ storage }).
      JAE018 production/jaeger spec.query.resources: {"limits":{"memory":"1Gi"}} has no effect. Strategy 'allinone' runs no query pods. Move it to spec.allInOne, or use JaegerStrategy.production({ storage }).
      JAE018 production/jaeger spec.ingester.options.log-level: 'debug' has no effect. Strategy 'allinone' runs no ingester pods. Remove it, or use JaegerStrategy.streaming({ storage, kafka }).
      JAE018 production/jaeger spec.collector.options.collector.queue-size: 5 has no effect. Strategy 'allinone' runs no collector pods. Move it to spec.allInOne.options, or use JaegerStrategy.production({ storage }).
      JAE018 production/jaeger spec.collector.kafkaSecretName: 'kafka' has no effect. Strategy 'allinone' runs no collector pods. Remove it, or use JaegerStrategy.streaming({ storage, kafka }).
      JAE018 production/jaeger spec.collector.priorityClassName: 'a' has no effect. Strategy 'allinone' runs no collector pods. Move it to spec.allInOne, or use JaegerStrategy.production({ storage }).
      JAE018 production/jaeger spec.query.resources: {"limits":{"cpu":1}} has no effect. Strategy 'allinone' runs no query pods. Move it to spec.allInOne, or use JaegerStrategy.production({ storage }).
      JAE018 production/jaeger spec.collector.tolerations: [{"key":"a"}] has no effect. Strategy 'allinone' runs no collector pods. Move it to spec.allInOne, or use JaegerStrategy.production({ storage }).
    `);
  });

  const fixes = (spec: object) => {
    const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' }, spec };
    const found = checkObject(cr, 'x').filter(({ code }) => code === 'JAE018');
    return found.map(({ finding: { path, fix } }) => [path, fix]);
  };
  const [remove, streaming] = ["Remove it, or use strategy 'production'.", "Remove it, or use strategy 'streaming'."];

  test.each([
    ...['autoscale', 'image', 'lifecycle', 'maxReplicas', 'minReplicas', 'nodeSelector', 'replicas'].map((key) => [
      key,
      remove,
    ]),
    ['terminationGracePeriodSeconds', remove],
    ['kafkaSecretName', streaming],
    ...['affinity', 'livenessProbe', 'resources', 'strategy', 'volumes'].map((key) => [
      key,
      "Move it to spec.allInOne, or use strategy 'production'.",
    ]),
  ])('in YAML, collector.%s: %s', (key, fix) => {
    expect(fixes({ collector: { [key]: 'any' } })).toEqual([[`spec.collector.${key}`, fix]]);
  });

  test.each([
    ['collector', 'log-level', "Move it to spec.allInOne.options, or use strategy 'production'."],
    ['collector', 'log-levl', remove],
    ['collector', 'kafka.producer.topic', streaming],
    ['query', 'prometheus.query.namespace', remove],
    ['ingester', 'log-level', streaming],
  ])('in YAML, %s.options.%s: %s', (section, name, fix) => {
    expect(fixes({ [section]: { options: { [name]: 'any' } } })).toEqual([[`spec.${section}.options.${name}`, fix]]);
  });

  test('in YAML, an option that the metrics storage adds', () => {
    const allInOne = { metricsStorage: { type: 'prometheus', 'server-url': 'http://p:9090' } };
    expect(fixes({ allInOne, query: { options: { 'prometheus.query.namespace': 'a' } } })).toEqual([
      [
        'spec.query.options.prometheus.query.namespace',
        "Move it to spec.allInOne.options, or use strategy 'production'.",
      ],
    ]);
  });

  test.each([
    {
      collector: {
        serviceType: 'NodePort',
        annotations: { a: 'b' },
        labels: { a: 'b' },
        resources: {},
        config: null,
        kafkaSecretName: '',
      },
      query: { nodePort: 30686, grpcNodePort: 30685, options: { 'admin.http.host-port': ':1' } },
    },
    production({ collector: { replicas: 3 } }),
    // Settings that the schema job reads.
    {
      storage: { type: 'cassandra' },
      collector: {
        resources: { limits: { memory: '1Gi' } },
        tolerations: [{ key: 'a' }],
        imagePullSecrets: [{ name: 'registry' }],
        securityContext: { runAsNonRoot: true },
        containerSecurityContext: { runAsNonRoot: true },
        volumes: [{ name: 'tls', secret: { secretName: 'tls' } }],
        volumeMounts: [{ name: 'tls', mountPath: '/tls' }],
      },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE018', spec)).toEqual([]);
  });
});

describe('JAE019', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          query: { options: { query: { 'base-path': '/jaeger' } } },
        },
        production({ allInOne: { options: { 'query.base-path': '/jaeger' } } }),
      ].flatMap((spec) => check('JAE019', spec)),
    ).toMatchInlineSnapshot(`
      JAE019 production/jaeger spec.query.options.query.base-path: '/jaeger' has no effect: strategy 'allinone' does not read it here. The UI is served at the root path instead. Move it to spec.allInOne.options, or use JaegerIngress.host(host, { ingressClassName, basePath }).
      JAE019 production/jaeger spec.allInOne.options.query.base-path: '/jaeger' has no effect: strategy 'production' does not read it here. The UI is served at the root path instead. Move it to spec.query.options, or use JaegerIngress.host(host, { ingressClassName, basePath }).
    `);
  });

  test.each([
    { allInOne: { options: { 'query.base-path': '/jaeger' } } },
    { strategy: 'prodution', allInOne: { options: { 'query.base-path': '/jaeger' } } },
    { strategy: 'prodution', query: { options: { 'query.base-path': '/jaeger' } } },
    production({ query: { options: { 'query.base-path': '/jaeger' } } }),
  ])('%j passes', (spec) => {
    expect(check('JAE019', spec)).toEqual([]);
  });
});

describe('JAE034', () => {
  test('reports each of these', () => {
    expect(
      [
        production({ allInOne: { image: 'a:1' } }),
        production({ ingester: { replicas: 2 } }),
        streaming({
          collector: { options: { kafka: { producer: {} } } },
          ingester: { options: { kafka: { consumer: {} } } },
          allInOne: { image: 'a:1' },
        }),
      ].flatMap((spec) => check('JAE034', spec)),
    ).toMatchInlineSnapshot(`
      JAE034 production/jaeger spec.allInOne: not read by strategy 'production'. Its settings have no effect. Move them to collector and query, or remove them.
      JAE034 production/jaeger spec.ingester: not read by strategy 'production'. Its settings have no effect. Move them to collector and query, or remove them.
      JAE034 production/jaeger spec.allInOne: not read by strategy 'streaming'. Its settings have no effect. Move them to collector and query, or remove them.
    `);
  });

  test.each([
    production({ allInOne: {} }),
    { allInOne: { image: 'a:1' } },
    streaming({
      collector: { options: { kafka: { producer: {} } } },
      ingester: { options: { kafka: { consumer: {} } } },
    }),
  ])('%j passes', (spec) => {
    expect(check('JAE034', spec)).toEqual([]);
  });
});

describe('JAE039', () => {
  test('reports each of these', () => {
    const spec = production({ collector: { kafkaSecretName: 'kafka' } });

    expect(check('JAE039', spec)).toMatchInlineSnapshot(
      `JAE039 production/jaeger spec.collector.kafkaSecretName: 'kafka' has no effect with strategy 'production'. Only strategy 'streaming' uses Kafka. Remove it, or use JaegerStrategy.streaming({ storage, kafka }).`,
    );
  });

  test.each([
    production({ collector: { kafkaSecretName: '' } }),
    streaming({ collector: { kafkaSecretName: 'kafka' }, ingester: { options: { kafka: { consumer: {} } } } }),
  ])('%j passes', (spec) => {
    expect(check('JAE039', spec)).toEqual([]);
  });
});
