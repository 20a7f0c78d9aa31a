import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { DURABLE_STORAGE_TYPES, JAEGER_STORAGE_TYPES, JAEGER_STRATEGIES } from '../../../upstream/jaeger';
import { storageOf, strategyOf, withStrategy } from '../../../models/jaeger-cr/cr';
import { didYouMean } from '../../../diagnostics/nearest';

/** What people ask for by another name, or of another Jaeger. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['clickhouse', 'Use elasticsearch or cassandra: ClickHouse needs Jaeger 2, which this operator does not run'],
  ['es', "Write 'elasticsearch'"],
  ['grpc', 'Use elasticsearch or cassandra: remote storage needs Jaeger 2, which this operator does not run'],
  ['opensearch', "Use 'elasticsearch'; it speaks to OpenSearch too"],
]);

/** The types that Jaeger 1.62 can write to and read: JAE020 refuses the others. */
const USABLE = ['memory', 'badger', ...DURABLE_STORAGE_TYPES];

/** Rules over the strategy and the storage type of a Jaeger CR. */
export const strategyRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE002',
    severity: Severity.ERROR,
    summary: 'production and streaming need a storage that several pods can share',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/controller.go',
    example: () => ({ spec: { strategy: 'production', storage: { type: 'memory' } } }),
    when: withStrategy('production', 'streaming'),
    *check(cr): Iterable<Finding> {
      const strategy = strategyOf(cr);
      const storage = storageOf(cr);
      // The others keep the strategy: JAE004 and JAE020 say what is wrong with them.
      if (storage !== 'memory' && storage !== 'badger') return;
      yield {
        path: 'spec.storage.type',
        value: storage,
        problem: `cannot be used by strategy '${strategy}'.`,
        effect: 'The operator would silently run allInOne instead and ignore collector, query and ingester settings.',
        fix: 'Use elasticsearch or cassandra.',
      };
    },
  },
  {
    code: 'JAE003',
    severity: Severity.ERROR,
    summary: 'spec.strategy is a word that the operator knows',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/deployment_strategy.go',
    example: () => ({ spec: { strategy: 'prodution' } }),
    *check(cr): Iterable<Finding> {
      const strategy = stringAt(cr, 'spec', 'strategy');
      if (strategy === undefined || JAEGER_STRATEGIES.includes(strategyOf(cr))) return;
      yield {
        path: 'spec.strategy',
        value: strategy,
        problem: 'is not a strategy.',
        effect: 'The operator would silently run allinone.',
        fix: didYouMean(strategy, JAEGER_STRATEGIES),
      };
    },
  },
  {
    code: 'JAE004',
    severity: Severity.ERROR,
    summary: 'spec.storage.type is a word that the operator knows',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/controller.go',
    example: () => ({ spec: { storage: { type: 'elasticserach' } } }),
    *check(cr): Iterable<Finding> {
      const type = stringAt(cr, 'spec', 'storage', 'type');
      if (type === undefined || type === '' || JAEGER_STORAGE_TYPES.includes(type)) return;
      // The operator takes memory for 'Memory' too.
      if (storageOf(cr) === 'memory') return;
      const word = type.trim().toLowerCase();
      yield {
        path: 'spec.storage.type',
        value: type,
        problem: 'is not a storage type of Jaeger 1.62.',
        effect: 'The operator would silently keep the traces in memory.',
        fix: INSTEAD.get(word) ?? (JAEGER_STORAGE_TYPES.includes(word) ? `Write '${word}'.` : didYouMean(word, USABLE)),
      };
    },
  },
];
