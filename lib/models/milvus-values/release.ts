import type { JsonObject } from '../../kubernetes/json';
import { MilvusChartVersion } from '../../upstream/milvus-chart-version';

/** A helm release of Milvus: its name and namespace, if known, its chart, and the values as helm receives them. */
export interface MilvusReleaseSubject {
  /** Undefined for a values file without a release. */
  readonly releaseName?: string;
  readonly namespace?: string;
  readonly chart: MilvusChartVersion;
  /** Whether no chart was named and the newest is assumed. @default false */
  readonly isChartAssumed?: boolean;
  readonly values: JsonObject;
}

/** A release without values, for examples. */
export const RELEASE: MilvusReleaseSubject = {
  releaseName: 'my-release',
  namespace: 'default',
  chart: MilvusChartVersion.NEWEST,
  values: {},
};
