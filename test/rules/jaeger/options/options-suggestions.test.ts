import { elasticsearch } from '../../../support/jaeger';
import { ofSuffix, ofVariable, optionFix, storageOptionFix } from '../../../../lib/rules/jaeger/options/option-places';
import type { FlagType } from '../../../../lib/upstream/jaeger-flags';

const flags = (...of: readonly (readonly [string, FlagType])[]) => new Map(of);
const option = (name: string, value: unknown = 'x') => ({ name, value, path: name });
const elastic = elasticsearch();
const cr = (strategy: string, storage: object = elastic, more: object = {}) => ({
  spec: { strategy, storage, ...more },
});

describe('ofSuffix', () => {
  const known = flags(['collector.tags', 'string'], ['agent.tags', 'string'], ['query.base-path', 'string']);

  test.each<[string, string, string | undefined]>([
    ['collector', 'tags', 'collector.tags'],
    ['agent', 'tags', 'agent.tags'],
    ['query', 'tags', undefined],
    ['collector', 'base-path', 'query.base-path'],
    ['query', 'path', undefined],
    ['query', 'query.base-path', undefined],
    ['query', '', undefined],
  ])('%s, %s: %s', (component, name, flag) => {
    expect(ofSuffix(known, component, name)).toBe(flag);
  });
});

test.each<[string, string | undefined]>([
  ['QUERY_BASE_PATH', 'query.base-path'],
  ['query_base_path', undefined],
  ['BASE_PATH', undefined],
  ['', undefined],
])('the variable %s: %s', (variable, flag) => {
  expect(ofVariable(flags(['log-level', 'string'], ['query.base-path', 'string']), variable)).toBe(flag);
});

describe('the flag of the nearest name', () => {
  const known = flags(['workers-a', 'int'], ['workers-b', 'string'], ['workers-c', 'bool']);

  test.each<[unknown, string]>([
    ['text', 'workers-b'],
    [5, 'workers-a'],
    ['5', 'workers-a'],
    [true, 'workers-b'],
    [['a', 'b'], 'workers-b'],
  ])('takes %j', (value, flag) => {
    expect(optionFix(cr('allinone'), 'allInOne', known, option('workers-x', value))).toBe(`Did you mean '${flag}'?`);
  });

  test('is one that does not take the value if no other is near', () => {
    const fix = (name: string) =>
      optionFix(
        cr('allinone'),
        'allInOne',
        flags(['queue-size', 'int'], ['log-level', 'string']),
        option(name, 'many'),
      );
    expect(fix('queue-sise')).toBe("Did you mean 'queue-size'?");
    expect(fix('colour')).toBeUndefined();
  });
});

describe('a flag of another component', () => {
  test.each<[object, string, string, string | undefined]>([
    [cr('production', elastic, { agent: {} }), 'agent', 'es.server-urls', 'Move it to spec.storage.options.'],
    [cr('production'), 'collector', 'query.base-path', 'Move it to spec.query.options.'],
    [cr('production'), 'query', 'collector.queue-size', 'Move it to spec.collector.options.'],
    [cr('streaming'), 'query', 'kafka.producer.topic', 'Move it to spec.collector.options.'],
    [cr('streaming'), 'query', 'kafka.consumer.topic', 'Move it to spec.ingester.options.'],
    [cr('streaming'), 'query', 'kafka.colour', undefined],
    [cr('production'), 'query', 'kafka.colour', "Set spec.strategy to 'streaming', which uses Kafka, or remove it."],
    [cr('production'), 'query', 'kafkas.colour', undefined],
    [cr('production'), 'query', 'cassandra.servers', "Remove it, or set spec.storage.type to 'cassandra'."],
    [
      cr('allinone', { type: 'memory' }),
      'allInOne',
      'cassandra.servers',
      "Set spec.storage.type to 'cassandra', and move it to spec.storage.options.",
    ],
  ])('%j, %s, %s: %s', (subject, component, name, fix) => {
    expect(optionFix({ ...subject }, component, flags(['workers', 'int']), option(name))).toBe(fix);
  });
});

describe('storageOptionFix', () => {
  const known = flags(['es.server-urls', 'string'], ['es.timeout', 'duration']);

  test.each<[string, string, string | undefined]>([
    ['elasticsearch', 'elasticsearch.timeout', "Did you mean 'es.timeout'?"],
    ['elasticsearch', 'timeout', "Did you mean 'es.timeout'?"],
    ['elasticsearch', 'ES_TIMEOUT', "Did you mean 'es.timeout'?"],
    ['elasticsearch', 'es.timeuot', "Did you mean 'es.timeout'?"],
    ['elasticsearch', 'a.bcdefghijkl.timeout', undefined],
    ['elasticsearch', 'query.base-path', 'Move it to spec.query.options.'],
    ['grpc-plugin', 'colour', undefined],
  ])('%s, %s: %s', (type, name, fix) => {
    expect(storageOptionFix(cr('production', { type }), known, option(name, '5s'))).toBe(fix);
  });
});
