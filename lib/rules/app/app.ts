import { type Finding, type Rule, Severity, VALUE } from '../../diagnostics/rule';

/** A child of the app. */
export interface AppChild {
  readonly id: string;
  readonly isEnvironment: boolean;
}

export const appChildRules: readonly Rule<AppChild>[] = [
  {
    code: 'APP007',
    severity: Severity.ERROR,
    summary: 'every construct of the app is in an environment',
    example: () => ({ id: 'loose', isEnvironment: false }),
    *check({ id, isEnvironment }): Iterable<Finding> {
      if (isEnvironment) return;
      yield {
        path: 'scope',
        problem: 'must be in an environment.',
        effect: 'It has no folder in dist, so nothing is written.',
        fix: `Put it into an environment, such as new Environment(app, '${id}').`,
      };
    },
  },
];

/** An acceptance: the code and the reason given, and the codes of all warnings. */
export interface AcceptanceSubject {
  readonly code: string;
  readonly reason: string;
  readonly warnings: ReadonlySet<string>;
}

export const acceptanceRules: readonly Rule<AcceptanceSubject>[] = [
  {
    code: 'APP009',
    severity: Severity.ERROR,
    summary: 'only warnings can be accepted',
    example: () => ({ code: 'JAE001', reason: 'It has always had that name.', warnings: new Set() }),
    *check({ code, warnings }): Iterable<Finding> {
      if (warnings.has(code)) return;
      yield {
        path: 'accept',
        value: code,
        problem: 'is not the code of a warning.',
        effect: 'The acceptance has no effect: errors cannot be accepted.',
        fix: 'Use a code that docs/rules.md lists as a warning.',
      };
    },
  },
  {
    code: 'APP011',
    severity: Severity.ERROR,
    summary: 'an accepted warning has a reason',
    example: () => ({ code: 'JAE032', reason: '', warnings: new Set(['JAE032']) }),
    *check({ code, reason }): Iterable<Finding> {
      if (reason.trim() !== '') return;
      yield {
        path: 'accept',
        value: code,
        problem: 'is accepted without a reason.',
        effect: 'A reviewer cannot tell why the warning can stay.',
        fix: 'Give the reason in one sentence.',
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
    summary: 'an accepted warning occurs at its construct or below it',
    example: () => ({ code: 'JAE032' }),
    *check({ code }): Iterable<Finding> {
      yield {
        path: 'accept',
        value: code,
        problem: 'does not occur at this construct or below it.',
        effect: 'The acceptance has no effect now and can hide the warning later.',
        fix: 'Remove it, or accept the code at the construct or environment that the warning names.',
      };
    },
  },
];

/** The errors of a construct's own validation (`node.addValidation`), for example those of cdk8s-plus. */
export interface OwnValidation {
  readonly errors: readonly string[];
}

export const ownValidationRules: readonly Rule<OwnValidation>[] = [
  {
    code: 'APP013',
    severity: Severity.ERROR,
    summary: 'every construct passes its own validation',
    example: () => ({ errors: ['it has no rules'] }),
    *check({ errors }): Iterable<Finding> {
      for (const error of errors) {
        yield {
          path: 'validate',
          value: error,
          problem: `validation failed: ${VALUE}.`,
          effect: 'The objects of this construct are not valid.',
          fix: 'Correct the construct.',
        };
      }
    },
  },
];
