import { defined, type JsonObject } from '../../kubernetes/json';
import type { SecretRef } from '../../app/secret-ref';
import { type MilvusInClusterProps, inCluster } from './dependency';
import type { MilvusQueueVolume } from './queue-volume';

/**
 * A Kafka that runs already.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L236
 */
export interface MilvusKafkaProps {
  /** `host:port` of each broker; 9092 where no port is given (warning MLV076). Rejected: a scheme, a path, whitespace, no broker. */
  readonly brokerList: string[];
  /** A Secret with the keys `username` and `password`, read by operator 1.3.8. @default - no login */
  readonly credentials?: SecretRef;
}

/**
 * A group of Woodpecker's LogStore servers that run already.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L213
 */
export interface MilvusWoodpeckerPoolProps {
  /** The name of the pool, such as `default-region-pool`. */
  readonly name: string;
  /** `host:port` of LogStore servers; their port is 18080. Rejected: a scheme, a path, no port. */
  readonly seeds: string[];
}

/** What a message queue is to a Milvus. */
export interface MessageQueueParts {
  /** Upstream's section of `spec.dependencies`, named like the queue; empty where there is nothing to say. */
  readonly spec: JsonObject;
  /** The Secret with the login. @default - none */
  readonly secret?: SecretRef;
}

/**
 * Upstream's `msgStreamType`: the one log that all of Milvus writes to. Another one for a Milvus that has data loses data.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L25
 */
export class MilvusMessageQueue {
  /** Woodpecker inside of Milvus, on the object storage; from Milvus 2.6.0 on. */
  static woodpecker(volume?: MilvusQueueVolume): MilvusSharedMessageQueue {
    return new MilvusSharedMessageQueue('woodpecker', { spec: volume?._spec ?? {} });
  }

  /** Existing LogStore servers of Woodpecker; they share etcd and storage with the Milvus. */
  static fromWoodpecker(pools: MilvusWoodpeckerPoolProps[]): MilvusSharedMessageQueue {
    const quorumBufferPools = pools.map(({ name, seeds }) => ({ name, seeds: [...seeds] }));
    return new MilvusSharedMessageQueue('woodpecker', { spec: { external: true, quorumBufferPools } });
  }

  /** A Pulsar that the operator installs. */
  static pulsar(props: MilvusInClusterProps = {}): MilvusSharedMessageQueue {
    return new MilvusSharedMessageQueue('pulsar', { spec: inCluster(props) });
  }

  /** An existing Pulsar. @param endpoint `host:port`; a scheme, a path or no port is rejected. */
  static fromPulsar(endpoint: string): MilvusSharedMessageQueue {
    return new MilvusSharedMessageQueue('pulsar', { spec: { external: true, endpoint } });
  }

  /** A Kafka that the operator installs. */
  static kafka(props: MilvusInClusterProps = {}): MilvusSharedMessageQueue {
    return new MilvusSharedMessageQueue('kafka', { spec: inCluster(props) });
  }

  /** An existing Kafka. */
  static fromKafka({ brokerList, credentials }: MilvusKafkaProps): MilvusSharedMessageQueue {
    return new MilvusSharedMessageQueue('kafka', {
      spec: { external: true, brokerList: [...brokerList], ...defined({ secretRef: credentials?.name }) },
      ...defined({ secret: credentials }),
    });
  }

  /** RocksMQ in the one pod of a standalone Milvus. */
  static rocksmq(volume: MilvusQueueVolume): MilvusMessageQueue {
    return new MilvusMessageQueue('rocksmq', { spec: volume._spec });
  }

  /** NATS in the one pod of a standalone Milvus, before Milvus 2.6. */
  static natsmq(volume: MilvusQueueVolume): MilvusMessageQueue {
    return new MilvusMessageQueue('natsmq', { spec: volume._spec });
  }

  protected constructor(
    /**
     * Upstream's `msgStreamType`.
     *
     * @internal
     */
    readonly _type: string,
    /**
     * Its section of the CR, with what else it brings.
     *
     * @internal
     */
    readonly _parts: MessageQueueParts,
  ) {}
}

/**
 * A message queue that the pods of a cluster can share.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L25
 */
export class MilvusSharedMessageQueue extends MilvusMessageQueue {
  // Makes the type nominal: RocksMQ and NATS are none.
  /** @internal */
  protected readonly _shared = true;
}
