import { defined, type JsonObject } from '../../../kubernetes/json';
import { COLLECTOR_API_VERSION, COLLECTOR_KIND } from '../../../upstream/jaeger-v2/collector-operator';

/** The operator's repository at the version whose facts the rules name. */
export const OPERATOR = 'https://github.com/open-telemetry/opentelemetry-operator/blob/v0.158.0';

/** A configuration that starts, and does nothing. */
const NOTHING: JsonObject = {
  receivers: { nop: {} },
  exporters: { nop: {} },
  service: { pipelines: { traces: { receivers: ['nop'], exporters: ['nop'] } } },
};

/** An OpenTelemetryCollector that runs Jaeger, as the example of a rule. */
export function ofCollector(spec: JsonObject, name = 'jaeger'): JsonObject {
  return {
    apiVersion: COLLECTOR_API_VERSION,
    kind: COLLECTOR_KIND,
    metadata: { name },
    spec: defined({ mode: 'deployment', image: 'jaegertracing/jaeger:2.20.0', config: NOTHING, ...spec }),
  };
}
