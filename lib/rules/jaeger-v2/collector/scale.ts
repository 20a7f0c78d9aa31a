import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { ofCollector, OPERATOR } from './shared';

const EFFECT = "The operator's webhook rejects the CR.";

/** Rules about how a collector is scaled. */
export const scaleRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JVT113',
    severity: Severity.ERROR,
    summary: 'the autoscaler of an OpenTelemetryCollector has a maximum that is not below the minimum or the replicas',
    see: `${OPERATOR}/internal/webhook/collector_webhook.go`,
    example: () => ofCollector({ autoscaler: { minReplicas: 2 } }),
    *check(cr): Iterable<Finding> {
      const { replicas } = objectAt(cr, 'spec');
      const { minReplicas, maxReplicas } = objectAt(cr, 'spec', 'autoscaler');
      if (maxReplicas === undefined && minReplicas !== undefined) {
        yield {
          path: 'spec.autoscaler.maxReplicas',
          problem: 'missing beside minReplicas.',
          effect: EFFECT,
          fix: 'Set the most pods that may run.',
        };
      }
      if (typeof maxReplicas !== 'number') return;
      const least = { 'spec.autoscaler.minReplicas': minReplicas, 'spec.replicas': replicas };
      for (const [path, value] of Object.entries(least)) {
        if (typeof value !== 'number' || value <= maxReplicas) continue;
        yield {
          path,
          value,
          problem: `is more than maxReplicas (${maxReplicas}).`,
          effect: EFFECT,
          fix: `Use at most ${maxReplicas}, or raise spec.autoscaler.maxReplicas.`,
        };
      }
    },
  },
];
