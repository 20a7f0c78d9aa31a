import { Duration } from 'cdk8s';
import { goDuration, secondsOf } from '../../app/amounts';
import { checkProps, DURATION, required } from '../../app/props';
import { throwErrors } from '../../diagnostics/report';
import { runRules } from '../../diagnostics/run-rules';
import { defined, type JsonObject } from '../../kubernetes/json';
import { cassandraSchemaRules } from '../../rules/jaeger-v2/props/cassandra-schema';

/**
 * Settings of the tables that Jaeger creates. Tables that exist keep theirs.
 *
 * @see https://github.com/jaegertracing/jaeger/blob/v2.20.0/internal/storage/cassandra/config/config.go
 */
export interface JaegerV2CassandraSchemaProps {
  /** The datacenter of the keyspace. */
  readonly datacenter: string;
  /** How long traces are kept. Rejected between 0 and a second; 0 keeps them until you delete them. */
  readonly traceTtl: Duration;
  /** In how many nodes each trace is kept. With 1, the traces of a node that fails are lost. Rejected below 1. @default 3 */
  readonly replicationFactor?: number;
  /** How long the graph of services is kept. @default - `traceTtl` */
  readonly dependenciesTtl?: Duration;
  /** Traces of how long a time are in a file. Rejected below a minute. @default - a 30th of `traceTtl`, at least 2 hours; without a TTL 24 hours */
  readonly compactionWindow?: Duration;
}

/** A keyspace in as many files as Cassandra recommends. */
const WINDOWS = 30;
const SHORTEST_WINDOW_HOURS = 2;

/**
 * Who creates the keyspace and its tables.
 *
 * @example
 * const schema = JaegerV2CassandraSchema.create({ datacenter: 'dc1', traceTtl: Duration.days(7) });
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/cassandra/
 */
export class JaegerV2CassandraSchema {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** Jaeger, when it starts. Its user must be allowed to create a keyspace. */
  static create(props: JaegerV2CassandraSchemaProps): JaegerV2CassandraSchema {
    const where = 'JaegerV2CassandraSchema.create';
    checkProps(where, props, {
      traceTtl: required(DURATION),
      dependenciesTtl: DURATION,
      compactionWindow: DURATION,
    });
    const { traceTtl, dependenciesTtl, compactionWindow, replicationFactor = 3 } = props;
    const seconds = defined({
      traceTtl: secondsOf(traceTtl),
      dependenciesTtl: dependenciesTtl && secondsOf(dependenciesTtl),
      compactionWindow: compactionWindow && secondsOf(compactionWindow),
    });
    throwErrors(runRules(cassandraSchemaRules, { seconds, replicationFactor }, where));
    return new JaegerV2CassandraSchema(props);
  }

  /** The tables exist already, and say how long traces are kept. */
  static existing(): JaegerV2CassandraSchema {
    return new JaegerV2CassandraSchema();
  }

  private constructor(private readonly props?: JaegerV2CassandraSchemaProps) {}

  /**
   * Upstream's `schema`.
   *
   * @param ttl instead of that of the props.
   * @internal
   */
  _settings(keyspace: string, ttl?: Duration): JsonObject {
    if (this.props === undefined) return { keyspace, create: false };
    const { datacenter, replicationFactor = 3, dependenciesTtl, compactionWindow } = this.props;
    const traceTtl = ttl ?? this.props.traceTtl;
    return {
      keyspace,
      create: true,
      datacenter,
      replication_factor: replicationFactor,
      trace_ttl: goDuration(traceTtl),
      dependencies_ttl: goDuration(ttl ?? dependenciesTtl ?? traceTtl),
      compaction_window: goDuration(compactionWindow ?? windowOf(traceTtl)),
    };
  }
}

function windowOf(traceTtl: Duration): Duration {
  const hours = Math.ceil(traceTtl.toHours({ integral: false }) / WINDOWS);
  return Duration.hours(hours === 0 ? 24 : Math.max(SHORTEST_WINDOW_HOURS, hours));
}
