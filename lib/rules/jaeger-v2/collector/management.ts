import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { ofCollector, OPERATOR } from './shared';

/** Rules about what the operator does with a collector. */
export const managementRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JVT119',
    severity: Severity.WARNING,
    summary: 'an OpenTelemetryCollector is managed by the operator',
    see: `${OPERATOR}/apis/v1beta1/common.go`,
    example: () => ofCollector({ managementState: 'unmanaged' }),
    *check(cr): Iterable<Finding> {
      const state = stringAt(cr, 'spec', 'managementState');
      if (state !== 'unmanaged') return;
      yield {
        path: 'spec.managementState',
        value: state,
        problem: 'makes the operator ignore this CR.',
        effect: 'Nothing is created, and no change takes effect.',
        fix: "Use 'managed', or remove it.",
      };
    },
  },
  {
    code: 'JVT120',
    severity: Severity.WARNING,
    summary: 'the operator does not upgrade the configuration of Jaeger',
    see: `${OPERATOR}/pkg/collector/upgrade/upgrade.go`,
    example: () => ofCollector({ upgradeStrategy: 'automatic' }),
    *check(cr): Iterable<Finding> {
      const strategy = stringAt(cr, 'spec', 'upgradeStrategy');
      if (strategy === 'none') return;
      yield {
        path: 'spec.upgradeStrategy',
        ...(strategy === undefined ? {} : { value: strategy }),
        problem: `${strategy === undefined ? 'missing: the default ' : ''}lets each new release of the operator rewrite spec.config.`,
        effect: 'Jaeger may reject what is for the OpenTelemetry Collector, and GitOps tools report drift.',
        fix: "Set 'none'.",
      };
    },
  },
];
