import type { k8s } from 'cdk8s-plus-28';
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
  /** How long spans are kept, in Go's syntax; tables that exist keep theirs. Rejected below a minute. @default 48h */
  readonly traceTTL?: string;
  /**
   * How long the operator waits for the job, as a Go duration; it reconciles no other Jaeger until then. Rejected below a second.
   *
   * @default 24h
   */
  readonly timeout?: string;
  /** The image of the job, with its tag. @default - the operator's */
  readonly image?: string;
  /** Where the job runs. @default - anywhere */
  readonly affinity?: k8s.Affinity;
}

/**
 * Who creates the keyspace and its tables.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/storage/cassandra_dependencies.go
 */
export class CassandraSchema {
  /** A job of the operator, with replication factor 2 in the datacenter. */
  static production(props: CassandraSchemaProps): CassandraSchema {
    return CassandraSchema.created('prod', props);
  }

  /** A job of the operator, with replication factor 1. */
  static test(props: CassandraSchemaProps): CassandraSchema {
    return CassandraSchema.created('test', props);
  }

  /** The tables exist already. */
  static fromExisting(): CassandraSchema {
    return new CassandraSchema({ enabled: false });
  }

  private static created(mode: string, props: CassandraSchemaProps): CassandraSchema {
    const { datacenter, traceTTL, timeout, image, affinity } = props;
    return new CassandraSchema({
      enabled: true,
      mode,
      datacenter,
      ...defined({ traceTTL, timeout, image, affinity: affinity && plain(affinity) }),
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
