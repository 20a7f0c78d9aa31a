import type { JsonObject } from '../../kubernetes/json';
import type { Parsed } from '../../kubernetes/yaml-reader';
import type { JaegerV2Running } from '../../models/jaeger-v2/workload';
import type { MilvusChartVersion } from '../../upstream/milvus-chart-version';
import type { Kind } from '../kinds/kind';
import { type Extent, leftOf, locate, type Pointer } from '../locate';

/** A part of a file that an object is read from. */
export interface Layer {
  readonly parsed: Parsed;
  /** The path to the object in this document; ends with a dot or is empty. */
  readonly prefix: string;
  /** The same in messages, from the top of the file; `''` if the object is a document or an item of a List. */
  readonly shown: string;
}

/** One value that is set by its path, as `--set` does. */
export interface Setting {
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
  readonly parsed: Parsed;
  /** The path of its value. */
  readonly path: string;
  /** The path of its name. */
  readonly namePath: string;
  readonly shown: string;
}

/** An object that can be checked, and where it comes from. */
export interface Subject {
  readonly kind: Kind;
  readonly object: JsonObject;
  /** At least one; later ones override. */
  readonly layers: readonly Layer[];
  /** They override all layers. @default [] */
  readonly settings?: readonly Setting[];
  /** The chart that the file names for it. */
  readonly chart?: MilvusChartVersion | undefined;
  /** The version of the chart of Jaeger that the file names for it. */
  readonly jaegerChart?: string | undefined;
  /** What the file tells about the pods that read it. @default - nothing */
  readonly running?: JaegerV2Running | undefined;
  /** Whether values such as `{{ name }}` are replaced later, so that they cannot be checked. @default false */
  readonly isTemplate?: boolean;
}

/** A place in a document, by its full path. */
export interface Spot {
  readonly parsed: Parsed;
  readonly path: string;
  /** The path of its last key, if that is elsewhere. */
  readonly keyPath?: string;
  /** The path in messages. */
  readonly shown: string;
}

/** The place of a path of the object in the file. */
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

/** The position of a finding in the file. */
export function positionOf({ kind }: Subject, spot: Spot, finding: Pointer): Extent {
  if (finding.atKey === true && spot.keyPath !== undefined) {
    const isOfList = spot.keyPath !== spot.path;
    return locate(spot.parsed, { ...finding, path: spot.keyPath, value: '', atKey: !isOfList }, '');
  }
  const text = finding.path === kind.text ? spot.path : undefined;
  return locate(spot.parsed, { ...finding, path: spot.path }, '', text);
}

/** The rest of a path after these keys; undefined if it does not begin with them. */
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
