import { check, elasticsearch, production, streaming } from '../../../support/jaeger';

describe('JAE010', () => {
  test('reports each of these', () => {
    expect(
      [
        { allInOne: { options: { 'log-levl': 'debug' } } },
        production({ collector: { options: { query: { 'base-path': '/x' } } } }),
        streaming({ collector: { options: { kafka: { producer: {} } } }, ingester: { options: { env: 'x' } } }),
        { agent: { strategy: 'DaemonSet', options: { 'collector.queue-size': 5 } } },
      ].flatMap((spec) => check('JAE010', spec)),
    ).toMatchInlineSnapshot(`
      JAE010 production/jaeger spec.allInOne.options.log-levl: is no option of allInOne. Jaeger exits at startup and crash-loops. Did you mean 'log-level'?
      JAE010 production/jaeger spec.collector.options.query.base-path: is no option of the collector. Jaeger exits at startup and crash-loops. Move it to spec.query.options.
      JAE010 production/jaeger spec.ingester.options.env: is no option of the ingester. Jaeger exits at startup and crash-loops. Remove it; https://www.jaegertracing.io/docs/1.62/cli/ lists those that there are.
      JAE010 production/jaeger spec.agent.options.collector.queue-size: is no option of the agent. Jaeger exits at startup and crash-loops. Move it to spec.allInOne.options.
    `);
  });

  const ES = elasticsearch();
  test.each([
    [{ strategy: 'production', storage: ES }, 'collector', 'kafka.producer.topic'],
    [{ strategy: 'streaming', storage: ES }, 'query', 'kafka.producer.topic'],
    [{ strategy: 'streaming', storage: ES }, 'collector', 'es.timeout'],
    [{ strategy: 'production', storage: ES }, 'query', 'prometheus.query.namespace'],
  ])('of %j: in %s there is no %s', (spec, component, option) => {
    const settings = { [component]: { options: { [option]: '1' } } };
    expect(check('JAE010', { ...spec, ...settings })).toEqual([
      expect.stringContaining(`spec.${component}.options.${option}: is no option of the ${component}: `),
    ]);
  });

  test.each([
    {
      allInOne: { options: { 'log-level': 'debug', collector: { 'queue-size': null } } },
    },
    production({
      query: {
        metricsStorage: { type: 'prometheus', 'server-url': 'http://p' },
        options: { 'prometheus.query.namespace': 'x' },
      },
    }),
    { collector: { options: { wrong: 1 } } },
    // What comes by no metrics storage is no option either, and that of streaming's collector is Kafka.
    { query: { metricsStorage: { type: 'other' } }, allInOne: { options: { 'query.base-path': '/x' } } },
    streaming({
      collector: {
        options: { kafka: { producer: { brokers: 'k' } } },
      },
      ingester: {
        options: { kafka: { consumer: { brokers: 'k' } } },
      },
    }),
  ])('%j passes', (spec) => {
    expect(check('JAE010', spec)).toEqual([]);
  });
});

describe('JAE011', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          allInOne: { options: { 'collector.tags': [1, 2] } },
        },
        {
          storage: {
            options: { memory: { 'max-traces': [1] } },
          },
        },
      ].flatMap((spec) => check('JAE011', spec)),
    ).toMatchInlineSnapshot(`
      JAE011 production/jaeger spec.allInOne.options.collector.tags: [1,2] is a list with something else than text. The operator's webhook refuses the Jaeger. Give one value, or quote each of them.
      JAE011 production/jaeger spec.storage.options.memory.max-traces: [1] is a list with something else than text. The operator's webhook refuses the Jaeger. Give one value, or quote each of them.
    `);
  });

  test.each(['agent', 'collector', 'ingester', 'ingress', 'query'])(
    'in the options of %s, one of several',
    (section) => {
      expect(check('JAE011', { [section]: { options: { 'log-level': ['a', 1] } } })).toEqual([
        expect.stringContaining(`spec.${section}.options.log-level: ["a",1] is a list`),
      ]);
    },
  );

  test.each([
    {
      allInOne: { options: { 'collector.tags': ['a=b', 'c=d'] } },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE011', spec)).toEqual([]);
  });
});

describe('JAE012', () => {
  test('reports each of these', () => {
    expect(
      [
        { allInOne: { options: { 'collector.queue-size': 'many' } } },
        { allInOne: { options: { 'collector.otlp.enabled': 'yes' } } },
        {
          strategy: 'production',
          storage: elasticsearch({ 'es.timeout': '7d' }),
        },
        { allInOne: { options: { 'downsampling.ratio': 'half' } } },
        { allInOne: { options: { 'reporter.grpc.retry.max': -1 } } },
      ].flatMap((spec) => check('JAE012', spec)),
    ).toMatchInlineSnapshot(`
      JAE012 production/jaeger spec.allInOne.options.collector.queue-size: 'many' is not a whole number. Jaeger exits at startup and crash-loops. Use one such as 100.
      JAE012 production/jaeger spec.allInOne.options.collector.otlp.enabled: 'yes' is not true or false. Jaeger exits at startup and crash-loops. Use one such as true.
      JAE012 production/jaeger spec.storage.options.es.timeout: '7d' is not a duration in Go's syntax (h, m, s, ms). Jaeger exits at startup and crash-loops. Use one such as 72h.
      JAE012 production/jaeger spec.allInOne.options.downsampling.ratio: 'half' is not a number. Jaeger exits at startup and crash-loops. Use one such as 0.5.
      JAE012 production/jaeger spec.allInOne.options.reporter.grpc.retry.max: -1 is not a whole number of 0 or more. Jaeger exits at startup and crash-loops. Use one such as 100.
    `);
  });

  test.each([
    {
      allInOne: {
        options: {
          'collector.queue-size': 2000,
          'collector.otlp.enabled': 'True',
          'downsampling.ratio': 0.5,
          'reporter.grpc.retry.max': 3,
        },
      },
    },
    {
      strategy: 'production',
      storage: elasticsearch({ 'es.timeout': '1h30m' }),
    },
    {
      allInOne: { options: { 'collector.queue-size': ['1'] } },
    },
    { storage: { options: { 'memory.max-traces': 'many' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE012', spec)).toEqual([]);
  });
});
