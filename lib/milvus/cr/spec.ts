import type { JsonObject } from '../../kubernetes/json';
import { isStreamingVersion } from '../../rules/milvus/cr';
import type { MilvusOperatorVersion } from '../../upstream/milvus-operator-version';
import { MilvusEtcd } from './etcd';
import { MilvusMessageQueue } from './message-queue';
import { MilvusMode } from './mode';
import type { MilvusProps } from './milvus-props';
import { podFields } from './pods';
import { QueueVolume } from './queue-volume';
import { MilvusRollout } from './rollout';
import { MilvusStorage } from './storage';

/** The parts of a Milvus, defaults in place. */
export interface MilvusParts {
  readonly mode: MilvusMode;
  readonly etcd: MilvusEtcd;
  readonly storage: MilvusStorage;
  /** Undefined where nobody can tell what the operator chooses. */
  readonly messageQueue: MilvusMessageQueue | undefined;
  readonly rollout: MilvusRollout;
  /** Upstream's `spec.components`, without the roles. */
  readonly components: JsonObject;
}

/** Everything that the operator would choose is chosen here, so that another operator does not choose otherwise. */
export function milvusParts(props: MilvusProps, operator: MilvusOperatorVersion): MilvusParts {
  const {
    mode = MilvusMode.standalone(),
    etcd = MilvusEtcd.inCluster(),
    storage = MilvusStorage.inCluster(),
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

function queueSpec({ type, parts }: MilvusMessageQueue): JsonObject {
  return { msgStreamType: type, ...(Object.keys(parts.spec).length === 0 ? {} : { [type]: parts.spec }) };
}

function defaultQueue(mode: MilvusMode, components: JsonObject): MilvusMessageQueue | undefined {
  if (mode.name === 'cluster') return MilvusMessageQueue.pulsar();
  const streaming = isStreamingVersion(components);
  if (streaming === undefined) return undefined;
  return streaming ? MilvusMessageQueue.woodpecker() : MilvusMessageQueue.rocksmq(QueueVolume.none());
}
