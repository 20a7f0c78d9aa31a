import { type Finding, type Rule, Severity } from '../../diagnostics/rule';

/** A child of the app. */
export interface AppChild {
  readonly id: string;
  readonly isEnvironment: boolean;
}

export const appChildRules: readonly Rule<AppChild>[] = [
  {
    code: 'APP007',
    severity: Severity.ERROR,
    summary: 'everything stands in an environment',
    example: () => ({ id: 'loose', isEnvironment: false }),
    *check({ id, isEnvironment }): Iterable<Finding> {
      if (isEnvironment) return;
      yield {
        path: 'scope',
        problem: 'stands in the app beside its environments.',
        effect: 'It belongs to no folder of dist and would not be written.',
        fix: `Put it into an Environment: new Environment(app, '${id}').`,
      };
    },
  },
];

/** What somebody accepts and why, among the codes of all warnings. */
export interface AcceptanceSubject {
  readonly code: string;
  readonly reason: string;
  readonly warnings: ReadonlySet<string>;
}

export const acceptanceRules: readonly Rule<AcceptanceSubject>[] = [
  {
    code: 'APP009',
    severity: Severity.ERROR,
    summary: 'only warnings are accepted',
    example: () => ({ code: 'JAE001', reason: 'It has always had that name.', warnings: new Set() }),
    *check({ code, warnings }): Iterable<Finding> {
      if (warnings.has(code)) return;
      yield {
        path: 'accept',
        value: code,
        problem: 'is not the code of a warning.',
        effect: 'It accepts nothing: an error cannot be accepted.',
        fix: 'Use a code that docs/rules.md lists as a warning.',
      };
    },
  },
  {
    code: 'APP011',
    severity: Severity.ERROR,
    summary: 'a warning is accepted with a reason',
    example: () => ({ code: 'JAE032', reason: '', warnings: new Set(['JAE032']) }),
    *check({ code, reason }): Iterable<Finding> {
      if (reason.trim() !== '') return;
      yield {
        path: 'accept',
        value: code,
        problem: 'is accepted without a reason.',
        effect: 'Its reader does not learn why it can stay.',
        fix: 'Give one sentence for the reviewer.',
      };
    },
  },
];

/** An acceptance that covered no warning. */
export interface StaleAcceptance {
  readonly code: string;
}

export const staleAcceptanceRules: readonly Rule<StaleAcceptance>[] = [
  {
    code: 'APP036',
    severity: Severity.WARNING,
    summary: 'an accepted warning is raised at its construct or below it',
    example: () => ({ code: 'JAE032' }),
    *check({ code }): Iterable<Finding> {
      yield {
        path: 'accept',
        value: code,
        problem: 'is not raised by this construct or by anything below it.',
        effect: 'The acceptance has no effect now and hides this warning later.',
        fix: 'Remove it, or accept the code at the construct or environment that the warning names.',
      };
    },
  },
];

/** What a construct says is wrong with itself: cdk8s' validations, those of cdk8s-plus among them. */
export interface OwnValidation {
  readonly errors: readonly string[];
}

export const ownValidationRules: readonly Rule<OwnValidation>[] = [
  {
    code: 'APP013',
    severity: Severity.ERROR,
    summary: 'no construct finds something wrong with itself',
    example: () => ({ errors: ['it has no rules'] }),
    *check({ errors }): Iterable<Finding> {
      for (const error of errors) {
        yield {
          path: 'validate',
          value: error,
          problem: 'is what the validation of the construct found.',
          effect: 'Its objects are not valid.',
          fix: 'Correct the construct.',
        };
      }
    },
  },
];
