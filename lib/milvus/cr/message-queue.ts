import { factoriesOnly } from '../../app/factories-only';
import { defined, type JsonObject } from '../../kubernetes/json';
import type { SecretRef } from '../../app/secret-ref';
import { checkProps, SECRET } from '../../app/props';
import { checkRequired } from '../required';
import { type MilvusInClusterProps, inCluster } from './dependency';
import type { MilvusQueueVolume } from './queue-volume';

/**
 * A Kafka that runs already.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L236
 */
export interface MilvusExternalKafkaProps {
  /** `host:port` of each broker; 9092 where no port is given (warning MLV076). Rejected: a scheme, a path, whitespace, no broker. */
  readonly brokers: string[];
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

/**
 * Woodpecker's LogStore servers that run already.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L213
 */
export interface MilvusExternalWoodpeckerProps {
  /** The servers, in groups. */
  readonly pools: MilvusWoodpeckerPoolProps[];
}

/**
 * A Pulsar that runs already.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/docs/administration/manage-dependencies/message-storage.md
 */
export interface MilvusExternalPulsarProps {
  /** `host:port`; a scheme, a path or no port is rejected. */
  readonly endpoint: string;
}

/**
 * Upstream's `msgStreamType`: the one log that all of Milvus writes to. Another one for a Milvus that has data loses data.
 *
 * @example
 * const mode = MilvusMode.cluster({
 *   messageQueue: MilvusMessageQueue.fromKafka({ brokers: ['kafka.data.svc:9092'] }),
 * });
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L25
 */
export abstract class MilvusMessageQueue {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** Woodpecker inside of Milvus, on the object storage; from Milvus 2.6.0 on. */
  static woodpecker(volume?: MilvusQueueVolume): MilvusSharedMessageQueue {
    return new SharedQueue('woodpecker', volume?._spec ?? {});
  }

  /** Existing LogStore servers of Woodpecker; they share etcd and storage with the Milvus. */
  static fromWoodpecker(props: MilvusExternalWoodpeckerProps): MilvusSharedMessageQueue {
    checkRequired('MilvusMessageQueue.fromWoodpecker', props, 'pools');
    const quorumBufferPools = props.pools.map(({ name, seeds }) => ({ name, seeds: [...seeds] }));
    return new SharedQueue('woodpecker', { external: true, quorumBufferPools });
  }

  /** A Pulsar that the operator installs. */
  static pulsar(props: MilvusInClusterProps = {}): MilvusSharedMessageQueue {
    return new SharedQueue('pulsar', inCluster(props));
  }

  /** An existing Pulsar. */
  static fromPulsar(props: MilvusExternalPulsarProps): MilvusSharedMessageQueue {
    checkRequired('MilvusMessageQueue.fromPulsar', props, 'endpoint');
    return new SharedQueue('pulsar', { external: true, endpoint: props.endpoint });
  }

  /** A Kafka that the operator installs. */
  static kafka(props: MilvusInClusterProps = {}): MilvusSharedMessageQueue {
    return new SharedQueue('kafka', inCluster(props));
  }

  /** An existing Kafka. */
  static fromKafka(props: MilvusExternalKafkaProps): MilvusSharedMessageQueue {
    checkProps('MilvusMessageQueue.fromKafka', props, { credentials: SECRET }, { brokerList: 'brokers' });
    checkRequired('MilvusMessageQueue.fromKafka', props, 'brokers');
    const { brokers: brokerList, credentials } = props;
    const spec = {
      external: true,
      brokerList: [...brokerList],
      ...defined({ secretRef: credentials?.name }),
    };
    return new SharedQueue('kafka', spec);
  }

  /** RocksMQ in the one pod of a standalone Milvus. */
  static rocksmq(volume: MilvusQueueVolume): MilvusMessageQueue {
    return new OnePodQueue('rocksmq', volume._spec);
  }

  /** NATS in the one pod of a standalone Milvus, before Milvus 2.6. */
  static natsmq(volume: MilvusQueueVolume): MilvusMessageQueue {
    return new OnePodQueue('natsmq', volume._spec);
  }

  protected constructor() {
    factoriesOnly(new.target, [OnePodQueue, SharedQueue], 'MilvusMessageQueue.woodpecker()');
  }

  /**
   * Upstream's `msgStreamType`.
   *
   * @internal
   */
  abstract readonly _msgStreamType: string;

  /**
   * Upstream's section of `spec.dependencies`, named like the queue; empty where there is nothing to say.
   *
   * @internal
   */
  abstract readonly _spec: JsonObject;
}

/**
 * A message queue that the pods of a cluster can share.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L25
 */
export abstract class MilvusSharedMessageQueue extends MilvusMessageQueue {
  // Makes the type nominal: RocksMQ and NATS are none.
  /** @internal */
  protected readonly _shared = true;

  protected constructor() {
    super();
  }
}

// Not exported: a constructor of an exported class is public in Python and Java.

class OnePodQueue extends MilvusMessageQueue {
  constructor(
    readonly _msgStreamType: string,
    readonly _spec: JsonObject,
  ) {
    super();
  }
}

class SharedQueue extends MilvusSharedMessageQueue {
  constructor(
    readonly _msgStreamType: string,
    readonly _spec: JsonObject,
  ) {
    super();
  }
}
