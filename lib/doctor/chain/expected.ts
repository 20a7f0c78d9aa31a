import type { JsonObject } from '../../kubernetes/json';

/** An object that a folder of `dist` writes. */
export interface ExpectedObject {
  readonly object: JsonObject;
  /** The file that has it, as kubectl takes it. */
  readonly file: string;
}

/** A release that a folder of `dist` has values for. */
export interface ExpectedRelease {
  readonly name: string;
  readonly namespace: string;
  /** Of the chart `milvus`: `5.0.19`. */
  readonly chartVersion: string;
  readonly repository: string;
  /** The file with its values, as helm takes it. */
  readonly file: string;
  readonly values: JsonObject;
}

/** What a folder of `dist` writes, to compare with the cluster. */
export interface Expected {
  /** As it was named: `dist/quickstart`. */
  readonly folder: string;
  readonly objects: readonly ExpectedObject[];
  readonly releases: readonly ExpectedRelease[];
  /** The namespaces that it is about, also of a Jaeger that is not its own. */
  readonly namespaces: readonly string[];
}
