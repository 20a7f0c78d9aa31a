import type { JsonObject } from '../../kubernetes/json';
import type { MilvusOperatorVersion } from '../../upstream/milvus-operator-version';
import type { MilvusTracing } from '../tracing';
import type { MilvusEtcd } from './etcd';
import type { MilvusMode } from './mode';
import type { MilvusPodProps } from './pods';
import type { MilvusRollout } from './rollout';
import type { MilvusStorage } from './storage';

/**
 * Settings of a Milvus of the Milvus Operator; those of pods are for all of its pods.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/milvus_types.go#L36
 */
export interface MilvusProps extends MilvusPodProps {
  /** How it sends its traces: `spec.config.trace`. */
  readonly tracing: MilvusTracing;

  /**
   * The name of the CR; everything that the operator makes is called after it. Rejected: other than a-z, 0-9 and -, a digit in
   * front, and more than 46 to 56 characters, depending on the dependencies.
   *
   * @default - the construct id
   */
  readonly name?: string;

  /**
   * The namespace; rejected when it is not a DNS label.
   *
   * @default - the chart's namespace, else `default`
   */
  readonly namespace?: string;

  /**
   * Whether the Namespace object is part of the manifests; never for `default` and the kube-* namespaces.
   *
   * @default true
   */
  readonly createNamespace?: boolean;

  /** The operator that will run it, and that is in the cluster already. @default MilvusOperatorVersion.V1_3_8 */
  readonly operatorVersion?: MilvusOperatorVersion;

  /** One process, or pods by role. @default MilvusMode.standalone() */
  readonly mode?: MilvusMode;

  /** The etcd, which keeps the metadata. @default MilvusEtcd.inCluster() */
  readonly etcd?: MilvusEtcd;

  /** The object storage, which keeps the data. @default MilvusStorage.inCluster() */
  readonly storage?: MilvusStorage;

  /**
   * More settings of `milvus.yaml`. Rejected: `trace`, credentials, and what the operator takes from the dependencies.
   *
   * @default - none
   */
  readonly config?: JsonObject;

  /** What a change of the configuration does to pods that run. @default MilvusRollout.RESTART */
  readonly rollout?: MilvusRollout;

  /** Labels of the CR itself. @default - none */
  readonly labels?: Readonly<Record<string, string>>;

  /** Annotations of the CR itself. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}
