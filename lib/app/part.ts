import type { IConstruct } from 'constructs';
import type { Problem } from '../diagnostics/rule';
import type { JsonObject } from '../kubernetes/json';
import type { NeededSecret } from './needed-secret';
import type { Picture } from './picture';
import type { Stage } from './stage';

/** One step of the runbook: what to do, the commands, and what they print. */
export interface RunbookStep {
  /** What to do, in Markdown. */
  readonly text: string;
  /** Shell commands, to be pasted as they stand. @default - none */
  readonly commands?: readonly string[];
  /** Expected output of the last command. @default - not shown */
  readonly output?: string;
}

/** What a construct says in its environment's runbook; every list keeps the order of the constructs. */
export interface RunbookChapter {
  /** Sentences of the introduction. */
  readonly what?: readonly string[];
  /** Its boxes and arrows. */
  readonly picture?: Picture;
  readonly prerequisites?: readonly RunbookStep[];
  /** Secrets that have to be there before anything is applied. */
  readonly secrets?: readonly NeededSecret[];
  /** Sections of their own behind all others, for those that they are for. */
  readonly appendices?: readonly RunbookSection[];
  /** What must be there when the construct's stage is applied, and may need the namespaces of 0-setup. */
  readonly beforeApply?: readonly RunbookStep[];
  /** What to ask last before the construct's stage is applied. */
  readonly ready?: readonly RunbookStep[];
  /** What to wait for once that is applied which the pods of the construct's stage need. */
  readonly afterNeeded?: readonly RunbookStep[];
  /** What to wait for once the construct's stage is applied. */
  readonly afterApply?: readonly RunbookStep[];
  /** Sections of their own between apply and verify, e.g. helm. */
  readonly sections?: readonly RunbookSection[];
  readonly verify?: readonly RunbookStep[];
  readonly open?: readonly RunbookStep[];
  readonly troubleshoot?: readonly RunbookStep[];
  /** What to do before the construct's stage is deleted; stages go in reverse order. */
  readonly undo?: readonly RunbookStep[];
  /** How to clear away what deleting the stage leaves behind. */
  readonly leftovers?: readonly RunbookStep[];
  /** What else goes when 0-setup is undone as well. */
  readonly undoSetup?: readonly RunbookStep[];
}

/** A section of the runbook: a title, and steps in order. */
export interface RunbookSection {
  readonly title: string;
  readonly steps: readonly RunbookStep[];
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

/** What was rendered before the runbook is written. */
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
  /** The values file, as commands name it. */
  readonly file: string;
}

/** The one interface through which a construct hands itself to the app. */
export interface Part {
  /** Where the construct's objects go; Namespaces and CRDs always go to setup. */
  readonly stage: Stage;
  runbook(rendered: Rendered): RunbookChapter;
  /** @default - none */
  helmValues?(): HelmValuesFile;
  /** Checks of what is no Kubernetes object. @default - none */
  check?(): readonly Problem[];
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
