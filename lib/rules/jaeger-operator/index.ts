import { type Finding, type Rule, Severity } from '../../diagnostics/rule';

/** An operator, and another one of the same chart. */
export interface JaegerOperatorSubject {
  readonly namespace: string;
  /** Where the first operator of the chart is. */
  readonly first?: string;
}

export const jaegerOperatorRules: readonly Rule<JaegerOperatorSubject>[] = [
  {
    code: 'OPR001',
    severity: Severity.ERROR,
    summary: 'an environment has one Jaeger operator',
    example: { namespace: 'tracing', first: 'production/jaeger-operator' },
    *check({ namespace, first }): Iterable<Finding> {
      if (first === undefined) return;
      yield {
        path: 'namespace',
        value: namespace,
        rule: `is the place of a second operator; the first is ${first}`,
        consequence: 'they share the CRD, the webhooks and the roles, and both would act on every Jaeger',
        fix: 'Keep one: it watches all namespaces',
      };
    },
  },
];
