import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, type JsonObject } from '../../../kubernetes/json';
import { objectsOf } from '../../../kubernetes/pods';
import { componentsIn, settingsOf } from '../../../models/jaeger-v2/components';
import { hasVariable } from '../../../models/jaeger-v2/settings';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { JAEGER_EXITS } from '../../shared/startup';
import { withMemory } from './shared';

const TYPES: readonly string[] = ['spanmetrics', 'span_metrics'];
/** The labels that each series has. */
const OWN: readonly string[] = ['service.name', 'span.kind', 'span.name', 'status.code'];

/** Rules about the connector that counts spans. */
export const spanMetricsRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT056',
    severity: Severity.ERROR,
    summary: 'each dimension of span metrics has its own name, and none of the names that are always there',
    see: 'https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/connector/spanmetricsconnector/config.go',
    example: () => withMemory({ connectors: { span_metrics: { dimensions: [{ name: 'service.name' }] } } }),
    *check(subject): Iterable<Finding> {
      for (const component of componentsIn(subject.config, 'connectors')) {
        if (!TYPES.includes(component.type)) continue;
        for (const { path, problem, value, isRefused } of dimensionProblems(settingsOf(component))) {
          yield {
            path: placeIn(subject, `${component.path}.${path}`),
            ...(isEmpty(value) ? {} : { value }),
            problem,
            effect: isRefused ? JAEGER_EXITS : 'Jaeger 2.20.0 and later exit at startup.',
            fix: 'Remove it, or use the name of another attribute.',
          };
        }
      }
    },
  },
];

interface DimensionProblem {
  readonly path: string;
  readonly value: unknown;
  readonly problem: string;
  /** Whether every version refuses it. */
  readonly isRefused: boolean;
}

function* dimensionProblems(settings: JsonObject): Iterable<DimensionProblem> {
  const seen = new Set<unknown>();
  for (const [index, { name, glob }] of objectsOf(settings.dimensions)) {
    if (!isEmpty(glob) || hasVariable(name)) continue;
    const at = { path: `dimensions[${index}].name`, value: name };
    if (isEmpty(name)) yield { ...at, problem: 'missing.', isRefused: false };
    else if (typeof name === 'string' && OWN.includes(name)) {
      yield { ...at, problem: 'is a label of every series already.', isRefused: true };
    } else if (seen.has(name)) yield { ...at, problem: 'is used by another dimension.', isRefused: true };
    seen.add(name);
  }
}
