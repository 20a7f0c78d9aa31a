import { type Finding, type Rule, Severity } from '../../diagnostics/rule';

/** Who reads a YAML document, and what becomes of a key that stands twice in it. */
export enum Reader {
  KUBECTL = 'kubectl refuses it, and older ones take the last value, silently',
  HELM = 'helm takes the last value, silently',
  MILVUS = 'Milvus takes the last value, silently',
}

/** A key of a YAML mapping that was there before. */
export interface RepeatedKey {
  readonly reader: Reader;
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
    example: () => ({ reader: Reader.KUBECTL, key: 'strategy', first: '7:3' }),
    *check({ reader, key, first }): Iterable<Finding> {
      yield {
        path: 'key',
        value: key,
        atKey: true,
        problem: `stands at ${first} already.`,
        effect: reader,
        fix: 'Remove one of the two.',
      };
    },
  },
];
