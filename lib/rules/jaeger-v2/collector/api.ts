import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { unknownWord } from '../../../diagnostics/sentences';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { COLLECTOR_API_VERSION, OLD_COLLECTOR_API_VERSION } from '../../../upstream/jaeger-v2/collector-operator';
import { ofCollector, OPERATOR } from './shared';

/** Rules about the version of the API that a collector is written in. */
export const apiRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JVT100',
    severity: Severity.ERROR,
    summary: 'an OpenTelemetryCollector has a version of its API that the operator serves',
    see: `${OPERATOR}/config/crd/bases/opentelemetry.io_opentelemetrycollectors.yaml`,
    example: () => ({ ...ofCollector({}), apiVersion: 'opentelemetry.io/v1' }),
    *check(cr): Iterable<Finding> {
      const apiVersion = stringAt(cr, 'apiVersion') ?? '';
      if ([COLLECTOR_API_VERSION, OLD_COLLECTOR_API_VERSION].includes(apiVersion)) return;
      yield {
        path: 'apiVersion',
        value: apiVersion,
        ...unknownWord('version of the API', apiVersion, [COLLECTOR_API_VERSION]),
        effect: 'The API server rejects the object.',
      };
    },
  },
  {
    code: 'JVT101',
    severity: Severity.WARNING,
    summary: 'an OpenTelemetryCollector is of v1beta1',
    see: `${OPERATOR}/docs/crd-changelog.md`,
    example: () => ({
      apiVersion: OLD_COLLECTOR_API_VERSION,
      kind: 'OpenTelemetryCollector',
      metadata: { name: 'jaeger' },
      spec: { image: 'jaegertracing/jaeger:2.20.0', config: 'receivers: {}\n' },
    }),
    *check(cr): Iterable<Finding> {
      if (stringAt(cr, 'apiVersion') !== OLD_COLLECTOR_API_VERSION) return;
      yield {
        path: 'apiVersion',
        value: OLD_COLLECTOR_API_VERSION,
        problem: 'is deprecated: its configuration is one text.',
        effect: 'The operator converts it by its webhook, and no rule here checks its fields.',
        fix: `Use '${COLLECTOR_API_VERSION}', with spec.config as a mapping.`,
      };
    },
  },
];
