import type { MilvusChartVersion } from '../upstream/milvus-chart-version';
import type { MilvusReleaseProps } from './milvus-release-props';
import { type Contribution, contribution } from './values/contribution';
import { imageValues } from './values/image';
import { logValues } from './values/log';
import { placementValues } from './values/pods';
import type { PropContribution } from '../rules/milvus/release/props-subject';

/** The contribution of a prop, with its name. */
export type NamedContribution = Contribution & PropContribution;

/** The chart values that each prop contributes, in the order in which they are written. */
export function propContributions(props: MilvusReleaseProps, chart: MilvusChartVersion): readonly NamedContribution[] {
  const { mode, image, service, ingress, metrics, log, serviceAccount, podLabels, podAnnotations } = props;
  const placement = Object.entries(placementValues(props));
  return [
    ...(mode === undefined ? [] : [{ prop: 'mode', ...mode._toContribution(chart) }]),
    ...(image === undefined ? [] : [contributionOf('image', imageValues(image))]),
    ...(service === undefined ? [] : [contributionOf('service', service._values)]),
    ...(ingress === undefined ? [] : [contributionOf('ingress', ingress._values)]),
    ...(metrics === undefined ? [] : [contributionOf('metrics', metrics._values)]),
    ...(log === undefined ? [] : [contributionOf('log', logValues(log))]),
    ...(serviceAccount === undefined ? [] : [contributionOf('serviceAccount', serviceAccount._values)]),
    ...(podLabels === undefined ? [] : [contributionOf('podLabels', { ...podLabels }, 'labels')]),
    ...(podAnnotations === undefined ? [] : [contributionOf('podAnnotations', { ...podAnnotations }, 'annotations')]),
    ...placement.map(([prop, value]) => contributionOf(prop, value)),
  ];
}

function contributionOf(prop: string, value: unknown, key = prop): NamedContribution {
  return { prop, ...contribution({ [key]: value }) };
}
