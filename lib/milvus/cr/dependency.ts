import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';

/**
 * What happens to an operator-installed dependency when the Milvus is deleted.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L118
 */
export class DependencyDeletion {
  /** It stays, with its data. */
  static retain(): DependencyDeletion {
    return new DependencyDeletion('Retain', false);
  }

  /** It is uninstalled; its volumes stay. */
  static uninstall(): DependencyDeletion {
    return new DependencyDeletion('Delete', false);
  }

  /** It is uninstalled and its volumes are deleted: all data is lost. */
  static uninstallWithData(): DependencyDeletion {
    return new DependencyDeletion('Delete', true);
  }

  private constructor(
    /**
     * Upstream's `deletionPolicy`.
     *
     * @internal
     */
    readonly _policy: string,
    /**
     * Upstream's `pvcDeletion`.
     *
     * @internal
     */
    readonly _deletesVolumes: boolean,
  ) {}
}

/**
 * A dependency that the operator installs with helm, as `NAME-etcd`, `NAME-minio`, `NAME-pulsar` or `NAME-kafka`.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L100
 */
export interface MilvusInClusterProps {
  /**
   * Values of the dependency's chart. Rejected: credentials; name a Secret by the chart's own `existingSecret`.
   *
   * @default - the operator's
   */
  readonly values?: JsonObject;
  /** Upstream's `chartVersion`, such as `pulsar-v3` or `etcd-v8`. @default - the operator's for a new Milvus */
  readonly chartVersion?: string;
  /** What happens to it when the Milvus is deleted. @default DependencyDeletion.retain() */
  readonly deletion?: DependencyDeletion;
}

/** Upstream's `inCluster`. */
export function inCluster(props: MilvusInClusterProps, values: JsonObject = {}): JsonObject {
  const { chartVersion, deletion = DependencyDeletion.retain() } = props;
  const all = { ...values, ...props.values };
  return {
    inCluster: {
      ...defined({ values: unlessEmpty(all), chartVersion }),
      deletionPolicy: deletion._policy,
      ...(deletion._deletesVolumes ? { pvcDeletion: true } : {}),
    },
  };
}
