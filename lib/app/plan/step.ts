import type { Deletion, Fate, LabelRemoval, Loss, Patch, Uninstall } from './change';
import type { Check } from './check';
import type { Door } from './door';
import type { Log } from './log';
import type { Need } from './need';
import type { ReleaseTask } from './release';
import type { Wait } from './wait';

/** Facts by what they are: each list in its order, the lists in the order in which they are done. */
export interface Facts {
  readonly needs?: readonly Need[];
  readonly releases?: readonly ReleaseTask[];
  readonly patches?: readonly Patch[];
  readonly waits?: readonly Wait[];
  readonly checks?: readonly Check[];
  readonly doors?: readonly Door[];
  readonly logs?: readonly Log[];
  readonly deletions?: readonly Deletion[];
  readonly labels?: readonly LabelRemoval[];
  readonly uninstalls?: readonly Uninstall[];
  readonly losses?: readonly Loss[];
  readonly fates?: readonly Fate[];
}

/** What is done or asked at once, and what a person reads beside it. */
export interface Step extends Facts {
  /** Markdown without commands; each `{command}` stands for one of those of `inText`, in their order. */
  readonly text: string;
  /** Facts whose commands stand in the text, not below it. @default - none */
  readonly inText?: Facts;
  /** What the last command prints. @default - the columns of a check, or nothing worth showing */
  readonly output?: string;
}

/** Steps with a heading of their own. */
export interface Section {
  readonly title: string;
  readonly steps: readonly Step[];
}
