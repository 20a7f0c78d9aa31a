import type { JsonObject } from '../../kubernetes/json';
import { MilvusChartVersion } from '../../upstream/milvus-chart-version';

/** A helm release of Milvus: its name and namespace, where they are known, and values as helm gets them. */
export interface MilvusReleaseSubject {
  /** Undefined where only a file with values is at hand. */
  readonly releaseName?: string;
  readonly namespace?: string;
  readonly chart: MilvusChartVersion;
  /** Whether nobody named the chart, and the newest was taken. @default false */
  readonly isChartAssumed?: boolean;
  readonly values: JsonObject;
}

/** What the examples have in common. */
export const RELEASE: MilvusReleaseSubject = {
  releaseName: 'my-release',
  namespace: 'default',
  chart: MilvusChartVersion.NEWEST,
  values: {},
};
