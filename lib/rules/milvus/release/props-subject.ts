import type { JsonObject } from '../../../kubernetes/json';

/** The props of a release other than its tracing. */
export interface MilvusReleasePropsSubject {
  readonly userYaml: JsonObject;
  readonly values: JsonObject;
  /** An existing `user.yaml`. @default - none */
  readonly userYamlText?: string;
  /** What the other props write. @default - nothing */
  readonly contributions?: readonly PropContribution[];
  /** The registry of all images. @default - none */
  readonly mirror?: string;
}

/** What a prop writes. */
export interface PropContribution {
  readonly prop: string;
  /** Values of the chart. */
  readonly values: JsonObject;
  /** Settings of `user.yaml`. */
  readonly userYaml: JsonObject;
}
