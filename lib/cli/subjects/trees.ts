import { isObject, type JsonObject, stringAt } from '../../kubernetes/json';
import { entriesOf } from '../carriers/carrier';
import type { KnownChart } from '../charts/chart';
import { chartNamed, CHARTS } from '../charts/charts';
import { withoutSwitch } from '../kinds/values-files';

/** Values of a known chart in a tree of values: all of it, or the values at a key, for a subchart. */
export interface Tree {
  readonly chart: KnownChart;
  readonly object: JsonObject;
  /** The key of the subchart; undefined for all of the tree. */
  readonly key?: string;
  /** The version of the chart, if the parent chart names it. */
  readonly version?: string | undefined;
}

/** A dependency of a chart. */
export interface Dependency {
  readonly chart: KnownChart;
  /** The key of its values. */
  readonly key: string;
  readonly version: string | undefined;
}

/** The known charts among the dependencies of a Chart.yaml. */
export function knownDependencies(chart: unknown): readonly Dependency[] {
  if (!isObject(chart)) return [];
  return entriesOf(chart.dependencies).flatMap(([, dependency]) => {
    const name = stringAt(dependency, 'name');
    const version = stringAt(dependency, 'version');
    const known = chartNamed({ name, repository: stringAt(dependency, 'repository'), version });
    if (name === undefined || name !== known?.name) return [];
    return [{ chart: known, key: stringAt(dependency, 'alias') ?? name, version }];
  });
}

/** The values of known charts in a tree whose chart is another one or unknown. */
export function treesIn(tree: JsonObject, dependencies: readonly Dependency[] = []): readonly Tree[] {
  const named = dependencies.flatMap(({ chart, key, version }) => {
    const below = Object.hasOwn(tree, key) ? tree[key] : undefined;
    return isObject(below) ? [{ ...subchart(chart, key, below), version }] : [];
  });
  if (named.length > 0) return named;
  const whole = CHARTS.find((chart) => chart.isValues(tree));
  if (whole !== undefined) return [{ chart: whole, object: tree }];
  return CHARTS.flatMap((chart) => chart.nestedKeys(tree).map((key) => subchart(chart, key, asTree(tree[key]))));
}

function subchart(chart: KnownChart, key: string, below: JsonObject): Tree {
  return { chart, object: withoutSwitch(below), key };
}

/** A key as the beginning of a path; empty without a key. */
export function prefixOf(key: string | undefined): string {
  if (key === undefined) return '';
  return /^[^.[\] "]+$/.test(key) ? `${key}.` : `["${key}"].`;
}

function asTree(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
