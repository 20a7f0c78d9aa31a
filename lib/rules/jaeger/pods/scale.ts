import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { componentsOf, withStrategy } from '../../../models/jaeger-cr/cr';

const SOURCE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/autoscale.go';
const DEFAULT_MAX_REPLICAS = 100;
const STORAGE = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } };

function scaled(collector: JsonObject): JsonObject {
  return { spec: { strategy: 'production', storage: STORAGE, collector } };
}

/** The components that can be scaled by load, where the strategy runs them. */
function scalable(cr: JsonObject): readonly { readonly path: string; readonly settings: JsonObject }[] {
  return componentsOf(cr)
    .filter((component) => ['collector', 'ingester'].includes(component))
    .map((component) => ({ path: `spec.${component}`, settings: objectAt(cr, 'spec', component) }));
}

/** Rules over how many pods there are. */
export const scaleRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE134',
    severity: Severity.ERROR,
    summary: 'a component has a number of replicas, or is scaled by load',
    see: SOURCE,
    example: () => scaled({ replicas: 2, autoscale: true, maxReplicas: 5 }),
    when: withStrategy('production', 'streaming'),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of scalable(cr)) {
        const { replicas, autoscale, minReplicas, maxReplicas } = settings;
        const beside = Object.entries({ autoscale, minReplicas, maxReplicas })
          .filter(([, value]) => value !== undefined && value !== null)
          .map(([name]) => name);
        // Told not to scale, the operator reads no range: nothing is other than asked.
        if (replicas === undefined || autoscale === false || beside.length === 0) continue;
        yield {
          path: `${path}.replicas`,
          value: replicas,
          problem: `is set together with ${beside.join(' and ')}`,
          effect: 'The operator makes no autoscaler: the number of pods stays as it is.',
          fix: `Remove ${beside.join(' and ')}, which changes nothing, or remove replicas to scale by load.`,
          fixInCode: 'Use JaegerScale.replicas(3), or JaegerScale.autoscale({ minReplicas, maxReplicas }).',
        };
      }
    },
  },
  {
    code: 'JAE135',
    severity: Severity.ERROR,
    summary: 'minReplicas is at most maxReplicas, and both are 1 or more',
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
        yield {
          path: `${path}.${wrong}`,
          value: settings[wrong],
          problem: wrong === 'maxReplicas' || min < 1 ? 'is less than 1.' : `is more than maxReplicas, ${max}`,
          effect: 'The API server rejects the HorizontalPodAutoscaler, and nothing scales.',
          fix: 'Use numbers such as minReplicas: 2 and maxReplicas: 5.',
          fixInCode: 'Use JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 5 }).',
        };
      }
    },
  },
  {
    code: 'JAE053',
    severity: Severity.WARNING,
    summary: 'what is scaled by load requests CPU and memory',
    see: SOURCE,
    example: () => scaled({ maxReplicas: 5 }),
    when: withStrategy('production', 'streaming'),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of scalable(cr)) {
        if (settings.replicas !== undefined || settings.autoscale === false) continue;
        // Where a container has a limit alone, Kubernetes takes that as its request.
        const asked = [objectAt(cr, 'spec', 'resources'), objectAt(settings, 'resources')].flatMap(
          ({ requests, limits }) => [objectAt(requests), objectAt(limits)],
        );
        const missing = ['cpu', 'memory'].filter((name) => !asked.some((amounts) => name in amounts));
        if (missing.length === 0) continue;
        yield {
          path: `${path}.resources.requests`,
          problem: `is without ${missing.join(' and ')}, by which it is scaled.`,
          effect: 'The HorizontalPodAutoscaler would know no load, and leave it at one pod.',
          fix: 'Set them, such as cpu: 500m and memory: 512Mi, or set replicas: 2 or autoscale: false.',
          fixInCode: "Use resources: { requests: { cpu: '500m', memory: '512Mi' } }, or JaegerScale.replicas(2).",
        };
      }
    },
  },
];
