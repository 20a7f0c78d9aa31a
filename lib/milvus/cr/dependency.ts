import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';

/**
 * What happens to an operator-installed dependency when the Milvus is deleted.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L118
 */
export enum DependencyDeletion {
  /** It stays, with its data. */
  RETAIN = 'Retain',
  /** It is uninstalled; its volumes stay. */
  UNINSTALL = 'Delete',
  /** It is uninstalled and its volumes are deleted: all data is lost. */
  UNINSTALL_WITH_DATA = 'DeleteWithVolumes',
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
  /** What happens to it when the Milvus is deleted. @default DependencyDeletion.RETAIN */
  readonly deletion?: DependencyDeletion;
}

/** Upstream's `inCluster`. */
export function inCluster(props: MilvusInClusterProps, values: JsonObject = {}): JsonObject {
  const { chartVersion, deletion = DependencyDeletion.RETAIN } = props;
  const all = { ...values, ...props.values };
  const losesVolumes = deletion === DependencyDeletion.UNINSTALL_WITH_DATA;
  return {
    inCluster: {
      ...defined({ values: unlessEmpty(all), chartVersion }),
      // An unknown word of JavaScript is written as it is: the schema of the CRD rejects it.
      deletionPolicy: losesVolumes ? DependencyDeletion.UNINSTALL : deletion,
      ...(losesVolumes ? { pvcDeletion: true } : {}),
    },
  };
}
