import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, valueAt } from '../../../kubernetes/json';
import { MilvusChartVersion } from '../../../upstream/milvus-chart-version';

/** What was given to a constructor or factory, and what it cannot do without: a JavaScript file has no compiler to say so. */
export interface RequiredSubject {
  readonly given: unknown;
  readonly required: readonly string[];
}

/** How each is written. */
const SUCH_AS: JsonObject = {
  tracing: 'MilvusTracing.noop()',
  backend: 'a Jaeger, or TracingBackend.external({ ... })',
  props: '{ sampleFraction: 1 }',
  values: "HelmValues.fromFile('my-release.values.yaml')",
  chart: `MilvusChartVersion.V${MilvusChartVersion.NEWEST.chart.replaceAll('.', '_')}`,
};

export const requiredRules: readonly Rule<RequiredSubject>[] = [
  {
    code: 'MLV188',
    severity: Severity.ERROR,
    summary: 'required props are given',
    example: () => ({ given: {}, required: ['tracing'] }),
    *check({ given, required }): Iterable<Finding> {
      for (const name of required) {
        const value = valueAt(given, name);
        if (value !== undefined && value !== null) continue;
        const such = valueAt(SUCH_AS, name);
        yield {
          path: name,
          problem: 'is missing.',
          effect: 'It is required, and nothing can be made without it.',
          fix: typeof such === 'string' ? `Set it, such as ${such}` : 'Set it.',
        };
      }
    },
  },
];
