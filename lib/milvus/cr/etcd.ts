import type { JsonObject } from '../../kubernetes/json';
import { checkProps } from '../../app/props';
import { checkRequired } from '../required';
import { type MilvusInClusterProps, inCluster } from './dependency';

/**
 * An etcd that the operator installs.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/docs/administration/manage-dependencies/meta-storage.md
 */
export interface MilvusInClusterEtcdProps extends MilvusInClusterProps {
  /** Members; an odd number. @default - 1 for a standalone Milvus, 3 for a cluster */
  readonly replicas?: number;
}

/**
 * An etcd that runs already.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L88
 */
export interface MilvusExternalEtcdProps {
  /**
   * `host:port` of each member. A scheme decides about TLS in place of `etcd.ssl.enabled` (warning MLV076). Rejected: no port,
   * whitespace, no endpoint at all.
   */
  readonly endpoints: string[];
}

/**
 * Where Milvus keeps its metadata.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L88
 */
export class MilvusEtcd {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** An etcd that the operator installs. */
  static inCluster(props: MilvusInClusterEtcdProps = {}): MilvusEtcd {
    checkProps('MilvusEtcd.inCluster', props, {}, { replicaCount: 'replicas' });
    const { replicas: replicaCount } = props;
    return new MilvusEtcd((cluster) => inCluster(props, { replicaCount: replicaCount ?? (cluster ? 3 : 1) }));
  }

  /** An existing etcd. */
  static fromEndpoints(props: MilvusExternalEtcdProps): MilvusEtcd {
    checkRequired('MilvusEtcd.fromEndpoints', props, 'endpoints');
    const endpoints = [...props.endpoints];
    return new MilvusEtcd(() => ({ external: true, endpoints }));
  }

  private constructor(
    /**
     * Upstream's `dependencies.etcd`, for a cluster or a standalone Milvus.
     *
     * @internal
     */
    readonly _etcdSpec: (cluster: boolean) => JsonObject,
  ) {}
}
