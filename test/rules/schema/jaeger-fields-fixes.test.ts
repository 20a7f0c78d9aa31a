import { jaegerFieldFix, jaegerTypeFix } from '../../../lib/rules/schema/jaeger-fields';

const storage = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } };
const SECRET = 'the Secret of spec.storage.secretName, whose entries become variables';

/** What to do about the key at the end of the path. */
function fix(path: string, value: unknown, spec: object = {}): string | undefined {
  const dot = path.lastIndexOf('/');
  return jaegerFieldFix({ spec: { ...spec } }, { parent: path.slice(0, dot), key: path.slice(dot + 1), value });
}

const production = (more: object = {}) => ({ strategy: 'production', storage, ...more });
const streaming = { strategy: 'streaming', storage };

describe('jaegerTypeFix', () => {
  test.each<[string, unknown, string | undefined]>([
    ['spec.ingress', true, 'Write it as spec.ingress.enabled.'],
    ['spec.ingress', 'true', undefined],
    ['spec.query', false, undefined],
    ['spec.storage', 'cassandra', 'Write it as spec.storage.type.'],
    ['spec.storage', 'colour', undefined],
    ['spec.storage', true, undefined],
    ['spec.query', 'cassandra', undefined],
    ['spec.allInOne.strategy', 'Streaming', 'Move it to spec.strategy.'],
    ['spec.allInOne.strategy', 'Recreate', undefined],
    ['spec.allInOne.mystrategy', 'streaming', undefined],
    ['spec.query', 'streaming', undefined],
  ])('%s: %j', (path, value, expected) => {
    expect(jaegerTypeFix(path, value)).toBe(expected);
  });
});

describe('a field of another part', () => {
  test.each<[string, unknown, object, string | undefined]>([
    ['spec/hostNetwork', true, { agent: {} }, 'Move it to spec.agent.hostNetwork.'],
    ['spec/hostNetwork', true, production(), undefined],
    ['spec/hostNetwork', true, {}, undefined],
    ['spec/replicas', 2, {}, "Remove it, or use strategy 'production'."],
    ['spec/colour', 2, {}, undefined],
    ['spec/colour', 2, production(), undefined],
  ])('%s: %j of %j', (path, value, spec, expected) => {
    expect(fix(path, value, spec)).toBe(expected);
  });
});

describe('a flag in the place of a field', () => {
  test.each<[string, unknown, object, string | undefined]>([
    ['/log-level', 'debug', {}, undefined],
    ['status.spec/log-level', 'debug', {}, undefined],
    ['spec.storage.esIndexCleaner/server-urls', 'x', production(), undefined],
    ['spec.storage/server-urls', 'x', production(), "Move it to spec.storage.options, as 'es.server-urls'."],
    ['spec.storage/server-urls', 'x', { storage: { type: 'colour' } }, undefined],
    ['spec/options', { 'query.base-path': '/x', colour: 1 }, {}, undefined],
    ['spec/options', { 'query.base-path': '/x', 'collector.queue-size': 1 }, production(), undefined],
    [
      'spec/options',
      { 'query.base-path': '/x', 'query.max-clock-skew-adjustment': '1s', 'log-level': 'x' },
      {},
      "Move it to spec.allInOne.options, as 'query.base-path', 'query.max-clock-skew-adjustment', 'log-level'.",
    ],
    [
      'spec.collector/kafka',
      { producer: { topic: 't' } },
      streaming,
      "Move it to spec.collector.options, as 'kafka.producer.topic'.",
    ],
    [
      'spec.ingester/kafka',
      { consumer: { topic: 't' } },
      streaming,
      "Move it to spec.ingester.options, as 'kafka.consumer.topic'.",
    ],
    ['spec.query/log-level', 'debug', production(), "Move it to spec.query.options, as 'log-level'."],
    ['spec.collector/log-level', 'debug', production(), "Move it to spec.collector.options, as 'log-level'."],
    ['spec/log-level', 'debug', production(), "Move it to spec.collector.options, as 'log-level'."],
    ['spec/base-path', '/x', production(), "Move it to spec.query.options, as 'query.base-path'."],
    ['spec.collector/base-path', '/x', production(), undefined],
    ['spec.query/base-path', '/x', production(), "Move it to spec.query.options, as 'query.base-path'."],
  ])('%s: %j of %j', (path, value, spec, expected) => {
    expect(fix(path, value, spec)).toBe(expected);
  });
});

describe('variables', () => {
  const env = (...names: readonly string[]) => names.map((name) => ({ name, value: 'x' }));
  const four = env('QUERY_BASE_PATH', 'LOG_LEVEL', 'QUERY_UI_CONFIG', 'CONFIG_FILE');
  const three = "Set 'query.base-path', 'log-level', 'query.ui-config'";

  test.each<[string, unknown, object, string]>([
    ['spec/env', four, {}, `${three} and 1 more in spec.allInOne.options.`],
    ['spec/env', four.slice(0, 3), {}, `${three} in spec.allInOne.options.`],
    [
      'spec/env',
      [...four, ...env('OTHER')],
      {},
      `${three} and 1 more in spec.allInOne.options, and put the others in ${SECRET}.`,
    ],
    ['spec.query/env', env('QUERY_BASE_PATH'), production(), "Set 'query.base-path' in spec.query.options."],
    ['spec.collector/env', env('LOG_LEVEL'), production(), "Set 'log-level' in spec.collector.options."],
    ['spec/env', env('LOG_LEVEL'), production(), "Set 'log-level' in spec.query.options."],
    ['spec.query/env', env('COLLECTOR_QUEUE_SIZE'), production(), `Put them in ${SECRET}.`],
    ['spec.query/envFrom', [{ secretRef: { name: 's' } }], production(), `Put them in ${SECRET}.`],
  ])('%s: %j of %j', (path, value, spec, expected) => {
    expect(fix(path, value, spec)).toBe(expected);
  });
});
