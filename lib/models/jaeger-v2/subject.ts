import type { JsonObject } from '../../kubernetes/json';

/** A configuration of Jaeger 2 with what is known of the pods that run it. */
export interface JaegerV2Subject {
  /** The configuration as the program reads it: `config.yaml` as a tree. */
  readonly config: JsonObject;
  /** What is before each path in messages: empty for a bare configuration, `spec.config.` in a custom resource, `userconfig.` in chart values. */
  readonly prefix: string;
  /** The version of Jaeger, without `v`. */
  readonly version: string;
  /** The most pods that run it. @default - unknown */
  readonly replicas?: number;
  /** The folders on a volume that outlives the pod. @default - unknown */
  readonly persistentFolders?: readonly string[];
  /** The names of the variables that the container sets. @default - unknown */
  readonly variables?: readonly string[];
  /** Whether a Secret contains the configuration, which then can hold credentials. @default false */
  readonly isSecret?: boolean;
  /** Whether a proxy in the pod leads to `jaeger_query`, which then listens on localhost. @default - unknown */
  readonly isQueryBehindProxy?: boolean;
  /** Whether something writes `0.0.0.0` into receivers without an endpoint, as the webhook of the OpenTelemetry operator does. @default false */
  readonly listensOnAll?: boolean;
}

/** The path of a place of the configuration, as upstream writes it where the configuration was found. */
export function placeIn({ prefix }: JaegerV2Subject, path: string): string {
  return `${prefix}${path}`;
}
