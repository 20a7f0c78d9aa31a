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
      JAE018 production/jaeger spec.collector.replicas: 3 is not read by strategy 'allinone'. It silently does nothing. Remove it, or use JaegerStrategy.production({ storage }).
      JAE018 production/jaeger spec.query.resources: {"limits":{"memory":"1Gi"}} is not read by strategy 'allinone'. It silently does nothing. Move it to spec.allInOne, or use JaegerStrategy.production({ storage }).
      JAE018 production/jaeger spec.ingester.options.log-level: 'debug' is not read by strategy 'allinone'. It silently does nothing. Remove it, or use JaegerStrategy.streaming({ storage, kafka }).
      JAE018 production/jaeger spec.collector.options.collector.queue-size: 5 is not read by strategy 'allinone'. It silently does nothing. Move it to spec.allInOne.options, or use JaegerStrategy.production({ storage }).
      JAE018 production/jaeger spec.collector.kafkaSecretName: 'kafka' is not read by strategy 'allinone'. It silently does nothing. Remove it, or use JaegerStrategy.streaming({ storage, kafka }).
      JAE018 production/jaeger spec.collector.priorityClassName: 'a' is not read by strategy 'allinone'. It silently does nothing. Move it to spec.allInOne, or use JaegerStrategy.production({ storage }).
      JAE018 production/jaeger spec.query.resources: {"limits":{"cpu":1}} is not read by strategy 'allinone'. It silently does nothing. Move it to spec.allInOne, or use JaegerStrategy.production({ storage }).
      JAE018 production/jaeger spec.collector.tolerations: [{"key":"a"}] is not read by strategy 'allinone'. It silently does nothing. Move it to spec.allInOne, or use JaegerStrategy.production({ storage }).
    `);
  });

  const fixes = (spec: object) => {
    const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' }, spec };
    const said = checkObject(cr, 'x').filter(({ code }) => code === 'JAE018');
    return said.map(({ finding: { path, fix } }) => [path, fix]);
  };
  const [remove, streaming] = ['Remove it, or use strategy production', 'Remove it, or use strategy streaming'];

  test.each([
    ...['autoscale', 'image', 'lifecycle', 'maxReplicas', 'minReplicas', 'nodeSelector', 'replicas'].map((key) => [
      key,
      remove,
    ]),
    ['terminationGracePeriodSeconds', remove],
    ['kafkaSecretName', streaming],
    ...['affinity', 'livenessProbe', 'resources', 'strategy', 'volumes'].map((key) => [
      key,
      'Move it to spec.allInOne, or use strategy production',
    ]),
  ])('in YAML, collector.%s: %s', (key, fix) => {
    expect(fixes({ collector: { [key]: 'any' } })).toEqual([[`spec.collector.${key}`, fix]]);
  });

  test.each([
    ['collector', 'log-level', 'Move it to spec.allInOne.options, or use strategy production'],
    ['collector', 'log-levl', remove],
    ['collector', 'kafka.producer.topic', streaming],
    ['query', 'prometheus.query.namespace', remove],
    ['ingester', 'log-level', streaming],
  ])('in YAML, %s.options.%s: %s', (section, name, fix) => {
    expect(fixes({ [section]: { options: { [name]: 'any' } } })).toEqual([[`spec.${section}.options.${name}`, fix]]);
  });

  test('in YAML, an option that comes by the metrics storage', () => {
    const allInOne = { metricsStorage: { type: 'prometheus', 'server-url': 'http://p:9090' } };
    expect(fixes({ allInOne, query: { options: { 'prometheus.query.namespace': 'a' } } })).toEqual([
      ['spec.query.options.prometheus.query.namespace', 'Move it to spec.allInOne.options, or use strategy production'],
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
    // What the job reads that makes the schema.
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
      JAE019 production/jaeger spec.query.options.query.base-path: '/jaeger' is in a section that strategy 'allinone' does not read. The UI would stand at the root, and nothing of it below the path. Move it to spec.allInOne.options, or use JaegerIngress.host(host, { className, basePath }).
      JAE019 production/jaeger spec.allInOne.options.query.base-path: '/jaeger' is in a section that strategy 'production' does not read. The UI would stand at the root, and nothing of it below the path. Move it to spec.query.options, or use JaegerIngress.host(host, { className, basePath }).
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
      JAE034 production/jaeger spec.allInOne: is not read by strategy 'production'. The settings in it would do nothing. Move them to collector and query, or remove them.
      JAE034 production/jaeger spec.ingester: is not read by strategy 'production'. The settings in it would do nothing. Move them to collector and query, or remove them.
      JAE034 production/jaeger spec.allInOne: is not read by strategy 'streaming'. The settings in it would do nothing. Move them to collector and query, or remove them.
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
      `JAE039 production/jaeger spec.collector.kafkaSecretName: 'kafka' is not read by strategy 'production'. No Kafka would be used. Remove it, or use JaegerStrategy.streaming({ storage, kafka }).`,
    );
  });

  test.each([
    production({ collector: { kafkaSecretName: '' } }),
    streaming({ collector: { kafkaSecretName: 'kafka' }, ingester: { options: { kafka: { consumer: {} } } } }),
  ])('%j passes', (spec) => {
    expect(check('JAE039', spec)).toEqual([]);
  });
});
