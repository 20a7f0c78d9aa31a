import type { JsonObject } from '../../kubernetes/json';

/** The chart that values are for, as far as the object names it. */
export interface ChartNamed {
  /** Its name, with or without its repository: `milvus`, `zilliz/milvus`, `charts/milvus`. */
  readonly name?: string | undefined;
  /** Its repository: a URL, or a name for one. */
  readonly repository?: string | undefined;
  /** As written: a version, a range or a branch. */
  readonly version?: string | undefined;
}

/** A value that is set by its path. */
export interface CarriedSetting {
  /** As `--set` takes it: `image.all.tag`. */
  readonly name: string;
  readonly value: unknown;
  /** Whether the value is always text, as with `--set-string`. */
  readonly isText: boolean;
  /** The path of its value in the object. */
  readonly path: string;
  /** The path of its name. */
  readonly namePath: string;
  /** The path in messages. */
  readonly shown: string;
}

/** Values for a chart inside of another object. */
export interface Carried {
  readonly chart: ChartNamed;
  /** Mappings and texts with values, with their paths in the object; later ones override. */
  readonly values: readonly { readonly path: string; readonly value: unknown }[];
  readonly settings: readonly CarriedSetting[];
}

/** A kind of objects with values for charts in them. */
export interface Carrier {
  /** Its name in the summary, in singular and plural. */
  readonly one: string;
  readonly many: string;
  /** Whether its reader replaces values such as `{{ name }}`. */
  readonly isTemplate: boolean;
  /** Recognises one by its content and the name of its file. */
  readonly is: (object: JsonObject, file: string) => boolean;
  readonly valuesOf: (object: JsonObject) => readonly Carried[];
}

/** The group of an object's API version: `argoproj.io`. */
export function groupOf({ apiVersion }: JsonObject): string {
  return typeof apiVersion === 'string' ? (apiVersion.split('/')[0] ?? '') : '';
}

/** The entries of a list that are mappings, each with its index. */
export function entriesOf(list: unknown): readonly (readonly [number, JsonObject])[] {
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  return entries.flatMap((entry, index): readonly (readonly [number, JsonObject])[] =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? [[index, { ...entry }]] : [],
  );
}
