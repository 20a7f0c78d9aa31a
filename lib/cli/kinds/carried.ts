import type { Kind } from './kind';

const known = new Map<Kind, Map<string, Kind>>();

/** Values of a chart inside of another object, counted by their carrier. */
export function carriedKind(values: Kind, one: string, many: string): Kind {
  const ofChart = known.get(values) ?? new Map<string, Kind>();
  known.set(values, ofChart);
  const kind = ofChart.get(one) ?? { ...values, one, many };
  ofChart.set(one, kind);
  return kind;
}
