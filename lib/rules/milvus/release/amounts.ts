import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { outOfRange } from '../../../diagnostics/sentences';
import { textOf, valueAt } from '../../../kubernetes/json';
import type { MilvusReleasePropsSubject } from './props-subject';

/** Where a Size or a Duration is written as a number, in the unit that Milvus reads. */
const AMOUNTS = [
  { path: 'log.file.maxSize', unit: 'MiB', fix: 'Use whole MiB: Size.mebibytes(300).' },
  { path: 'log.file.maxAge', unit: 'days', fix: 'Use whole days: Duration.days(10).' },
  { path: 'externalPulsar.maxMessageSize', unit: 'bytes', fix: 'Use whole KiB: Size.kibibytes(5120).' },
] as const;

/** Rules over sizes and durations that are written as numbers. */
export const releaseAmountRules: readonly Rule<MilvusReleasePropsSubject>[] = [
  {
    code: 'MLV197',
    severity: Severity.ERROR,
    summary: 'sizes and ages in the props of a release are whole numbers of the unit that Milvus reads',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/pkg/util/paramtable/param_item.go',
    example: () => ({
      userYaml: {},
      values: {},
      contributions: [{ prop: 'log', values: { log: { file: { maxAge: 1.5 } } }, userYaml: {} }],
    }),
    *check({ contributions = [] }): Iterable<Finding> {
      for (const { values } of contributions) {
        for (const { path, unit, fix } of AMOUNTS) {
          const value = valueAt(values, ...path.split('.'));
          if (value === undefined || Number.isInteger(Number(textOf(value)))) continue;
          yield {
            path,
            value,
            ...outOfRange({ kind: 'whole number', from: 0, unit }, fix),
            effect: 'Milvus reads a fraction as 0.',
          };
        }
      }
    },
  },
];
