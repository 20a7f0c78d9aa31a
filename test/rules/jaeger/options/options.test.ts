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
      JAE010 production/jaeger spec.allInOne.options.log-levl: unknown option for allInOne. Jaeger exits at startup and crash-loops. Did you mean 'log-level'?
      JAE010 production/jaeger spec.collector.options.query.base-path: unknown option for the collector. Jaeger exits at startup and crash-loops. Move it to spec.query.options.
      JAE010 production/jaeger spec.ingester.options.env: unknown option for the ingester. Jaeger exits at startup and crash-loops. Remove it; https://www.jaegertracing.io/docs/1.62/cli/ lists all options.
      JAE010 production/jaeger spec.agent.options.collector.queue-size: unknown option for the agent. Jaeger exits at startup and crash-loops. Move it to spec.allInOne.options.
    `);
  });

  const ES = elasticsearch();
  test.each([
    [{ strategy: 'production', storage: ES }, 'collector', 'kafka.producer.topic'],
    [{ strategy: 'streaming', storage: ES }, 'query', 'kafka.producer.topic'],
    [{ strategy: 'streaming', storage: ES }, 'collector', 'es.timeout'],
    [{ strategy: 'production', storage: ES }, 'query', 'prometheus.query.namespace'],
  ])('%j: %s has no option %s', (spec, component, option) => {
    const settings = { [component]: { options: { [option]: '1' } } };
    expect(check('JAE010', { ...spec, ...settings })).toEqual([
      expect.stringContaining(`spec.${component}.options.${option}: unknown option for the ${component}. `),
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
    // Without metrics storage there are no such options; the storage of streaming's collector is Kafka.
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
      JAE011 production/jaeger spec.allInOne.options.collector.tags: [1,2] must be a list of strings. The operator's webhook rejects the Jaeger. Set one value, or quote each item.
      JAE011 production/jaeger spec.storage.options.memory.max-traces: [1] must be a list of strings. The operator's webhook rejects the Jaeger. Set one value, or quote each item.
    `);
  });

  test.each(['agent', 'collector', 'ingester', 'ingress', 'query'])(
    'in the options of %s, one of several',
    (section) => {
      expect(check('JAE011', { [section]: { options: { 'log-level': ['a', 1] } } })).toEqual([
        expect.stringContaining(`spec.${section}.options.log-level: ["a",1] must be a list of strings.`),
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
      JAE012 production/jaeger spec.allInOne.options.collector.queue-size: 'many' must be a whole number. Jaeger exits at startup and crash-loops. Use a value such as 100.
      JAE012 production/jaeger spec.allInOne.options.collector.otlp.enabled: 'yes' must be true or false. Jaeger exits at startup and crash-loops. Use a value such as true.
      JAE012 production/jaeger spec.storage.options.es.timeout: invalid duration '7d': Go durations have no days. Jaeger exits at startup and crash-loops. Use '168h'.
      JAE012 production/jaeger spec.allInOne.options.downsampling.ratio: 'half' must be a number. Jaeger exits at startup and crash-loops. Use a value such as 0.5.
      JAE012 production/jaeger spec.allInOne.options.reporter.grpc.retry.max: -1 must be a whole number of 0 or more. Jaeger exits at startup and crash-loops. Use a value such as 100.
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
