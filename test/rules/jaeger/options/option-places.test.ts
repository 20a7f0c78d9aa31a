import { checkObject } from '../../../../lib/rules/objects';

/** What to do by a rule about each option, by its path. */
function fixes(code: string, spec: object): Record<string, string> {
  const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' }, spec };
  const found = checkObject(cr, 'x').filter((problem) => problem.code === code);
  return Object.fromEntries(found.map(({ finding }) => [finding.path, finding.fix]));
}

const ELASTIC = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } };
const production = (sections: object) => ({ strategy: 'production', storage: ELASTIC, ...sections });
const STREAMING = "Set spec.strategy to 'streaming', which uses Kafka, or remove it.";

describe('an option of a component that it does not have', () => {
  test.each([
    [
      production({ query: { options: { 'base-path': '/x' } } }),
      'spec.query.options.base-path',
      "Did you mean 'query.base-path'?",
    ],
    [
      { allInOne: { options: { 'base-path': '/x' } } },
      'spec.allInOne.options.base-path',
      "Did you mean 'query.base-path'?",
    ],
    [
      production({ collector: { options: { otlp: { enabled: true } } } }),
      'spec.collector.options.otlp.enabled',
      "Did you mean 'collector.otlp.enabled'?",
    ],
    [
      { allInOne: { options: { COLLECTOR_OTLP_ENABLED: true } } },
      'spec.allInOne.options.COLLECTOR_OTLP_ENABLED',
      "Did you mean 'collector.otlp.enabled'?",
    ],
    [
      production({ collector: { options: { 'query.base-path': '/x' } } }),
      'spec.collector.options.query.base-path',
      'Move it to spec.query.options.',
    ],
    [
      production({ collector: { options: { kafka: { producer: { brokers: 'k:9092' } } } } }),
      'spec.collector.options.kafka.producer.brokers',
      STREAMING,
    ],
    [
      { allInOne: { options: { 'es.server-urls': 'http://e:9200' } } },
      'spec.allInOne.options.es.server-urls',
      "Set spec.storage.type to 'elasticsearch', and move it to spec.storage.options.",
    ],
    [
      production({ query: { options: { 'cassandra.servers': 'c' } } }),
      'spec.query.options.cassandra.servers',
      "Remove it, or set spec.storage.type to 'cassandra'.",
    ],
    [
      production({ query: { options: { 'query.bearer-token-propagaton': true } } }),
      'spec.query.options.query.bearer-token-propagaton',
      "Did you mean 'query.bearer-token-propagation'?",
    ],
    [
      { allInOne: { options: { colour: 'green' } } },
      'spec.allInOne.options.colour',
      'Remove it; https://www.jaegertracing.io/docs/1.62/cli/ lists all options.',
    ],
  ])('%j', (spec, path, fix) => {
    expect(fixes('JAE010', spec)).toEqual({ [path]: fix });
  });

  test('options of Kafka are valid with strategy streaming', () => {
    const collector = { options: { kafka: { producer: { brokers: 'k:9092', topic: 't' } } } };
    expect(fixes('JAE010', { strategy: 'streaming', storage: ELASTIC, collector })).toEqual({});
  });
});

describe('an option of the storage that it does not have', () => {
  const storage = (type: string | undefined, options: object) => ({
    strategy: 'production',
    storage: { type, options },
  });

  test.each([
    [storage('elasticsearch', { 'server-urls': 'x' }), 'server-urls', "Did you mean 'es.server-urls'?"],
    [storage('elasticsearch', { ES_SERVER_URLS: 'x' }), 'ES_SERVER_URLS', "Did you mean 'es.server-urls'?"],
    [
      storage('elasticsearch', { 'sampling.strategies-file': 'x' }),
      'sampling.strategies-file',
      'Move it to spec.collector.options.',
    ],
    [storage('elasticsearch', { 'query.base-path': '/x' }), 'query.base-path', 'Move it to spec.query.options.'],
    [storage('elasticsearch', { 'kafka.producer.topic': 't' }), 'kafka.producer.topic', STREAMING],
    [
      storage('cassandra', { 'es.server-urls': 'x' }),
      'es.server-urls',
      "Remove it, or set spec.storage.type to 'elasticsearch'.",
    ],
    [storage('elasticsearch', { 'es.server-url': 'x' }), 'es.server-url', "Did you mean 'es.server-urls'?"],
    [storage('elasticsearch', { 'es.colour': 'x' }), 'es.colour', 'Remove it.'],
  ])('%j', (spec, name, fix) => {
    expect(fixes('JAE013', spec)).toMatchObject({ [`spec.storage.options.${name}`]: fix });
  });

  test.each([
    [{ es: { 'server-urls': 'x', timeout: '5s' } }, "Set spec.storage.type to 'elasticsearch'"],
    [{ 'es.server-urls': 'x', 'es-archive.enabled': true }, "Set spec.storage.type to 'elasticsearch'"],
    [{ cassandra: { servers: 'c' } }, "Set spec.storage.type to 'cassandra'"],
    [{ badger: { ephemeral: false } }, "Set spec.storage.type to 'badger'"],
  ])('%j without a type is one finding', (options, fix) => {
    expect(fixes('JAE013', { storage: { options } })).toEqual({ 'spec.storage.options': `${fix}.` });
    expect(fixes('JAE013', { storage: { type: 'memory', options } })).toEqual({
      'spec.storage.options': `${fix}, or remove the options.`,
    });
  });

  test.each([
    { memory: { 'max-traces': 5 }, es: { 'server-urls': 'x' } },
    { 'es.server-urls': 'x', 'cassandra.servers': 'c' },
  ])('%j belong to several storages', (options) => {
    expect(fixes('JAE013', { storage: { options } })).not.toHaveProperty(['spec.storage.options']);
    expect(fixes('JAE013', { storage: { options } })).toMatchObject({
      'spec.storage.options.es.server-urls':
        "Set spec.storage.type to 'elasticsearch', and move it to spec.storage.options.",
    });
  });
});

describe('an option of a component that allinone does not run', () => {
  test.each([
    [
      { query: { options: { 'base-path': '/x' } } },
      {
        'spec.query.options.base-path':
          "Move it to spec.allInOne.options as 'query.base-path', or use strategy 'production'.",
      },
    ],
    [
      { query: { options: { colour: 1 } } },
      { 'spec.query.options.colour': "Remove it, or use strategy 'production'." },
    ],
    [{ query: { ingress: { enabled: true } } }, {}],
    [{ collector: { toString: 1 } }, {}],
  ])('%j', (spec, found) => {
    expect(fixes('JAE018', spec)).toEqual(found);
  });
});
