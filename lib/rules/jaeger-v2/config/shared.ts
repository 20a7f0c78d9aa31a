import type { JsonObject } from '../../../kubernetes/json';
import type { JaegerV2Subject } from '../../../models/jaeger-v2/subject';
import { NEWEST_COMPARED } from '../../../upstream/jaeger-v2/compared';

/** Jaeger's repository at the version whose facts the rules name. */
export const SOURCE = 'https://github.com/jaegertracing/jaeger/blob/v2.20.0';

/** A configuration by itself, as the example of a rule. */
export function ofConfig(config: JsonObject): JaegerV2Subject {
  return { config, prefix: '', version: NEWEST_COMPARED };
}

/** One that receives traces, stores them in memory, and has these sections in addition: the example of a rule. */
export function withMemory(sections: Readonly<Record<string, JsonObject>>): JaegerV2Subject {
  return ofConfig(withStorage({ memory: { max_traces: 100000 } }, sections));
}

/** The same with another storage. */
export function withStorage(storage: JsonObject, sections: Readonly<Record<string, JsonObject>> = {}): JsonObject {
  return {
    extensions: { jaeger_storage: { backends: { traces: storage } }, ...sections.extensions },
    receivers: sections.receivers ?? { otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } } },
    ...(sections.processors === undefined ? {} : { processors: sections.processors }),
    exporters: { jaeger_storage_exporter: { trace_storage: 'traces' }, ...sections.exporters },
    ...(sections.connectors === undefined ? {} : { connectors: sections.connectors }),
    service: {
      extensions: ['jaeger_storage'],
      pipelines: { traces: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] } },
      ...sections.service,
    },
  };
}
