import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';
import type { MilvusOperatorVersion } from '../../upstream/milvus-operator-version';
import { MilvusEtcd } from './etcd';
import { MilvusMessageQueue } from './message-queue';
import { MilvusMode } from './mode';
import type { MilvusProps } from './milvus-props';
import { podFields } from './pods';
import { MilvusQueueVolume } from './queue-volume';
import { MilvusRollout } from './rollout';
import { MilvusStorage } from './storage';
import { isStreamingVersion } from '../../models/milvus-cr/cr';

/** The parts of a Milvus, defaults in place. */
export interface MilvusParts {
  /** One process, or pods by role. */
  readonly mode: MilvusMode;
  /** Where the metadata is. */
  readonly etcd: MilvusEtcd;
  /** Where the data is. */
  readonly storage: MilvusStorage;
  /** Undefined if the operator's choice is unknown. */
  readonly messageQueue: MilvusMessageQueue | undefined;
  /** Whether running pods stay as they are when the configuration changes: upstream's `updateConfigMapOnly`. */
  readonly isConfigOnly: boolean;
  /** Upstream's `spec.components`, without the roles. */
  readonly components: JsonObject;
}

/** Everything that the operator would choose is chosen here, so that another operator does not choose otherwise. */
export function milvusParts(props: MilvusProps, operator: MilvusOperatorVersion): MilvusParts {
  const {
    mode = MilvusMode.standalone(),
    etcd = MilvusEtcd.inCluster(),
    storage = MilvusStorage.inCluster(),
    rollout = MilvusRollout.RESTART,
  } = props;
  const isConfigOnly = rollout === MilvusRollout.CONFIG_MAP_ONLY;
  const components = {
    ...podFields({ ...props, image: props.image ?? operator._defaultImage }, props.tracing._toEnv()),
    updateConfigMapOnly: isConfigOnly,
  };
  const messageQueue = mode._messageQueue ?? defaultQueue(mode, components);
  return { mode, etcd, storage, isConfigOnly, messageQueue, components };
}

/** Upstream's `spec`. */
export function milvusSpec(parts: MilvusParts, config: JsonObject): JsonObject {
  const { mode, etcd, storage, messageQueue, components } = parts;
  const cluster = mode._name === 'cluster';
  return {
    mode: mode._name,
    components: { ...components, ...mode._roles },
    dependencies: {
      etcd: etcd._etcdSpec(cluster),
      storage: storage._storageSpec(cluster),
      ...(messageQueue === undefined ? {} : queueSpec(messageQueue)),
    },
    config,
  };
}

function queueSpec({ _msgStreamType: type, _spec: spec }: MilvusMessageQueue): JsonObject {
  return { msgStreamType: type, ...defined({ [type]: unlessEmpty(spec) }) };
}

function defaultQueue(mode: MilvusMode, components: JsonObject): MilvusMessageQueue | undefined {
  if (mode._name === 'cluster') return MilvusMessageQueue.pulsar();
  const streaming = isStreamingVersion(components);
  if (streaming === undefined) return undefined;
  return streaming ? MilvusMessageQueue.woodpecker() : MilvusMessageQueue.rocksmq(MilvusQueueVolume.none());
}
