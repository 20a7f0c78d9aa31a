import type { Duration } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import { goDuration } from '../../app/amounts';
import { checkProps, DURATION } from '../../app/props';
import { defined, type JsonObject } from '../../kubernetes/json';
import { plain } from '../../kubernetes/plain';

/**
 * Settings of the job that makes Cassandra's tables. Its other settings of pods are those of the collector.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/storage/cassandra_dependencies.go
 */
export interface CassandraSchemaProps {
  /** The datacenter of the keyspace: a warning where the storage's `localDatacenter` is another one. */
  readonly datacenter: string;
  /** How long spans are kept; tables that exist keep theirs. Rejected below a minute. @default Duration.hours(48) */
  readonly traceTtl?: Duration;
  /**
   * How long the operator waits for the job; it reconciles no other Jaeger until then. Rejected below a second.
   *
   * @default Duration.hours(24)
   */
  readonly timeout?: Duration;
  /** The image of the job, with its tag. @default - the operator's */
  readonly image?: string;
  /** Where the job runs. @default - anywhere */
  readonly affinity?: k8s.Affinity;
}

/**
 * Who creates the keyspace and its tables.
 *
 * @example
 * const cassandra = JaegerStorage.cassandra({
 *   servers: ['cassandra.data.svc'],
 *   keyspace: 'jaeger_v1_dc1',
 *   credentials: SecretRef.fromName('jaeger-cassandra'),
 *   schema: CassandraSchema.production({
 *     datacenter: 'dc1',
 *     traceTtl: Duration.days(7),
 *     timeout: Duration.minutes(10),
 *   }),
 * });
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/storage/cassandra_dependencies.go
 */
export class CassandraSchema {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** A job of the operator, with replication factor 2 in the datacenter. */
  static production(props: CassandraSchemaProps): CassandraSchema {
    return CassandraSchema.created('prod', props);
  }

  /** A job of the operator, with replication factor 1. */
  static test(props: CassandraSchemaProps): CassandraSchema {
    return CassandraSchema.created('test', props);
  }

  /** The tables exist already. */
  static none(): CassandraSchema {
    return new CassandraSchema({ enabled: false });
  }

  private static created(mode: string, props: CassandraSchemaProps): CassandraSchema {
    checkProps('CassandraSchema', props, { traceTtl: DURATION, timeout: DURATION }, { traceTTL: 'traceTtl' });
    const { datacenter, traceTtl, timeout, image, affinity } = props;
    return new CassandraSchema({
      enabled: true,
      mode,
      datacenter,
      ...defined({
        traceTTL: traceTtl && goDuration(traceTtl),
        timeout: timeout && goDuration(timeout),
        image,
        affinity: affinity && plain(affinity),
      }),
    });
  }

  private constructor(
    /**
     * Upstream's `storage.cassandraCreateSchema`.
     *
     * @internal
     */
    readonly _spec: JsonObject,
  ) {}
}
