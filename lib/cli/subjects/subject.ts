import type { JsonObject } from '../../kubernetes/json';
import type { Parsed } from '../../kubernetes/yaml-reader';
import type { MilvusChartVersion } from '../../upstream/milvus-chart-version';
import type { Kind } from '../kinds/kind';
import { type Extent, leftOf, locate, type Pointer } from '../locate';

/** A part of a file that an object is read from. */
export interface Layer {
  readonly parsed: Parsed;
  /** What leads to the object in this document; ends with a dot or is empty. */
  readonly prefix: string;
  /** The same for a reader, from the top of the file; `''` where the object is a document or an item of a List. */
  readonly shown: string;
}

/** One value that is set by its path, as `--set` does. */
export interface Setting {
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
  readonly parsed: Parsed;
  /** Where its value stands. */
  readonly path: string;
  /** Where its name stands. */
  readonly namePath: string;
  readonly shown: string;
}

/** An object that there are rules for, and where it comes from. */
export interface Subject {
  readonly kind: Kind;
  readonly object: JsonObject;
  /** In rising precedence; at least one. */
  readonly layers: readonly Layer[];
  /** They override all layers. @default [] */
  readonly settings?: readonly Setting[];
  /** The chart that the file names for it. */
  readonly chart?: MilvusChartVersion | undefined;
  /** Whether a value such as `{{ name }}` is filled in later: nothing can be said about it. @default false */
  readonly isTemplate?: boolean;
}

/** A place in a document, by its whole path. */
export interface Spot {
  readonly parsed: Parsed;
  readonly path: string;
  /** Where its last key stands, if not there. */
  readonly keyPath?: string;
  /** How the path is told. */
  readonly shown: string;
}

/** Where a path of the object leads in the file. */
export function spotOf({ layers, settings = [] }: Subject, path: string): Spot | undefined {
  for (const setting of [...settings].reverse()) {
    const rest = below(path, setting.keys);
    if (rest === undefined) continue;
    const { parsed, namePath, shown } = setting;
    const keyPath = rest === '' ? { keyPath: namePath } : {};
    return { parsed, path: `${setting.path}${rest}`, ...keyPath, shown: `${shown} ${path}` };
  }
  const spots = layers.map(({ parsed, prefix, shown }) => ({
    parsed,
    path: `${prefix}${path}`,
    shown: `${shown}${path}`,
  }));
  if (spots.length < 2) return spots[0];
  const left = spots.map((spot) => leftOf(spot.parsed, spot.path));
  return spots[left.lastIndexOf(Math.min(...left))];
}

/** Where a finding stands in the file. */
export function positionOf({ kind }: Subject, spot: Spot, finding: Pointer): Extent {
  if (finding.atKey === true && spot.keyPath !== undefined) {
    const isOfList = spot.keyPath !== spot.path;
    return locate(spot.parsed, { ...finding, path: spot.keyPath, value: '', atKey: !isOfList }, '');
  }
  const text = finding.path === kind.text ? spot.path : undefined;
  return locate(spot.parsed, { ...finding, path: spot.path }, '', text);
}

/** What is left of a path behind keys that it begins with; undefined where it begins otherwise. */
function below(path: string, keys: readonly (string | number)[]): string | undefined {
  let rest = path;
  for (const key of keys) {
    const words = typeof key === 'number' ? [`[${key}]`] : [key, `["${key}"]`];
    const word = words.find((each) => rest.startsWith(each) && /^(?:$|[.[ ])/.test(rest.slice(each.length)));
    if (word === undefined) return undefined;
    rest = rest.slice(word.length).replace(/^\./, '');
  }
  return rest === '' || rest.startsWith(' ') || rest.startsWith('[') ? rest : `.${rest}`;
}
