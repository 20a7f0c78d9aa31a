import type { JsonObject } from '../kubernetes/json';

/** One object of an environment and where it comes from. */
export interface LocatedObject {
  readonly where: string;
  readonly object: JsonObject;
}

/** A values file of an environment and where it comes from. */
export interface LocatedRelease {
  readonly where: string;
  readonly release: string;
  /** What takes its traces. @default - nothing does */
  readonly backend?: string;
  /** The namespace of the release. */
  readonly namespace: string;
  /** Milvus' settings in its `user.yaml`. @default - none */
  readonly userYaml?: JsonObject;
}

/** Everything of one environment. */
export interface EnvironmentSubject {
  readonly objects: readonly LocatedObject[];
  readonly releases: readonly LocatedRelease[];
}
