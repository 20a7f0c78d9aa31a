import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../kubernetes/json';
import { DURABLE_STORAGE_TYPES, JAEGER_STORAGE_TYPES, JAEGER_STRATEGIES } from '../../upstream/jaeger';
import { didYouMean, storageOf, strategyOf, withStrategy } from './cr';

/** Rules over the strategy and the storage type of a Jaeger CR. */
export const strategyRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE002',
    severity: Severity.ERROR,
    summary: 'production and streaming need a storage that several pods can share',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/controller.go',
    example: { spec: { strategy: 'production', storage: { type: 'memory' } } },
    when: withStrategy('production', 'streaming'),
    *check(cr): Iterable<Finding> {
      const strategy = strategyOf(cr);
      const storage = storageOf(cr);
      if (!JAEGER_STORAGE_TYPES.includes(storage) || DURABLE_STORAGE_TYPES.includes(storage)) return;
      yield {
        path: 'spec.storage.type',
        value: storage,
        rule: `cannot be used by strategy '${strategy}'`,
        consequence:
          'the operator would silently run allInOne instead and ignore collector, query and ingester settings',
        fix: 'Use elasticsearch or cassandra',
      };
    },
  },
  {
    code: 'JAE003',
    severity: Severity.ERROR,
    summary: 'spec.strategy is a word that the operator knows',
    example: { spec: { strategy: 'prodution' } },
    *check(cr): Iterable<Finding> {
      const strategy = stringAt(cr, 'spec', 'strategy');
      if (strategy === undefined || JAEGER_STRATEGIES.includes(strategyOf(cr))) return;
      yield {
        path: 'spec.strategy',
        value: strategy,
        rule: 'is not a strategy',
        consequence: 'the operator would silently run allinone',
        fix: didYouMean(strategy, JAEGER_STRATEGIES),
      };
    },
  },
  {
    code: 'JAE004',
    severity: Severity.ERROR,
    summary: 'spec.storage.type is a word that the operator knows',
    example: { spec: { storage: { type: 'elasticserach' } } },
    *check(cr): Iterable<Finding> {
      const type = stringAt(cr, 'spec', 'storage', 'type');
      if (type === undefined || type === '' || JAEGER_STORAGE_TYPES.includes(type.toLowerCase())) return;
      yield {
        path: 'spec.storage.type',
        value: type,
        rule: 'is not a storage type of Jaeger 1.62',
        consequence: 'the operator would silently keep the traces in memory',
        fix:
          type.toLowerCase() === 'opensearch'
            ? "Use 'elasticsearch'; it speaks to OpenSearch too"
            : didYouMean(type, JAEGER_STORAGE_TYPES),
      };
    },
  },
];
