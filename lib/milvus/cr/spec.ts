import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';
import type { MilvusOperatorVersion } from '../../upstream/milvus-operator-version';
import { MilvusCrEtcd } from './etcd';
import { MilvusCrMessageQueue } from './message-queue';
import { MilvusCrMode } from './mode';
import type { MilvusProps } from './milvus-props';
import { podFields } from './pods';
import { QueueVolume } from './queue-volume';
import { MilvusRollout } from './rollout';
import { MilvusCrStorage } from './storage';
import { isStreamingVersion } from '../../models/milvus-cr/cr';

/** The parts of a Milvus, defaults in place. */
export interface MilvusParts {
  /** One process, or pods by role. */
  readonly mode: MilvusCrMode;
  /** Where the metadata is. */
  readonly etcd: MilvusCrEtcd;
  /** Where the data is. */
  readonly storage: MilvusCrStorage;
  /** Undefined if the operator's choice is unknown. */
  readonly messageQueue: MilvusCrMessageQueue | undefined;
  /** What a change of the configuration does to running pods. */
  readonly rollout: MilvusRollout;
  /** Upstream's `spec.components`, without the roles. */
  readonly components: JsonObject;
}

/** Everything that the operator would choose is chosen here, so that another operator does not choose otherwise. */
export function milvusParts(props: MilvusProps, operator: MilvusOperatorVersion): MilvusParts {
  const {
    mode = MilvusCrMode.standalone(),
    etcd = MilvusCrEtcd.inCluster(),
    storage = MilvusCrStorage.inCluster(),
    rollout = MilvusRollout.restart(),
  } = props;
  const components = {
    ...podFields({ ...props, image: props.image ?? operator.defaultImage }, props.tracing.toEnv()),
    updateConfigMapOnly: rollout.updateConfigMapOnly,
  };
  const messageQueue = mode.messageQueue ?? defaultQueue(mode, components);
  return { mode, etcd, storage, rollout, messageQueue, components };
}

/** Upstream's `spec`. */
export function milvusSpec(parts: MilvusParts, config: JsonObject): JsonObject {
  const { mode, etcd, storage, messageQueue, components } = parts;
  const cluster = mode.name === 'cluster';
  return {
    mode: mode.name,
    components: { ...components, ...mode.roles },
    dependencies: {
      etcd: etcd.toSpec(cluster),
      storage: storage.toSpec(cluster),
      ...(messageQueue === undefined ? {} : queueSpec(messageQueue)),
    },
    config,
  };
}

function queueSpec({ type, parts }: MilvusCrMessageQueue): JsonObject {
  return { msgStreamType: type, ...defined({ [type]: unlessEmpty(parts.spec) }) };
}

function defaultQueue(mode: MilvusCrMode, components: JsonObject): MilvusCrMessageQueue | undefined {
  if (mode.name === 'cluster') return MilvusCrMessageQueue.pulsar();
  const streaming = isStreamingVersion(components);
  if (streaming === undefined) return undefined;
  return streaming ? MilvusCrMessageQueue.woodpecker() : MilvusCrMessageQueue.rocksmq(QueueVolume.none());
}
