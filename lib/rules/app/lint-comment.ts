import { type Finding, type Rule, Severity } from '../../diagnostics/rule';

/** A comment that speaks to `lint`. */
export interface LintComment {
  /** What follows the name of this program in it. */
  readonly words: string;
}

/** What is accepted, and was not found. */
export interface UnusedAcceptance {
  readonly code: string;
  readonly reason: string;
}

export const lintCommentRules: readonly Rule<LintComment>[] = [
  {
    code: 'APP021',
    severity: Severity.ERROR,
    summary: 'a comment for lint says what it accepts and why',
    example: () => ({ words: 'ignore MLV043' }),
    *check({ words }): Iterable<Finding> {
      if (/^accept(?:\s|$)/.test(words)) return;
      yield {
        path: 'comment',
        value: words,
        problem: 'is not an instruction that lint knows.',
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
    summary: 'what is accepted for lint is found where it is accepted',
    example: () => ({ code: 'MLV043', reason: 'a test cluster' }),
    *check({ code }): Iterable<Finding> {
      yield {
        path: 'accept',
        value: code,
        problem: 'accepts nothing here.',
        effect: 'It hides this warning when it comes later.',
        fix: 'Remove it.',
      };
    },
  },
];
