import type { JaegerVolume } from '../jaeger-common/volume';
import type { JsonObject } from '../kubernetes/json';
import type { NeededSecret } from '../app/plan/secret';

/** The roles of the pods of a Jaeger 2. */
export type Role = 'all-in-one' | 'collector' | 'ingester' | 'query';

/** A pipeline in front of the main one, for the spans of one sender. */
export interface Entry {
  /** What its name ends with: `traces/NAME`. */
  readonly name: string;
  readonly receivers: readonly string[];
  readonly processors: readonly string[];
}

/** A pipeline by the ids of its components. */
export interface Pipeline {
  readonly receivers: readonly string[];
  readonly processors?: readonly string[];
  readonly exporters: readonly string[];
}

/** Components beside the main pipeline of traces. */
export interface Flow {
  readonly entries?: readonly Entry[];
  /** Connectors that see every span, also those that sampling drops afterwards. */
  readonly observers?: readonly string[];
  /** Pipelines of signals other than traces, by their names. */
  readonly pipelines?: Readonly<Record<string, Pipeline>>;
}

/** What a part of a Jaeger 2 brings to the pods of a role. */
export interface Contribution {
  /** Components by section of the configuration: `receivers`, `processors`, `exporters`, `connectors`, `extensions`. */
  readonly components?: Readonly<Record<string, JsonObject>>;
  /** Which of these components have a place of their own; the others are in the main pipeline of traces, in their order. */
  readonly flow?: Flow;
  /** Variables of the container, in Kubernetes' words. */
  readonly environment?: readonly JsonObject[];
  readonly volumes?: readonly JaegerVolume[];
  /** Containers that end before Jaeger starts, in Kubernetes' words. The pod adds its security context. */
  readonly initContainers?: readonly JsonObject[];
  /** Feature gates of Jaeger that are on: `--feature-gates`. */
  readonly featureGates?: readonly string[];
  /** Files beside the configuration, by their names in its folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** Secrets that have to be there. */
  readonly secrets?: readonly Omit<NeededSecret, 'namespace'>[];
}

/** All that the parts bring. */
export interface JoinedContribution extends Required<Contribution> {
  readonly flow: Required<Flow>;
}

/** The folder of the configuration in the container, and of the files beside it. */
export const CONFIG_FOLDER = '/conf';
/** The file of the configuration in its folder, and the key in its ConfigMap. */
export const CONFIG_FILE = 'config.yaml';

/** Several contributions as one, in their order. */
export function joinedContributions(all: readonly Contribution[]): JoinedContribution {
  const components: Record<string, JsonObject> = {};
  for (const { components: brought = {} } of all) {
    for (const [section, named] of Object.entries(brought)) components[section] = { ...components[section], ...named };
  }
  return {
    components,
    flow: {
      entries: all.flatMap(({ flow }) => flow?.entries ?? []),
      observers: all.flatMap(({ flow }) => flow?.observers ?? []),
      pipelines: Object.fromEntries(all.flatMap(({ flow }) => Object.entries(flow?.pipelines ?? {}))),
    },
    environment: all.flatMap(({ environment = [] }) => environment),
    volumes: [...new Set(all.flatMap(({ volumes = [] }) => volumes))],
    initContainers: all.flatMap(({ initContainers = [] }) => initContainers),
    featureGates: all.flatMap(({ featureGates = [] }) => featureGates),
    files: Object.fromEntries(all.flatMap(({ files = {} }) => Object.entries(files))),
    secrets: all.flatMap(({ secrets = [] }) => secrets),
  };
}
