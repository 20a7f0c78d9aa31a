import type { JsonObject } from '../kubernetes/json';

/** An object of an environment and its location. */
export interface LocatedObject {
  readonly where: string;
  readonly object: JsonObject;
}

/** A helm release of an environment and its location. */
export interface LocatedRelease {
  readonly where: string;
  readonly release: string;
  /** The backend that receives its traces. @default - none */
  readonly backend?: string;
  /** The namespace of the release. */
  readonly namespace: string;
  /** Milvus' settings in its `user.yaml`. @default - none */
  readonly userYaml?: JsonObject;
}

/** The objects and helm releases of one environment, as rules read them. */
export interface EnvironmentModel {
  readonly objects: readonly LocatedObject[];
  readonly releases: readonly LocatedRelease[];
}
