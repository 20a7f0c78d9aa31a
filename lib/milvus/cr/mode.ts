import { checkProps, fitting, partOf, SECRETS } from '../../app/props';
import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';
import type { MilvusMessageQueue, MilvusSharedMessageQueue } from './message-queue';
import { type MilvusRoleProps, type MilvusServiceRoleProps, podFields } from './pods';

/**
 * All of Milvus in one process: settings of its pod.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/components_types.go#L407
 */
export interface MilvusStandaloneProps extends MilvusServiceRoleProps {
  /** The message queue. @default - the operator's: Woodpecker from Milvus 2.6 on, else RocksMQ without a volume */
  readonly messageQueue?: MilvusMessageQueue;
}

/**
 * Roles of a cluster; one that is left out runs with one pod.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/components_types.go#L165
 */
export interface MilvusClusterProps {
  /** The message queue. @default - the operator's: a Pulsar of its own, a dozen pods */
  readonly messageQueue?: MilvusSharedMessageQueue;
  /** Pods of the proxy, which the clients talk to. @default - one pod */
  readonly proxy?: MilvusServiceRoleProps;
  /** The pod that has all coordinators in one. @default - one pod */
  readonly mixCoord?: MilvusRoleProps;
  /** Pods of the query nodes, which load the data and search it. @default - one pod */
  readonly queryNode?: MilvusRoleProps;
  /** Pods of the data nodes, which write and compact the data; from Milvus 2.6 they build the indexes as well. @default - one pod */
  readonly dataNode?: MilvusRoleProps;
  /** Pods of the streaming nodes, from Milvus 2.6; rejected with older ones. @default - one pod */
  readonly streamingNode?: MilvusRoleProps;
  /** Pods of the index nodes, before Milvus 2.6; rejected with newer ones. @default - one pod */
  readonly indexNode?: MilvusRoleProps;
  /** Change data capture. @default - none */
  readonly cdc?: MilvusRoleProps;
}

const QUEUE = partOf('MilvusMessageQueue', '_msgStreamType');
const SHARED_QUEUE = fitting(QUEUE, '_shared', {
  problem: 'fits a standalone Milvus only.',
  effect: 'The pods of a cluster cannot share it.',
  fix: 'Use MilvusMessageQueue.woodpecker(), or a Pulsar or Kafka of the same class.',
});

/**
 * Upstream's `mode`, with what only one of them has.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/milvus_types.go#L43
 */
export class MilvusMode {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** All of Milvus in one process. */
  static standalone(props: MilvusStandaloneProps = {}): MilvusMode {
    checkProps('MilvusMode.standalone', props, { imagePullSecrets: SECRETS, messageQueue: QUEUE });
    const { messageQueue, ...role } = props;
    return new MilvusMode('standalone', messageQueue, defined({ standalone: unlessEmpty(podFields(role)) }));
  }

  /** Each role in pods of its own. */
  static cluster(props: MilvusClusterProps = {}): MilvusMode {
    const { messageQueue, ...roles } = props;
    checkProps('MilvusMode.cluster', props, { messageQueue: SHARED_QUEUE });
    for (const role of Object.keys(roles)) {
      checkProps('MilvusMode.cluster', props, { [`${role}.imagePullSecrets`]: SECRETS });
    }
    const named: Readonly<Record<string, MilvusServiceRoleProps | undefined>> = { ...roles };
    return new MilvusMode(
      'cluster',
      messageQueue,
      Object.fromEntries(
        Object.entries(named).flatMap(([role, settings]) =>
          settings === undefined ? [] : [[role, podFields(settings)]],
        ),
      ),
    );
  }

  private constructor(
    /**
     * `standalone` or `cluster`.
     *
     * @internal
     */
    readonly _name: string,
    /**
     * Undefined: the operator's own choice.
     *
     * @internal
     */
    readonly _messageQueue: MilvusMessageQueue | undefined,
    /**
     * Upstream's fields of `spec.components`, by role.
     *
     * @internal
     */
    readonly _roles: JsonObject,
  ) {}
}
