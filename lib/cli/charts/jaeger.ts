import { quote } from '../../diagnostics/report';
import { isObject } from '../../kubernetes/json';
import { isJaegerV2Values } from '../../models/jaeger-v2/recognise';
import { chartOfRange, jaegerOfChart } from '../../upstream/jaeger-v2/chart';
import { threeNumbers } from '../../upstream/version-order';
import { JAEGER_V2_VALUES } from '../kinds/jaeger-v2';
import type { KnownChart, NamedVersion } from './chart';

/** Version 4 of the chart of Jaeger. Earlier ones install Jaeger 1, so a chart of that name needs a version. */
export const JAEGER_CHART: KnownChart = {
  name: 'jaeger',
  values: JAEGER_V2_VALUES,
  isNamed: ({ name = '', version = '' }) =>
    /^(?![./]).*(?<=^|\/)jaeger(?:-\d[\w.+-]*\.tgz)?$/.test(name) && chartOfRange(version) !== undefined,
  isValues: isJaegerV2Values,
  nestedKeys: (values) =>
    Object.keys(values).filter((key) => {
      const below = values[key];
      return isObject(below) && isJaegerV2Values(below);
    }),
  versionOf,
};

function versionOf(version = ''): NamedVersion {
  const jaegerChart = chartOfRange(version);
  if (jaegerChart === undefined) return {};
  if (threeNumbers(version.trim().replace(/^=/, '')) === undefined) {
    return {
      jaegerChart,
      note: `chart version ${quote(version)} is a range. Checked for chart ${jaegerChart}, the newest known in it.`,
    };
  }
  if (jaegerOfChart(jaegerChart) !== undefined) return { jaegerChart };
  return { jaegerChart, note: `chart version ${quote(version)} is unknown. Set its Jaeger with --jaeger.` };
}
