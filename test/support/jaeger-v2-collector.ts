import { checkObject } from '../../lib/rules/objects';
import { asObject, type JsonObject } from '../../lib/kubernetes/json';
import { messages } from './problems';

/** A configuration that the OpenTelemetry operator leaves as it is: one pod in memory with the UI. */
export const CANONICAL_CONFIG = {
  receivers: {
    otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' }, http: { endpoint: '0.0.0.0:4318' } } },
    jaeger: { protocols: { thrift_http: { endpoint: '0.0.0.0:14268' } } },
  },
  processors: { batch: {} },
  exporters: { jaeger_storage_exporter: { trace_storage: 'main' } },
  extensions: {
    jaeger_storage: { backends: { main: { memory: { max_traces: 100000 } } } },
    jaeger_query: { storage: { traces: 'main' }, http: { endpoint: '0.0.0.0:16686' } },
  },
  service: {
    extensions: ['jaeger_storage', 'jaeger_query'],
    pipelines: {
      traces: { receivers: ['otlp', 'jaeger'], processors: ['batch'], exporters: ['jaeger_storage_exporter'] },
    },
    telemetry: {
      metrics: { readers: [{ pull: { exporter: { prometheus: { host: '0.0.0.0', port: 8888 } } } }] },
    },
  },
};

/** The fields that the operator would set. */
const CANONICAL_SPEC: JsonObject = {
  mode: 'deployment',
  image: 'jaegertracing/jaeger:2.20.0',
  replicas: 1,
  managementState: 'managed',
  upgradeStrategy: 'none',
  configVersions: 3,
  ipFamilyPolicy: 'SingleStack',
  networkPolicy: { enabled: true },
  observability: { metrics: {} },
  config: CANONICAL_CONFIG,
};

/** A Jaeger 2 of the OpenTelemetry operator in its canonical form, with other fields of `spec`. */
export function collector(spec: object = {}, name = 'jaeger', namespace = 'observability'): JsonObject {
  return {
    apiVersion: 'opentelemetry.io/v1beta1',
    kind: 'OpenTelemetryCollector',
    metadata: { name, namespace },
    spec: { ...CANONICAL_SPEC, ...spec },
  };
}

/** The canonical configuration with other sections. */
export function withConfig(sections: object): { readonly config: JsonObject } {
  return { config: { ...CANONICAL_CONFIG, ...sections } };
}

/** What the rule of the code says about a Jaeger 2 of the OpenTelemetry operator. */
export function check(code: string, spec: object = {}, name?: string): string[] {
  return messagesOf(code, collector(spec, name));
}

/** What the rule of the code says about an object. */
export function messagesOf(code: string, object: object): string[] {
  return messages(checkObject(asObject(object), 'production/jaeger'), code);
}
