import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { outOfRange } from '../../../diagnostics/sentences';

/** Settings of the tables that Jaeger creates in Cassandra. */
export interface CassandraSchemaSettings {
  /** Durations in seconds, by their props. */
  readonly seconds: {
    readonly traceTtl?: number;
    readonly dependenciesTtl?: number;
    readonly compactionWindow?: number;
  };
  readonly replicationFactor: number;
}

const CONFIG = 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/internal/storage/cassandra/config/config.go';
const SHORTEST_WINDOW = 60;

/** Rules about the tables that Jaeger creates in Cassandra. */
export const cassandraSchemaRules: readonly Rule<CassandraSchemaSettings>[] = [
  {
    code: 'JVT310',
    severity: Severity.ERROR,
    summary: 'durations of the tables of Cassandra are whole seconds, and its files are of a minute or more',
    see: CONFIG,
    example: () => ({ seconds: { traceTtl: 0.5 }, replicationFactor: 3 }),
    *check({ seconds }): Iterable<Finding> {
      for (const [path, value] of Object.entries(seconds)) {
        const from = path === 'compactionWindow' ? SHORTEST_WINDOW : 0;
        if (Number.isInteger(value) && value >= from) continue;
        yield {
          path,
          value,
          ...outOfRange({ kind: 'whole number', from, unit: 'seconds' }, 'Use a longer Duration.'),
          effect: 'Jaeger exits at startup and crash-loops.',
        };
      }
    },
  },
  {
    code: 'JVT311',
    severity: Severity.ERROR,
    summary: 'a trace is kept in at least 1 node of Cassandra',
    see: CONFIG,
    example: () => ({ seconds: {}, replicationFactor: 0 }),
    *check({ replicationFactor }): Iterable<Finding> {
      if (Number.isInteger(replicationFactor) && replicationFactor >= 1) return;
      yield {
        path: 'replicationFactor',
        value: replicationFactor,
        ...outOfRange({ kind: 'whole number', from: 1 }, 'Use 3, or 1 for a single node.'),
        effect: 'Cassandra rejects the keyspace, and Jaeger crash-loops.',
      };
    },
  },
];
