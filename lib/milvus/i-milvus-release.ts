import type { IConstruct } from 'constructs';
import type { JsonObject } from '../kubernetes/json';
import type { MilvusChartVersion } from '../upstream/milvus-chart-version';

/**
 * A helm release of Milvus that sends traces, new or existing.
 *
 * @see https://helm.sh/docs/intro/using_helm/
 */
export interface IMilvusRelease extends IConstruct {
  /** The name of the helm release. */
  readonly releaseName: string;
  /** The namespace of the release. */
  readonly namespace: string;
  /** The version of the chart, with the Milvus that it installs. */
  readonly chart: MilvusChartVersion;
  /** The values as helm gets them. */
  readonly values: JsonObject;

  /** The values file. */
  toYaml(): string;
}
