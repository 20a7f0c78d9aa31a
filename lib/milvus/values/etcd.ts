import { factoriesOnly } from '../../app/factories-only';
import { defined, type JsonObject } from '../../kubernetes/json';
import type { ResourceRequirements } from '../../kubernetes/resource-requirements';
import { type Contribution, contribution } from './contribution';
import { resourceValues } from './pods';
import { type MilvusReleaseVolumeProps, volume } from './volume';

/**
 * An etcd that the chart installs.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L716
 */
export interface MilvusReleaseEtcdProps {
  /** Members; an odd number, since a quorum of them must run. @default - 1 for a standalone Milvus, 3 for a cluster */
  readonly replicas?: number;
  /** The volume of each pod. @default - the chart's: 10Gi of the default storage class */
  readonly volume?: MilvusReleaseVolumeProps;
  /** Requests and limits of each member. @default - no requests and no limits */
  readonly resources?: ResourceRequirements;
}

/**
 * An etcd that runs already.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L1370
 */
export interface MilvusReleaseExternalEtcdProps {
  /**
   * `host:port` of each member. A scheme decides about TLS in place of `etcd.ssl.enabled` (warning MLV076). Rejected: no port,
   * whitespace, no endpoint at all.
   */
  readonly endpoints: string[];
}

/**
 * Where Milvus keeps its metadata.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L716
 */
export abstract class MilvusReleaseEtcd {
  /** Pods that the chart makes. */
  static inCluster(props: MilvusReleaseEtcdProps = {}): MilvusReleaseSharedEtcd {
    const { replicas, resources } = props;
    return new SharedEtcd({
      values: (byDefault) => ({
        etcd: {
          ...defined({ replicaCount: replicas ?? byDefault }),
          ...volume('persistence', props.volume),
          ...defined({ resources: resourceValues(resources) }),
        },
      }),
    });
  }

  /** An existing etcd. */
  static fromEndpoints(props: MilvusReleaseExternalEtcdProps): MilvusReleaseSharedEtcd {
    const { endpoints } = props;
    return new SharedEtcd({
      values: () => ({ etcd: { enabled: false }, externalEtcd: { enabled: true, endpoints: [...endpoints] } }),
    });
  }

  /** One inside of a standalone Milvus, on its disk. */
  static embedded(): MilvusReleaseEtcd {
    return new OnePodEtcd({
      values: () => ({ etcd: { enabled: false } }),
      userYaml: { etcd: { use: { embed: true }, data: { dir: '/var/lib/milvus/etcd' } } },
    });
  }

  protected constructor() {
    factoriesOnly(new.target, [OnePodEtcd, SharedEtcd], 'MilvusReleaseEtcd.inCluster()');
  }

  /** @internal */
  protected abstract readonly _etcdParts: EtcdParts;

  /**
   * Its contribution in a standalone Milvus: one member by default.
   *
   * @internal
   */
  _forStandalone(): Contribution {
    const { values, userYaml = {} } = this._etcdParts;
    return contribution(values(1), { userYaml });
  }

  /**
   * Its contribution in a cluster: the chart's number of members by default.
   *
   * @internal
   */
  _forCluster(): Contribution {
    return contribution(this._etcdParts.values(undefined));
  }
}

/**
 * An etcd that the pods of a cluster can share.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L716
 */
export abstract class MilvusReleaseSharedEtcd extends MilvusReleaseEtcd {
  // Makes the type nominal, so that the embedded etcd does not compile. The compiler shows this name in its error.
  /** @internal */
  protected readonly _onlyForStandalone_useInClusterOrFromEndpoints = true;

  protected constructor() {
    super();
  }
}

interface EtcdParts {
  /** The chart's values. @param replicas how many members by default; undefined: the chart's number. */
  readonly values: (replicas: number | undefined) => JsonObject;
  readonly userYaml?: JsonObject;
}

/** What one pod keeps for itself. */
class OnePodEtcd extends MilvusReleaseEtcd {
  constructor(protected override readonly _etcdParts: EtcdParts) {
    super();
  }
}

/** What several pods reach over the network. */
class SharedEtcd extends MilvusReleaseSharedEtcd {
  constructor(protected override readonly _etcdParts: EtcdParts) {
    super();
  }
}
