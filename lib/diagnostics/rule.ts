/** How bad a problem is: an error stops the synth, a warning can be accepted with a reason. */
export enum Severity {
  /** Stops the synth. */
  ERROR = 'error',
  /** Printed, unless it is accepted. */
  WARNING = 'warning',
}

/** Where the value stands in the problem of a finding that does not begin with it. */
export const VALUE = '\u0000';

/**
 * What a rule found at one place of its subject: what is wrong, what happens, what to do, a sentence or two each. Together they are
 * read as `spec.strategy: unknown strategy 'prodution'. The operator silently falls back to allinone. Did you mean 'production'?`
 */
export interface Finding {
  /** Where it is, if not where the subject is. @default - where the subject is */
  readonly where?: string;
  /** Upstream's path of the value, e.g. `spec.storage.type`. */
  readonly path: string;
  /** The value received; leave it out when something is missing. @default - nothing is shown */
  readonly value?: unknown;
  /** Whether it is about the key at the end of the path, not about its value. @default false */
  readonly atKey?: boolean;
  /**
   * What is wrong, as a sentence that begins in lower case: `must be between 0 and 1.` The value is written before it, or at
   * `VALUE` in it; values of others are never part of the text, so that no credential is repeated.
   */
  readonly problem: string;
  /** What happens then: `Jaeger exits at startup and crash-loops.` */
  readonly effect: string;
  /** What to do, in upstream's words: an imperative, or a question. */
  readonly fix: string;
  /** The same for those who use the constructs. @default - fix */
  readonly fixInCode?: string;
}

/** The identity of a rule in the catalogue. */
export interface RuleInfo {
  /** `JAE`, `JVT`, `OPR`, `MLV` or `APP` and three digits; never reused. */
  readonly code: string;
  readonly severity: Severity;
  /** What is required, in one line, for `docs/rules.md`. */
  readonly summary: string;
  /** Where the facts come from. */
  readonly see?: string;
}

/** A rule: a pure function over plain data in upstream's shape. */
export interface Rule<Subject> extends RuleInfo {
  /** The smallest subject that breaks this rule, and raises no other error; made when it is asked for. */
  readonly example: () => Subject;
  /** Whether a subject is one that the rule is about: the others cost nothing, not even the compiling of `check`. @default - all are */
  when?(subject: Subject): boolean;
  check(subject: Subject): Iterable<Finding>;
}

/** A finding with its rule and the place where it was met. `Problem` is what a user gets of it. */
export interface FoundProblem {
  /** The code of the rule. */
  readonly code: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** Construct path, or file:line:column. */
  readonly where: string;
  /** What the rule found. */
  readonly finding: Finding;
  /** Whether the rule itself failed, so the result is unknown. @default false */
  readonly failed?: boolean;
}

/** What a rule finds in a subject. */
export function findingsOf<Subject>(rule: Rule<Subject>, subject: Subject): Iterable<Finding> {
  return rule.when?.(subject) === false ? [] : rule.check(subject);
}
