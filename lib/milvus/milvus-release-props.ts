import type { JsonObject } from '../kubernetes/json';
import type { MilvusChartVersion } from '../upstream/milvus-chart-version';
import type { MilvusTracing } from './tracing';

export interface MilvusReleaseProps {
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

  /** The version of the milvus-helm chart. @default MilvusChartVersion.V5_0_19 */
  readonly chart?: MilvusChartVersion;

  /**
   * More settings for Milvus' `user.yaml`, beside `trace`; rejected when it holds `trace`.
   *
   * @default - none
   */
  readonly userYaml?: JsonObject;

  /**
   * More values for the chart; the way to whatever has no prop. `extraConfigFiles` in it is rejected: use `userYaml`.
   *
   * @default - none
   */
  readonly values?: JsonObject;
}
