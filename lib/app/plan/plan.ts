import type { Deletion, Fate, LabelRemoval, Loss, Patch, Uninstall } from './change';
import type { Check } from './check';
import type { Door } from './door';
import type { Log } from './log';
import type { Need } from './need';
import type { Release } from './release';
import type { NeededSecret } from './secret';
import type { Wait } from './wait';

/** An environment as data: the content of `plan.json`. Paths are from the folder of the environment. */
export interface Plan {
  /** Of this format: a new member or word keeps it, any other change raises it. */
  readonly version: number;
  readonly environment: string;
  /** What must be there before anything is applied. */
  readonly needs: readonly PlanNeed[];
  /** Secrets to create before anything is applied; their type is always given. */
  readonly secrets: readonly NeededSecret[];
  /** The stages that have manifests, in apply order. */
  readonly stages: readonly PlanStage[];
  /** To install or upgrade once all stages are applied. */
  readonly helmReleases: readonly Release[];
  /** What is so once everything is applied. */
  readonly checks: readonly Check[];
  /** Ways to the UI. */
  readonly doors: readonly Door[];
  /** Where to look when no trace comes. */
  readonly troubleshooting: Troubleshooting;
  /** In this order. */
  readonly undo: readonly UndoStep[];
  /** What undo keeps, to be deleted only where nothing else uses it. */
  readonly undoSetup: UndoSetup;
  /** What to delete first in a cluster that has something older. */
  readonly migrations: readonly Migration[];
  readonly acceptedWarnings: readonly PlanWarning[];
}

/** Something that must be there. */
export interface PlanNeed extends Omit<Need, 'release'> {
  /** The release whose images are needed; one of `helmReleases`. @default - none */
  readonly release?: ReleaseRef;
}

/** A helm release. */
export interface ReleaseRef {
  readonly name: string;
  readonly namespace: string;
}

/** A folder of manifests, and what to wait for around it. */
export interface PlanStage {
  readonly name: string;
  readonly folder: string;
  /** All of its files. */
  readonly files: readonly string[];
  /** What must be there by then, and may need the namespaces of an earlier stage. */
  readonly needs: readonly PlanNeed[];
  /** What to wait for before anything of the stage is applied. */
  readonly waitsBefore: readonly Wait[];
  /** Files that pods of the stage need when they start: applied before the others. */
  readonly filesFirst: readonly string[];
  /** What to wait for between these and the others. */
  readonly waitsAfterFirst: readonly Wait[];
  /** What to wait for once all of it is applied. */
  readonly waitsAfter: readonly Wait[];
}

/** Questions and remedies for a person, or a program, that looks for a mistake. */
export interface Troubleshooting {
  readonly logs: readonly Log[];
  readonly checks: readonly Check[];
  /** What can be deleted to end a state that hangs. */
  readonly deletions: readonly Deletion[];
}

/** What a step of undo does. */
export type UndoAction = 'setValues' | 'patch' | 'wait' | 'check' | 'deleteStage' | 'delete' | 'uninstall';

/** One step of undo; of the members below `action` it has the one that this names. */
export interface UndoStep {
  /** `setValues`, `patch`, `wait`, `check`, `deleteStage`, `delete` or `uninstall`. */
  readonly action: UndoAction;
  readonly setValues?: SetValues;
  readonly patch?: Patch;
  readonly wait?: Wait;
  readonly check?: Check;
  readonly deleteStage?: DeletedStage;
  readonly delete?: Deletion;
  /** Only to lose the data as well. */
  readonly uninstall?: Uninstall;
}

/** An upgrade of a release, with the chart that it has, to other values beside its own. */
export interface SetValues {
  readonly release: string;
  readonly namespace: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A stage to delete. */
export interface DeletedStage {
  readonly name: string;
  readonly folder: string;
  /** What becomes of the helm releases that an operator made for it. */
  readonly fates: readonly Fate[];
}

/** Namespaces and CRDs. */
export interface UndoSetup {
  /** @default - the environment has none of its own */
  readonly folder?: string;
  /** What goes with its namespaces, though the environment did not put it there. */
  readonly losses: readonly Loss[];
}

/** From something older to this environment. */
export interface Migration {
  readonly title: string;
  readonly deletions: readonly Deletion[];
  readonly labels: readonly LabelRemoval[];
}

/** A warning that was accepted. */
export interface PlanWarning {
  readonly code: string;
  /** The path of the construct. */
  readonly place: string;
  /** What in it, e.g. `spec.ingress`. */
  readonly path: string;
  readonly reason: string;
}
