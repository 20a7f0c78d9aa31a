import { type Finding, type Rule, Severity, VALUE } from '../../diagnostics/rule';

/** A comment with an instruction for `lint`. */
export interface LintComment {
  /** The text after `cdk8s-milvus-tracing:`. */
  readonly words: string;
}

/** An acceptance of a warning that does not occur. */
export interface UnusedAcceptance {
  readonly code: string;
  readonly reason: string;
}

export const lintCommentRules: readonly Rule<LintComment>[] = [
  {
    code: 'APP021',
    severity: Severity.ERROR,
    summary: 'a comment for lint accepts a warning and gives a reason',
    example: () => ({ words: 'ignore MLV043' }),
    *check({ words }): Iterable<Finding> {
      if (/^accept(?:\s|$)/.test(words)) return;
      yield {
        path: 'comment',
        value: words,
        problem: `unknown instruction ${VALUE}.`,
        effect: 'The comment has no effect.',
        fix: "Write '# cdk8s-milvus-tracing: accept CODE REASON'.",
      };
    },
  },
];

export const unusedAcceptanceRules: readonly Rule<UnusedAcceptance>[] = [
  {
    code: 'APP031',
    severity: Severity.WARNING,
    summary: 'a warning that is accepted for lint occurs where it is accepted',
    example: () => ({ code: 'MLV043', reason: 'a test cluster' }),
    *check({ code }): Iterable<Finding> {
      yield {
        path: 'accept',
        value: code,
        problem: 'does not occur here.',
        effect: 'The acceptance has no effect now and can hide the warning later.',
        fix: 'Remove it.',
      };
    },
  },
];
