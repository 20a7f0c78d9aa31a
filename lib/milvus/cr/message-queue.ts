import { defined, type JsonObject } from '../../kubernetes/json';
import type { SecretRef } from '../../kubernetes/secret-ref';
import { type InClusterProps, inCluster } from './dependency';
import type { QueueVolume } from './queue-volume';

/**
 * A Kafka that runs already.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L236
 */
export interface MilvusCrKafkaProps {
  /** `host:port` of each broker; 9092 where no port is given (warning MLV076). Rejected: a scheme, a path, whitespace, no broker. */
  readonly brokerList: readonly string[];
  /** A Secret with the keys `username` and `password`, read by operator 1.3.8. @default - no login */
  readonly credentials?: SecretRef;
}

/**
 * A group of Woodpecker's LogStore servers that run already.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L213
 */
export interface WoodpeckerPoolProps {
  /** The name of the pool, such as `default-region-pool`. */
  readonly name: string;
  /** `host:port` of LogStore servers; their port is 18080. Rejected: a scheme, a path, no port. */
  readonly seeds: readonly string[];
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
export class MilvusCrMessageQueue {
  /** Woodpecker inside of Milvus, on the object storage; from Milvus 2.6.0 on. */
  static woodpecker(volume?: QueueVolume): MilvusCrSharedMessageQueue {
    return new MilvusCrSharedMessageQueue('woodpecker', { spec: volume?.spec ?? {} });
  }

  /** Existing LogStore servers of Woodpecker; they share etcd and storage with the Milvus. */
  static externalWoodpecker(pools: readonly WoodpeckerPoolProps[]): MilvusCrSharedMessageQueue {
    const quorumBufferPools = pools.map(({ name, seeds }) => ({ name, seeds: [...seeds] }));
    return new MilvusCrSharedMessageQueue('woodpecker', { spec: { external: true, quorumBufferPools } });
  }

  /** A Pulsar that the operator installs. */
  static pulsar(props: InClusterProps = {}): MilvusCrSharedMessageQueue {
    return new MilvusCrSharedMessageQueue('pulsar', { spec: inCluster(props) });
  }

  /** An existing Pulsar. @param endpoint `host:port`; a scheme, a path or no port is rejected. */
  static externalPulsar(endpoint: string): MilvusCrSharedMessageQueue {
    return new MilvusCrSharedMessageQueue('pulsar', { spec: { external: true, endpoint } });
  }

  /** A Kafka that the operator installs. */
  static kafka(props: InClusterProps = {}): MilvusCrSharedMessageQueue {
    return new MilvusCrSharedMessageQueue('kafka', { spec: inCluster(props) });
  }

  /** An existing Kafka. */
  static externalKafka({ brokerList, credentials }: MilvusCrKafkaProps): MilvusCrSharedMessageQueue {
    return new MilvusCrSharedMessageQueue('kafka', {
      spec: { external: true, brokerList: [...brokerList], ...defined({ secretRef: credentials?.name }) },
      ...defined({ secret: credentials }),
    });
  }

  /** RocksMQ in the one pod of a standalone Milvus. */
  static rocksmq(volume: QueueVolume): MilvusCrMessageQueue {
    return new MilvusCrMessageQueue('rocksmq', { spec: volume.spec });
  }

  /** NATS in the one pod of a standalone Milvus, before Milvus 2.6. */
  static natsmq(volume: QueueVolume): MilvusCrMessageQueue {
    return new MilvusCrMessageQueue('natsmq', { spec: volume.spec });
  }

  protected constructor(
    /** Upstream's `msgStreamType`. */
    readonly type: string,
    /** Its section of the CR, with what else it brings. */
    readonly parts: MessageQueueParts,
  ) {}
}

/**
 * A message queue that the pods of a cluster can share.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L25
 */
export class MilvusCrSharedMessageQueue extends MilvusCrMessageQueue {
  // Makes the type nominal: RocksMQ and NATS are none.
  protected readonly shared = true;
}
