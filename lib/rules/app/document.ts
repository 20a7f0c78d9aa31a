import { type Finding, type Rule, Severity } from '../../diagnostics/rule';

/** A key of a YAML mapping that was there before. */
export interface RepeatedKey {
  readonly key: string;
  /** Line and column of the first one. */
  readonly first: string;
}

/** Rules over the text of a YAML document. */
export const documentRules: readonly Rule<RepeatedKey>[] = [
  {
    code: 'APP014',
    severity: Severity.ERROR,
    summary: 'a key stands once in a mapping',
    see: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
    example: { key: 'strategy', first: '7:3' },
    *check({ key, first }): Iterable<Finding> {
      yield {
        path: 'key',
        value: key,
        atKey: true,
        rule: `stands at ${first} already`,
        consequence: 'kubectl refuses it, and older ones take the last value, silently',
        fix: 'Remove one of the two',
      };
    },
  },
];
