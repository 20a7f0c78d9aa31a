import { checkJaegerV2 } from '../../lib/rules/jaeger-v2';
import type { JaegerV2Subject } from '../../lib/models/jaeger-v2/subject';
import { messages } from './problems';

/** What the rule of the code says about a configuration, which 2.20.0 runs unless the subject says otherwise. */
export function check(code: string, config: object, subject: Partial<JaegerV2Subject> = {}): string[] {
  const found = checkJaegerV2({ config: { ...config }, prefix: '', version: '2.20.0', ...subject }, 'config.yaml');
  return messages(found, code);
}

/** An all-in-one with a storage of these settings; sections replace its own, key by key. */
export function stored(storage: object, sections: Readonly<Record<string, object>> = {}) {
  return {
    extensions: {
      jaeger_storage: { backends: { traces: storage } },
      jaeger_query: { storage: { traces: 'traces' } },
      ...sections.extensions,
    },
    receivers: { otlp: { protocols: { grpc: null, http: null } }, ...sections.receivers },
    processors: { ...sections.processors },
    exporters: { jaeger_storage_exporter: { trace_storage: 'traces' }, ...sections.exporters },
    ...(sections.connectors === undefined ? {} : { connectors: sections.connectors }),
    service: {
      extensions: ['jaeger_storage', 'jaeger_query'],
      pipelines: { traces: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] } },
      ...sections.service,
    },
  };
}

/** The same in memory. */
export function inMemory(sections: Readonly<Record<string, object>> = {}) {
  return stored({ memory: { max_traces: 100000 } }, sections);
}
