import type { FoundProblem } from '../../../diagnostics/rule';

/** What is known about a text that is linted. */
export interface LintOptions {
  /** The version of the milvus-helm chart. @default - the newest */
  readonly chart?: string;
  /** The version of Milvus. @default - that of the chart */
  readonly milvus?: string;
  /** The version of Jaeger 2. @default - that of the object, else the newest */
  readonly jaeger?: string;
  /** How to read a document without `kind`: `values` or `user.yaml`. @default - detected */
  readonly as?: string;
}

/** What the command `lint` finds in a text; empty where it cannot read it. The command gives it to doctor. */
export type Lint = (
  source: { readonly name: string; readonly text: string },
  options: LintOptions,
) => readonly FoundProblem[];
