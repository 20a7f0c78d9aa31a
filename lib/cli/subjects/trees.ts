import { isObject, type JsonObject, stringAt } from '../../kubernetes/json';
import { entriesOf } from '../carriers/carrier';
import { isValues, nestedKeys, withoutSwitch } from '../kinds/values-files';

/** Values of milvus-helm in a tree of values: all of it, or the values at a key, for a subchart. */
export interface Tree {
  readonly object: JsonObject;
  /** The key of the subchart; undefined for all of the tree. */
  readonly key?: string;
  /** The version of the chart, if the parent chart names it. */
  readonly version?: string | undefined;
}

/** A dependency of a chart. */
export interface Dependency {
  /** The key of its values. */
  readonly key: string;
  readonly version: string | undefined;
}

/** The milvus-helm charts among the dependencies of a Chart.yaml. */
export function milvusDependencies(chart: unknown): readonly Dependency[] {
  if (!isObject(chart)) return [];
  return entriesOf(chart.dependencies).flatMap(([, dependency]) => {
    const name = stringAt(dependency, 'name');
    if (name !== 'milvus' || isForeignChart(name, stringAt(dependency, 'repository'))) return [];
    return [{ key: stringAt(dependency, 'alias') ?? name, version: stringAt(dependency, 'version') }];
  });
}

/** Whether a chart is milvus-helm, by its name or repository; a chart in a local folder can be any. */
export function isMilvusChart(name = '', repository = ''): boolean {
  if (isForeignChart(name, repository)) return false;
  return (
    /^(?![./]).*(?<=^|\/)milvus(?:-\d[\w.+-]*\.tgz)?$/.test(name) || /\/milvus-helm(?:\.git)?\/?$/.test(repository)
  );
}

/** Whether a chart is Bitnami's of the same name, which has other values. */
export function isForeignChart(name = '', repository = ''): boolean {
  return /bitnami/i.test(`${name} ${repository}`);
}

/** The values of milvus-helm in a tree whose chart is another one or unknown. */
export function treesIn(tree: JsonObject, dependencies: readonly Dependency[] = []): readonly Tree[] {
  const named = dependencies.flatMap(({ key, version }) => {
    const below = Object.hasOwn(tree, key) ? tree[key] : undefined;
    return isObject(below) ? [{ ...subchart(key, below), version }] : [];
  });
  if (named.length > 0) return named;
  if (isValues(tree)) return [{ object: tree }];
  return nestedKeys(tree).map((key) => subchart(key, asTree(tree[key])));
}

function subchart(key: string, below: JsonObject): Tree {
  return { object: withoutSwitch(below), key };
}

/** A key as the beginning of a path; empty without a key. */
export function prefixOf(key: string | undefined): string {
  if (key === undefined) return '';
  return /^[^.[\] "]+$/.test(key) ? `${key}.` : `["${key}"].`;
}

function asTree(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
