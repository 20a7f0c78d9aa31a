import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { defined, type JsonObject, stringAt } from '../../../kubernetes/json';
import { DURABLE_STORAGE_TYPES, JAEGER_STORAGE_TYPES, JAEGER_STRATEGIES } from '../../../upstream/jaeger';
import { storageOf, strategyOf, withStrategy } from '../../../models/jaeger-cr/cr';
import { unknownWord } from '../../../diagnostics/sentences';

/** The fix for storage types that Jaeger calls otherwise, or that only another version of Jaeger has. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['clickhouse', "Use 'elasticsearch' or 'cassandra'. ClickHouse needs Jaeger 2, which this operator does not run."],
  ['es', "Use 'elasticsearch'."],
  ['grpc', "Use 'elasticsearch' or 'cassandra'. Remote storage needs Jaeger 2, which this operator does not run."],
  ['opensearch', "Use 'elasticsearch', which works with OpenSearch too."],
]);

/** The types that Jaeger 1.62 can write to and read; JAE020 reports the others. */
const USABLE = ['memory', 'badger', ...DURABLE_STORAGE_TYPES];

/** Rules about the strategy and the storage type of a Jaeger CR. */
export const strategyRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE002',
    severity: Severity.ERROR,
    summary: 'strategies production and streaming have a storage that several pods can share',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/controller.go',
    example: () => ({ spec: { strategy: 'production', storage: { type: 'memory' } } }),
    when: withStrategy('production', 'streaming'),
    *check(cr): Iterable<Finding> {
      const strategy = strategyOf(cr);
      const storage = storageOf(cr);
      // JAE004 and JAE020 report the others, with which the strategy is kept.
      if (storage !== 'memory' && storage !== 'badger') return;
      yield {
        path: 'spec.storage.type',
        value: storage,
        problem: `cannot be shared by the pods of strategy '${strategy}'.`,
        effect: 'The operator silently falls back to allinone and ignores collector, query and ingester settings.',
        fix: "Use 'elasticsearch' or 'cassandra'.",
      };
    },
  },
  {
    code: 'JAE003',
    severity: Severity.ERROR,
    summary: 'spec.strategy is one that the operator knows',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/deployment_strategy.go',
    example: () => ({ spec: { strategy: 'prodution' } }),
    *check(cr): Iterable<Finding> {
      const strategy = stringAt(cr, 'spec', 'strategy');
      if (strategy === undefined || JAEGER_STRATEGIES.includes(strategyOf(cr))) return;
      yield {
        path: 'spec.strategy',
        value: strategy,
        ...unknownWord('strategy', strategy, JAEGER_STRATEGIES),
        effect: 'The operator silently falls back to allinone.',
      };
    },
  },
  {
    code: 'JAE004',
    severity: Severity.ERROR,
    summary: 'spec.storage.type is one that the operator knows',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/controller.go',
    example: () => ({ spec: { storage: { type: 'elasticserach' } } }),
    *check(cr): Iterable<Finding> {
      const type = stringAt(cr, 'spec', 'storage', 'type');
      if (type === undefined || type === '' || JAEGER_STORAGE_TYPES.includes(type)) return;
      // The operator reads 'Memory' as memory.
      if (storageOf(cr) === 'memory') return;
      const word = type.trim().toLowerCase();
      const fix = INSTEAD.get(word) ?? (JAEGER_STORAGE_TYPES.includes(word) ? `Use '${word}'.` : undefined);
      yield {
        path: 'spec.storage.type',
        value: type,
        ...unknownWord('storage type', word, USABLE),
        ...defined({ fix }),
        effect: 'The operator silently falls back to memory, and a restart of the pod loses all traces.',
      };
    },
  },
];
