import { defined, type JsonObject } from '../../kubernetes/json';
import { plain } from '../../kubernetes/plain';
import { type Contribution, contribution } from './contribution';
import type { MilvusResources } from './pods';
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
  readonly resources?: MilvusResources;
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
export class MilvusReleaseEtcd {
  /** Pods that the chart makes. */
  static inCluster(props: MilvusReleaseEtcdProps = {}): MilvusReleaseSharedEtcd {
    const { replicas, resources } = props;
    return new MilvusReleaseSharedEtcd((byDefault) => ({
      etcd: {
        ...defined({ replicaCount: replicas ?? byDefault }),
        ...volume('persistence', props.volume),
        ...defined({ resources: resources && plain(resources, 'resources') }),
      },
    }));
  }

  /** An existing etcd. */
  static fromEndpoints(props: MilvusReleaseExternalEtcdProps): MilvusReleaseSharedEtcd {
    return new MilvusReleaseSharedEtcd(() => ({
      etcd: { enabled: false },
      externalEtcd: { enabled: true, endpoints: [...props.endpoints] },
    }));
  }

  /** One inside of a standalone Milvus, on its disk. */
  static embedded(): MilvusReleaseEtcd {
    return new MilvusReleaseEtcd(() => ({ etcd: { enabled: false } }), {
      etcd: { use: { embed: true }, data: { dir: '/var/lib/milvus/etcd' } },
    });
  }

  protected constructor(
    private readonly toValues: (replicas: number | undefined) => JsonObject,
    private readonly userYaml: JsonObject = {},
  ) {}

  /**
   * Its contribution in a standalone Milvus: one member by default.
   *
   * @internal
   */
  _forStandalone(): Contribution {
    return contribution(this.toValues(1), { userYaml: this.userYaml });
  }

  /**
   * Its contribution in a cluster: the chart's number of members by default.
   *
   * @internal
   */
  _forCluster(): Contribution {
    return contribution(this.toValues(undefined));
  }
}

/**
 * An etcd that the pods of a cluster can share.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L716
 */
export class MilvusReleaseSharedEtcd extends MilvusReleaseEtcd {
  // Makes the type nominal, so that the embedded etcd does not compile. The compiler shows this name in its error.
  /** @internal */
  protected readonly _onlyForStandalone_useInClusterOrFromEndpoints = true;
}
