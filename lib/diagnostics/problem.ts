import type { Severity } from './rule';

/** What a check found at one place, as texts that are ready to print: control characters are escaped, and credentials masked. */
export interface Problem {
  /** The code of the rule, such as `JAE031`, which `docs/rules.md` explains. */
  readonly code: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** The path of the construct, such as `production/jaeger`. */
  readonly where: string;
  /** Upstream's path of the value, such as `spec.strategy`. */
  readonly path: string;
  /** All of it in one line, as an error prints it: code, where, path, description, effect and fix. */
  readonly message: string;
  /** What is wrong, in one sentence. */
  readonly description: string;
  /** What happens if it stays, in one or two sentences. */
  readonly effect: string;
  /** What to do, in terms of the constructs. */
  readonly fix: string;
}
