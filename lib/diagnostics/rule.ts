/** How bad a problem is: an error stops the synth, a warning can be accepted with a reason. */
export enum Severity {
  /** Stops the synth. */
  ERROR = 'error',
  /** Printed, unless it is accepted. */
  WARNING = 'warning',
}

/** What a rule found at one place of its subject. The parts are sentence fragments; `describe` joins them. */
export interface Finding {
  /** Where it is, if not where the subject is. @default - where the subject is */
  readonly where?: string;
  /** Upstream's path of the value, e.g. `spec.storage.type`. */
  readonly path: string;
  /** The value received; leave it out when something is missing. @default - nothing is shown */
  readonly value?: unknown;
  /** Whether it is about the key at the end of the path, not about its value. @default false */
  readonly atKey?: boolean;
  /** The rule that the value breaks. */
  readonly rule: string;
  /** What would have happened. */
  readonly consequence: string;
  /** What to do, as an imperative, in upstream's words; or a question, with its mark. */
  readonly fix: string;
  /** The same for those who use the constructs. @default - fix */
  readonly typed?: string;
}

/** The identity of a rule in the catalogue. */
export interface RuleInfo {
  /** `JAE`, `OPR`, `MLV` or `APP` and three digits; never reused. */
  readonly code: string;
  readonly severity: Severity;
  /** What is refused or warned about, in one line, for `docs/rules.md`. */
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

/** A finding with its rule and the place where it was met. */
export interface Problem {
  /** The code of the rule. */
  readonly code: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** Construct path, or file:line:column. */
  readonly where: string;
  /** What the rule found. */
  readonly finding: Finding;
  /** Whether the rule itself failed there, so that nobody knows. @default false */
  readonly failed?: boolean;
}

/** What a rule finds in a subject. */
export function findingsOf<Subject>(rule: Rule<Subject>, subject: Subject): Iterable<Finding> {
  return rule.when?.(subject) === false ? [] : rule.check(subject);
}
