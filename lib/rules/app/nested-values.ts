import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';

/** A key in values for milvus-helm whose content is values for milvus-helm. */
export interface NestedValues {
  readonly key: string;
  readonly values: JsonObject;
}

/** Rules over where in a tree the values of a chart stand. */
export const nestedValuesRules: readonly Rule<NestedValues>[] = [
  {
    code: 'APP020',
    severity: Severity.ERROR,
    summary: 'values of milvus-helm stand at the top level, unless they are for a parent chart',
    see: 'https://helm.sh/docs/chart_template_guide/subcharts_and_globals/',
    example: () => ({ key: 'milvus', values: { milvus: { streamingNode: { replicas: 2 } } } }),
    *check({ key }): Iterable<Finding> {
      yield {
        path: key,
        atKey: true,
        problem: 'holds values of milvus-helm, one level too deep.',
        effect: 'Helm ignores them, and Milvus runs with the defaults of the chart.',
        fix: 'Move its content to the top level.',
      };
    },
  },
];
