import type { FoundProblem } from '../../diagnostics/rule';
import type { Stage } from './stage';

/** A warning that was accepted. */
export interface AcceptedWarning {
  readonly problem: FoundProblem;
  readonly reason: string;
}

/** What is known of an environment once all of it is rendered. */
export interface RenderedEnvironment {
  readonly name: string;
  /** The stages that have manifests, with the names of the files. */
  readonly stages: ReadonlyMap<Stage, readonly string[]>;
  readonly accepted: readonly AcceptedWarning[];
}
