import { isObject, type JsonObject, stringAt } from '../../kubernetes/json';
import { entriesOf } from '../carriers/carrier';
import { isValues, nestedKeys, withoutSwitch } from '../kinds/values-files';

/** Values of milvus-helm in a tree of values: all of it, or what stands at a key, for a chart that has milvus-helm below it. */
export interface Tree {
  readonly object: JsonObject;
  /** The key that leads to it; undefined where it is all of the tree. */
  readonly key?: string;
  /** The version of the chart, where the parent chart says it. */
  readonly version?: string | undefined;
}

/** A chart that another one needs. */
export interface Dependency {
  /** The key of its values. */
  readonly key: string;
  readonly version: string | undefined;
}

/** The milvus-helm charts that a Chart.yaml asks for. */
export function milvusDependencies(chart: unknown): readonly Dependency[] {
  if (!isObject(chart)) return [];
  return entriesOf(chart.dependencies).flatMap(([, dependency]) => {
    const name = stringAt(dependency, 'name');
    if (name !== 'milvus' || isForeignChart(name, stringAt(dependency, 'repository'))) return [];
    return [{ key: stringAt(dependency, 'alias') ?? name, version: stringAt(dependency, 'version') }];
  });
}

/** Whether a chart is milvus-helm, by its name or by where it comes from; one in a folder may be any. */
export function isMilvusChart(name = '', repository = ''): boolean {
  if (isForeignChart(name, repository)) return false;
  return (
    /^(?![./]).*(?<=^|\/)milvus(?:-\d[\w.+-]*\.tgz)?$/.test(name) || /\/milvus-helm(?:\.git)?\/?$/.test(repository)
  );
}

/** Whether a chart is one of the same name that has other values. */
export function isForeignChart(name = '', repository = ''): boolean {
  return /bitnami/i.test(`${name} ${repository}`);
}

/** Where values of milvus-helm are in a tree whose chart is another one, or is not known. */
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

/** A key as paths begin with it; empty without one. */
export function prefixOf(key: string | undefined): string {
  if (key === undefined) return '';
  return /^[^.[\] "]+$/.test(key) ? `${key}.` : `["${key}"].`;
}

function asTree(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
