import type { JsonObject } from '../../kubernetes/json';

/** The chart that values are for, as far as the object says. */
export interface ChartNamed {
  /** Its name, with or without its repository: `milvus`, `zilliz/milvus`, `charts/milvus`. */
  readonly name?: string | undefined;
  /** Where it comes from: an address, or the name of one. */
  readonly repository?: string | undefined;
  /** As it is written: a version, a range, or a branch. */
  readonly version?: string | undefined;
}

/** A value that is set by its path. */
export interface CarriedSetting {
  /** As `--set` takes it: `image.all.tag`. */
  readonly name: string;
  readonly value: unknown;
  /** Whether the value is text whatever it looks like. */
  readonly isText: boolean;
  /** Where its value stands in the object. */
  readonly path: string;
  /** Where its name stands. */
  readonly namePath: string;
  /** The path that is told. */
  readonly shown: string;
}

/** Values for a chart inside of another object. */
export interface Carried {
  readonly chart: ChartNamed;
  /** Mappings and texts with values, and where they stand in the object; in rising precedence. */
  readonly values: readonly { readonly path: string; readonly value: unknown }[];
  readonly settings: readonly CarriedSetting[];
}

/** A kind of objects with values for charts in them. */
export interface Carrier {
  /** How one of them, and several, are called where they are counted. */
  readonly one: string;
  readonly many: string;
  /** Whether a value such as `{{ name }}` is filled in by its reader. */
  readonly isTemplate: boolean;
  /** Whether an object is one, by its content and by the name of its file. */
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
