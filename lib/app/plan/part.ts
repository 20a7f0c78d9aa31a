import type { IConstruct } from 'constructs';
import type { FoundProblem } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';
import type { Picture } from './picture';
import type { Release } from './release';
import type { NeededSecret } from './secret';
import type { Stage } from './stage';
import type { Section, Step } from './step';

/** What a construct brings to the plan of its environment; every list keeps the order of the constructs. */
export interface PartPlan {
  /** Sentences of the introduction, in Markdown. */
  readonly what?: readonly string[];
  /** Its boxes and arrows. */
  readonly picture?: Picture;
  /** What must be there before anything is applied. */
  readonly prerequisites?: readonly Step[];
  /** Secrets that have to be there before anything is applied. */
  readonly secrets?: readonly NeededSecret[];
  /** What must be there when the construct's stage is applied, and may need the namespaces of 0-setup. */
  readonly beforeApply?: readonly Step[];
  /** What to ask last before the construct's stage is applied. */
  readonly ready?: readonly Step[];
  /** What to wait for once that is applied which the pods of the construct's stage need. */
  readonly afterNeeded?: readonly Step[];
  /** What to wait for once the construct's stage is applied. */
  readonly afterApply?: readonly Step[];
  /** Its helm release. */
  readonly release?: Release;
  /** Sections of their own between apply and verify, e.g. helm. */
  readonly sections?: readonly Section[];
  readonly verify?: readonly Step[];
  readonly open?: readonly Step[];
  readonly troubleshoot?: readonly Step[];
  /** What to do before the construct's stage is deleted; stages go in reverse order. */
  readonly undo?: readonly Step[];
  /** How to clear away what deleting the stage leaves behind. */
  readonly leftovers?: readonly Step[];
  /** What else goes when 0-setup is undone as well. */
  readonly undoSetup?: readonly Step[];
  /** Sections of their own behind all others, for those that they are for. */
  readonly appendices?: readonly Section[];
}

/** Input for helm that belongs to the environment but is no Kubernetes object. */
export interface HelmValuesFile {
  readonly release: string;
  readonly text: string;
  /** Label of the backend that receives its traces. @default - none */
  readonly backend?: string;
  /** The namespace of the release. */
  readonly namespace: string;
  /** Milvus' settings in its `user.yaml`. */
  readonly userYaml: JsonObject;
}

/** What was rendered before the plan is made. */
export interface Rendered {
  /** An object as it is written, patches included. */
  object(construct: IConstruct): JsonObject;
  /** The release of a construct. */
  release(construct: IConstruct): RenderedRelease;
}

/** How a release is called where its name alone may be that of two. */
export interface RenderedRelease {
  /** Its name, with its namespace where another release of the environment has the same name. */
  readonly called: string;
  /** The values file, from the folder of the environment. */
  readonly valuesFile: string;
}

/** The one interface through which a construct hands itself to the app. */
export interface Part {
  /** Where the construct's objects go; Namespaces and CRDs always go to setup. */
  readonly stage: Stage;
  plan(rendered: Rendered): PartPlan;
  /** @default - none */
  helmValues?(): HelmValuesFile;
  /** Checks of what is no Kubernetes object. @default - none */
  check?(): readonly FoundProblem[];
}

const parts = new WeakMap<IConstruct, Part>();

/** Hands a construct to the app. */
export function setPart(construct: IConstruct, part: Part): void {
  parts.set(construct, part);
}

/** How a construct hands itself to the app; undefined for one that does not. */
export function partOf(construct: IConstruct): Part | undefined {
  return parts.get(construct);
}
