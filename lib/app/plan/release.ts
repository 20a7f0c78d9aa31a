import type { JsonObject } from '../../kubernetes/json';
import type { Wait } from './wait';

/** A helm release. */
export interface Release {
  readonly name: string;
  readonly namespace: string;
  /** The name of the chart in its repository. */
  readonly chart: string;
  readonly chartVersion: string;
  readonly repository: string;
  /** The version of what the chart installs. */
  readonly appVersion: string;
  /** From the folder of the environment. */
  readonly valuesFile: string;
  /** Whether it exists already, with this version of the chart; otherwise it may be new, and an existing one keeps its version. */
  readonly isExisting: boolean;
  /** Whether an upgrade keeps the values that the file does not have. */
  readonly keepsOtherValues: boolean;
  /** The label of what takes its traces. @default - nothing does */
  readonly backend?: string;
  /** What to wait for after an install or upgrade. */
  readonly waits: readonly Wait[];
}

/** What is done with a release. */
export type Task =
  | 'add-repository'
  | 'list-repositories'
  | 'list'
  | 'install'
  | 'show-values'
  | 'show-version'
  | 'compare-values'
  | 'upgrade'
  | 'upgrade-same-version'
  | 'set-values';

/** Something that is done with a release. */
export interface ReleaseTask {
  /**
   * `add-repository`, `list-repositories`, `list`, `install`, `show-values`, `show-version`, `compare-values`, `upgrade`,
   * `upgrade-same-version` (of the chart, whichever it has) or `set-values` (the same with `values` over those that it has).
   */
  readonly task: Task;
  readonly release: Release;
  /** @default - none */
  readonly values?: JsonObject;
}
