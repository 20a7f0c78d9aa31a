import { type Finding, type Rule, Severity, VALUE } from '../../diagnostics/rule';

/** The reader of a YAML document, and how it handles a duplicate key. */
export enum Reader {
  KUBECTL = 'Current kubectl rejects the file; older versions silently use the last value.',
  HELM = 'Helm silently uses the last value.',
  MILVUS = 'Milvus silently uses the last value.',
  JAEGER_V2 = 'Jaeger exits at startup and crash-loops.',
}

/** A duplicate key of a YAML mapping. */
export interface RepeatedKey {
  readonly reader: Reader;
  readonly key: string;
  /** Line and column of its first occurrence. */
  readonly first: string;
}

/** Rules over the text of a YAML document. */
export const documentRules: readonly Rule<RepeatedKey>[] = [
  {
    code: 'APP014',
    severity: Severity.ERROR,
    summary: 'a mapping has no duplicate keys',
    see: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
    example: () => ({ reader: Reader.KUBECTL, key: 'strategy', first: '7:3' }),
    *check({ reader, key, first }): Iterable<Finding> {
      yield {
        path: 'key',
        value: key,
        atKey: true,
        problem: `duplicate key ${VALUE}, first set at ${first}.`,
        effect: reader,
        fix: 'Remove one of the two.',
      };
    },
  },
];
