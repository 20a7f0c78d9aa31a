import { asObject, isObject, type JsonObject } from '../../../../lib/kubernetes/json';

const at = (port: number): JsonObject => ({ endpoint: `0.0.0.0:${port}` });

/** A Jaeger 2 in memory that is right, with all receivers: what is wrong in a test is a change of this. */
export const FRAME: JsonObject = {
  service: {
    extensions: ['jaeger_storage', 'jaeger_query', 'healthcheckv2'],
    pipelines: {
      traces: {
        receivers: ['otlp', 'jaeger', 'zipkin'],
        processors: ['batch'],
        exporters: ['jaeger_storage_exporter'],
      },
    },
    telemetry: { metrics: { readers: [{ pull: { exporter: { prometheus: { host: '0.0.0.0', port: 8888 } } } }] } },
  },
  extensions: {
    healthcheckv2: { use_v2: true, http: at(13133) },
    jaeger_query: { storage: { traces: 'main' }, http: at(16686), grpc: at(16685), enable_tracing: false },
    jaeger_storage: { backends: { main: { memory: { max_traces: 1000 } } } },
  },
  receivers: {
    otlp: { protocols: { grpc: at(4317), http: at(4318) } },
    jaeger: { protocols: { grpc: at(14250), thrift_http: at(14268) } },
    zipkin: at(9411),
  },
  processors: { batch: {} },
  exporters: { jaeger_storage_exporter: { trace_storage: 'main' } },
};

/** The same with changes: mappings are merged, everything else is replaced, and null stays null. */
export function changed(changes: JsonObject, frame: JsonObject = FRAME): JsonObject {
  const merged = Object.entries(changes).map(([key, value]): [string, unknown] => {
    const old = frame[key];
    return [key, isObject(value) && isObject(old) ? changed(value, old) : value];
  });
  return { ...frame, ...Object.fromEntries(merged) };
}

/** The same without what is at these paths of keys, each joined by dots. */
export function without(frame: JsonObject, ...paths: readonly string[]): JsonObject {
  return paths.reduce((tree, path) => removed(tree, path.split('.')), frame);
}

function removed(tree: JsonObject, [key = '', ...behind]: readonly string[]): JsonObject {
  if (behind.length > 0) return { ...tree, [key]: removed(asObject(tree[key]), behind) };
  return Object.fromEntries(Object.entries(tree).filter(([name]) => name !== key));
}
