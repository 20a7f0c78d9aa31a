import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';

/** A key of milvus-helm values that itself contains milvus-helm values. */
export interface NestedValues {
  readonly key: string;
  readonly values: JsonObject;
}

/** Rules about the level at which values of the chart are written. */
export const nestedValuesRules: readonly Rule<NestedValues>[] = [
  {
    code: 'APP020',
    severity: Severity.ERROR,
    summary: 'values of milvus-helm are at the top level, unless they are for a parent chart',
    see: 'https://helm.sh/docs/chart_template_guide/subcharts_and_globals/',
    example: () => ({ key: 'milvus', values: { milvus: { streamingNode: { replicas: 2 } } } }),
    *check({ key }): Iterable<Finding> {
      yield {
        path: key,
        atKey: true,
        problem: 'contains milvus-helm values one level too deep.',
        effect: "Helm ignores them, and Milvus runs with the chart's defaults.",
        fix: 'Move its content to the top level.',
      };
    },
  },
];
