import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, valueAt } from '../../../kubernetes/json';
import { MilvusChartVersion } from '../../../upstream/milvus-chart-version';

/** The arguments of a constructor or factory, and the required ones: no compiler checks those of a JavaScript file. */
export interface RequiredSubject {
  readonly props: unknown;
  readonly required: readonly string[];
}

/** An example of each. */
const EXAMPLES: JsonObject = {
  tracing: 'MilvusTracing.none()',
  backend: 'a Jaeger, or TracingBackend.fromEndpoints({ ... })',
  props: '{ sampleFraction: 1 }',
  values: "HelmValues.fromFile('my-release.values.yaml')",
  chart: `MilvusChartVersion.V${MilvusChartVersion.NEWEST.chart.replaceAll('.', '_')}`,
};

/** Rules over required props. */
export const requiredRules: readonly Rule<RequiredSubject>[] = [
  {
    code: 'MLV188',
    severity: Severity.ERROR,
    summary: 'required props are set',
    example: () => ({ props: {}, required: ['tracing'] }),
    *check({ props, required }): Iterable<Finding> {
      for (const name of required) {
        const value = valueAt(props, name);
        if (value !== undefined && value !== null) continue;
        const example = valueAt(EXAMPLES, name);
        yield {
          path: name,
          problem: 'missing, but required.',
          effect: 'Nothing can be created without it.',
          fix: typeof example === 'string' ? `Set it, for example to ${example}.` : 'Set it.',
        };
      }
    },
  },
];
