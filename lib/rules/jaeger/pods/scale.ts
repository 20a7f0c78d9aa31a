import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { outOfRange } from '../../../diagnostics/sentences';
import { componentsOf, withStrategy } from '../../../models/jaeger-cr/cr';

const SOURCE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/autoscale.go';
const DEFAULT_MAX_REPLICAS = 100;
const STORAGE = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } };

/** Requests to begin with. */
const REQUESTS: ReadonlyMap<string, string> = new Map([
  ['cpu', '500m'],
  ['memory', '512Mi'],
]);

function scaled(collector: JsonObject): JsonObject {
  return { spec: { strategy: 'production', storage: STORAGE, collector } };
}

interface Scalable {
  readonly component: string;
  readonly path: string;
  readonly settings: JsonObject;
}

/** The components of the strategy that can be autoscaled. */
function scalable(cr: JsonObject): readonly Scalable[] {
  return componentsOf(cr)
    .filter((component) => ['collector', 'ingester'].includes(component))
    .map((component) => ({ component, path: `spec.${component}`, settings: objectAt(cr, 'spec', component) }));
}

/** Rules about the number of pods. */
export const scaleRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE134',
    severity: Severity.ERROR,
    summary: 'a component has either fixed replicas or autoscaling',
    see: SOURCE,
    example: () => scaled({ replicas: 2, autoscale: true, maxReplicas: 5 }),
    when: withStrategy('production', 'streaming'),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of scalable(cr)) {
        const { replicas, autoscale, minReplicas, maxReplicas } = settings;
        const autoscaling = Object.entries({ autoscale, minReplicas, maxReplicas })
          .filter(([, value]) => value !== undefined && value !== null)
          .map(([name]) => name);
        // With autoscale: false the operator ignores the range, as requested.
        if (replicas === undefined || autoscale === false || autoscaling.length === 0) continue;
        yield {
          path: `${path}.replicas`,
          value: replicas,
          problem: `conflicts with ${autoscaling.join(' and ')}.`,
          effect: 'The operator creates no autoscaler, and the number of pods stays fixed.',
          fix: `Remove ${autoscaling.join(' and ')} to keep this number, or remove replicas to scale by load.`,
          fixInCode: 'Use either JaegerScale.replicas(3) or JaegerScale.autoscale({ minReplicas, maxReplicas }).',
        };
      }
    },
  },
  {
    code: 'JAE135',
    severity: Severity.ERROR,
    summary: 'minReplicas is at most maxReplicas, and both are at least 1',
    see: SOURCE,
    example: () => scaled({ minReplicas: 3, maxReplicas: 2 }),
    when: withStrategy('production', 'streaming'),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of scalable(cr)) {
        const { replicas, autoscale, minReplicas, maxReplicas } = settings;
        if (replicas !== undefined || autoscale === false) continue;
        const max = typeof maxReplicas === 'number' && maxReplicas >= 0 ? maxReplicas : DEFAULT_MAX_REPLICAS;
        const min = typeof minReplicas === 'number' ? minReplicas : 1;
        const wrong = max < 1 ? 'maxReplicas' : 'minReplicas';
        if (max >= 1 && min >= 1 && min <= max) continue;
        const fix = 'Use numbers such as minReplicas: 2 and maxReplicas: 5.';
        yield {
          path: `${path}.${wrong}`,
          value: settings[wrong],
          ...(wrong === 'maxReplicas' || min < 1
            ? outOfRange({ kind: 'whole number', from: 1 }, fix)
            : { problem: `must be at most maxReplicas, which is ${max}.`, fix }),
          effect: 'The API server rejects the HorizontalPodAutoscaler, and nothing scales.',
          fixInCode: 'Use JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 5 }).',
        };
      }
    },
  },
  {
    code: 'JAE053',
    severity: Severity.WARNING,
    summary: 'components with autoscaling request CPU and memory',
    see: SOURCE,
    example: () => scaled({ maxReplicas: 5 }),
    when: withStrategy('production', 'streaming'),
    *check(cr): Iterable<Finding> {
      for (const { component, path, settings } of scalable(cr)) {
        if (settings.replicas !== undefined || settings.autoscale === false) continue;
        // A limit without a request counts as the request.
        const sources = [objectAt(cr, 'spec', 'resources'), objectAt(settings, 'resources')].flatMap(
          ({ requests, limits }) => [objectAt(requests), objectAt(limits)],
        );
        const missing = [...REQUESTS].filter(([name]) => !sources.some((amounts) => name in amounts));
        if (missing.length === 0) continue;
        yield {
          path: `${path}.resources.requests`,
          problem: `missing ${missing.map(([name]) => name).join(' and ')}, which autoscaling needs.`,
          effect: 'The HorizontalPodAutoscaler cannot measure the load and adds no pods.',
          fix: `Set requests such as ${missing.map(([name, amount]) => `${name}: ${amount}`).join(' and ')}, or set replicas: 2 or autoscale: false.`,
          fixInCode: `Use ${component}: { resources: { requests: { ${missing.map(([name, amount]) => `${name}: '${amount}'`).join(', ')} } } } or ${component}: { scale: JaegerScale.replicas(2) }.`,
        };
      }
    },
  },
];
