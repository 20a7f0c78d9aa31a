import type { JsonObject } from '../../../kubernetes/json';
import type { JaegerV2ChartModel } from '../../../models/jaeger-v2/chart';
import { NEWEST_COMPARED } from '../../../upstream/jaeger-v2/compared';
import { NEWEST_CHART } from '../../../upstream/jaeger-v2/chart';

/** The chart at the version whose templates were read. */
export const CHART = `https://github.com/jaegertracing/helm-charts/tree/jaeger-${NEWEST_CHART}/charts/jaeger`;

/** Values for the newest chart, as the example of a rule. */
export function ofChart(values: JsonObject): JaegerV2ChartModel {
  return { values, version: NEWEST_COMPARED, prefix: 'userconfig.' };
}
