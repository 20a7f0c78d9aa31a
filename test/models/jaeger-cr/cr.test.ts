import {
  componentsOf,
  hasSecret,
  optionAt,
  optionMaps,
  optionsAt,
  optionText,
  nameAndNamespace,
  runningOptions,
  storageOf,
  strategyOf,
} from '../../../lib/models/jaeger-cr/cr';

test.each([
  [undefined, 'allinone'],
  ['', 'allinone'],
  ['all-in-one', 'allinone'],
  ['Production', 'production'],
  ['prodution', 'prodution'],
])('the strategy of %j is %s', (strategy, expected) => {
  expect(strategyOf({ spec: { strategy } })).toBe(expected);
});

test.each([
  [undefined, 'memory'],
  ['', 'memory'],
  ['Memory', 'memory'],
  ['Elasticsearch', 'Elasticsearch'],
])('the storage of %j is %s', (type, expected) => {
  expect(storageOf({ spec: { storage: { type } } })).toBe(expected);
});

test.each([
  [{}, ['allInOne']],
  [{ agent: {} }, ['agent', 'allInOne']],
  [{ strategy: 'production' }, ['collector', 'query']],
  [{ strategy: 'streaming', agent: {} }, ['agent', 'collector', 'ingester', 'query']],
])('%j runs %j', (spec, expected) => {
  expect(componentsOf({ spec })).toEqual(expected);
});

test('a name and a namespace, empty if not set', () => {
  expect(nameAndNamespace({ metadata: { name: 'a', namespace: 'b' } })).toEqual({ name: 'a', namespace: 'b' });
  expect(nameAndNamespace({})).toEqual({ name: '', namespace: '' });
});

describe('options', () => {
  const cr = {
    spec: {
      strategy: 'production',
      collector: { options: { collector: { 'num-workers': 2, 'queue-size': null }, 'log-level': 'debug' } },
      ingester: { options: { a: 'b' } },
      storage: { options: { 'es.tls': { enabled: true } } },
    },
  };

  test('are flags, nested or dotted, with their paths; null is dropped', () => {
    expect(optionsAt(cr, 'spec', 'collector', 'options')).toEqual([
      { name: 'collector.num-workers', value: 2, path: 'spec.collector.options.collector.num-workers' },
      { name: 'log-level', value: 'debug', path: 'spec.collector.options.log-level' },
    ]);
    expect(optionAt(cr, 'es.tls.enabled', 'spec', 'storage', 'options')?.path).toBe(
      'spec.storage.options.es.tls.enabled',
    );
  });

  test('are text for the operator', () => {
    expect(optionText(cr, 'collector.num-workers', 'spec', 'collector', 'options')).toBe('2');
    expect(optionText(cr, 'collector.queue-size', 'spec', 'collector', 'options')).toBe('');
  });

  test('come from the running components and the storage', () => {
    expect(runningOptions(cr).map(({ name }) => name)).toEqual([
      'collector.num-workers',
      'log-level',
      'es.tls.enabled',
    ]);
    expect(optionMaps(cr)).toHaveLength(3);
  });
});

test.each([
  [{ storage: { secretName: 's' } }, true],
  [{ collector: { kafkaSecretName: 's' } }, true],
  [{ ingester: { kafkaSecretName: 's' } }, false],
  [{ storage: { secretName: '' } }, false],
])('environment variables from a Secret for the collector of %j: %s', (spec, expected) => {
  expect(hasSecret({ spec }, 'collector')).toBe(expected);
});
