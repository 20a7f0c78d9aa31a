import type { JsonObject } from '../kubernetes/json';
import type { MilvusChartVersion } from '../upstream/milvus-chart-version';
import type { MilvusTracing } from './tracing';
import type { MilvusReleaseIngress, MilvusReleaseService, MilvusReleaseServiceAccount } from './values/access';
import type { MilvusReleaseImageProps } from './values/image';
import type { MilvusReleaseLogProps } from './values/log';
import type { MilvusReleaseMetrics } from './values/metrics';
import type { MilvusReleaseMode } from './values/mode';
import type { MilvusReleasePlacementProps } from './values/pods';

/**
 * Props of `MilvusRelease`. Anything left out keeps the chart's default.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/README.md
 */
export interface MilvusReleaseProps extends MilvusReleasePlacementProps {
  /** How the release sends its traces. */
  readonly tracing: MilvusTracing;

  /**
   * The name of the helm release; rejected when it is not a DNS label of at most 53 characters.
   *
   * @default - the construct id
   */
  readonly releaseName?: string;

  /**
   * The namespace of the release.
   *
   * @default - the chart's namespace, else `default`
   */
  readonly namespace?: string;

  /** The version of the milvus-helm chart. @default MilvusChartVersion.NEWEST */
  readonly chart?: MilvusChartVersion;

  /**
   * One pod or a cluster, and its message queue, etcd and storage.
   *
   * @default - the chart's: a cluster with Pulsar, etcd and MinIO
   */
  readonly mode?: MilvusReleaseMode;

  /** The image of Milvus, and a registry that all images of the release come from. @default - the chart's */
  readonly image?: MilvusReleaseImageProps;

  /** The Service that clients use. @default - the chart's: ClusterIP, port 19530 */
  readonly service?: MilvusReleaseService;

  /** The Ingress by which clients outside of the cluster reach Milvus. @default - none */
  readonly ingress?: MilvusReleaseIngress;

  /** Whether Prometheus can read the metrics of Milvus. @default - the chart's: a port, and no ServiceMonitor */
  readonly metrics?: MilvusReleaseMetrics;

  /** Level, format and files of the logs. @default - the chart's */
  readonly log?: MilvusReleaseLogProps;

  /** The ServiceAccount of Milvus' pods. @default - the namespace's default */
  readonly serviceAccount?: MilvusReleaseServiceAccount;

  /** Labels of Milvus' Deployments and pods. @default - none */
  readonly podLabels?: Readonly<Record<string, string>>;

  /** Annotations of Milvus' Deployments and pods. @default - none */
  readonly podAnnotations?: Readonly<Record<string, string>>;

  /**
   * More settings for Milvus' `user.yaml`, beside `trace`. Rejected: `trace`, a credential, and what contradicts another prop.
   *
   * @default - none
   */
  readonly userYaml?: JsonObject;

  /**
   * The same as text, for example an existing `user.yaml`; its comments stay.
   *
   * @default - none
   */
  readonly userYamlText?: string;

  /**
   * More values for the chart; the way to whatever has no prop. Rejected: `extraConfigFiles` (use `userYaml`), a key that resembles
   * one of the chart, and what contradicts a prop.
   *
   * @default - none
   */
  readonly values?: JsonObject;
}
