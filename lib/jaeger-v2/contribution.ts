import type { JaegerVolume } from '../jaeger-common/volume';
import type { JsonObject } from '../kubernetes/json';
import type { NeededSecret } from '../app/plan/secret';

/** The roles of the pods of a Jaeger 2. */
export type Role = 'all-in-one' | 'collector' | 'ingester' | 'query';

/** What a part of a Jaeger 2 brings to the pods of a role. */
export interface Contribution {
  /** Components by section of the configuration: `receivers`, `processors`, `exporters`, `connectors`, `extensions`. */
  readonly components?: Readonly<Record<string, JsonObject>>;
  /** Variables of the container, in Kubernetes' words. */
  readonly environment?: readonly JsonObject[];
  readonly volumes?: readonly JaegerVolume[];
  /** Files beside the configuration, by their names in its folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** Secrets that have to be there. */
  readonly secrets?: readonly Omit<NeededSecret, 'namespace'>[];
}

/** The folder of the configuration in the container, and of the files beside it. */
export const CONFIG_FOLDER = '/conf';
/** The file of the configuration in its folder, and the key in its ConfigMap. */
export const CONFIG_FILE = 'config.yaml';

/** Several contributions as one, in their order. */
export function joinedContributions(all: readonly Contribution[]): Required<Contribution> {
  const components: Record<string, JsonObject> = {};
  for (const { components: brought = {} } of all) {
    for (const [section, named] of Object.entries(brought)) components[section] = { ...components[section], ...named };
  }
  return {
    components,
    environment: all.flatMap(({ environment = [] }) => environment),
    volumes: [...new Set(all.flatMap(({ volumes = [] }) => volumes))],
    files: Object.fromEntries(all.flatMap(({ files = {} }) => Object.entries(files))),
    secrets: all.flatMap(({ secrets = [] }) => secrets),
  };
}
