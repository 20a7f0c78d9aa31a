import type { MilvusChartVersion } from '../upstream/milvus-chart-version';
import type { MilvusReleaseProps } from './milvus-release-props';
import { type Contribution, contribution } from './values/contribution';
import { imageValues, logValues } from './values/observing';
import { placementValues } from './values/pods';
import type { TypedProp } from '../rules/milvus/release/props';

/** What each prop of a release contributes. */
export type TypedContribution = Contribution & TypedProp;

/** The chart values that each prop contributes, in the order in which they are written. */
export function typedProps(props: MilvusReleaseProps, chart: MilvusChartVersion): readonly TypedContribution[] {
  const { mode, image, service, ingress, metrics, log, serviceAccount, labels, annotations } = props;
  const placement = Object.entries(placementValues(props));
  return [
    ...(mode === undefined ? [] : [{ prop: 'mode', ...mode.toContribution(chart) }]),
    ...(image === undefined ? [] : [typed('image', imageValues(image))]),
    ...(service === undefined ? [] : [typed('service', service.values)]),
    ...(ingress === undefined ? [] : [typed('ingress', ingress.values)]),
    ...(metrics === undefined ? [] : [typed('metrics', metrics.values)]),
    ...(log === undefined ? [] : [typed('log', logValues(log))]),
    ...(serviceAccount === undefined ? [] : [typed('serviceAccount', serviceAccount.values)]),
    ...(labels === undefined ? [] : [typed('labels', { ...labels })]),
    ...(annotations === undefined ? [] : [typed('annotations', { ...annotations })]),
    ...placement.map(([prop, value]) => typed(prop, value)),
  ];
}

function typed(prop: string, value: unknown): TypedContribution {
  return { prop, ...contribution({ [prop]: value }) };
}
