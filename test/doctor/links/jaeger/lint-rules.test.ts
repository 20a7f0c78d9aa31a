import { lintText } from '../../../../lib/cli/lint-text';
import { kindOf, namespaceOf } from '../../../../lib/doctor/chain/chain';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import type { Lint } from '../../../../lib/doctor/chain/milvus/lint';
import { jaeger1Example } from '../../../../lib/doctor/links/jaeger/example-v1';
import { lintRules } from '../../../../lib/doctor/links/jaeger/lint-rules';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

/** As the command gives it to doctor. */
const lint: Lint = (source, options) => lintText(source, options).problems.map(({ problem }) => problem);

/** The pod of Jaeger is not ready. */
function down(object: JsonObject): JsonObject {
  return kindOf(object) === 'Pod' && namespaceOf(object) === 'observability'
    ? { ...object, status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'False' }] } }
    : object;
}

describe('DOC073', () => {
  const spec = { strategy: 'allinone', allInOne: { options: { 'log-levl': 'debug' } } };

  test('an option that Jaeger does not know, while its pod is not ready', () => {
    const { messages, shown } = new Examined(lintRules, jaeger1Example({ spec, lint, change: (each) => [down(each)] }));
    expect(messages).toMatchInlineSnapshot(
      `DOC073 observability/jaeger spec.allInOne.options.log-levl: unknown option for allInOne (JAE010). Jaeger exits at startup and crash-loops. Did you mean 'log-level'?`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get jaegers.jaegertracing.io jaeger -n observability -o yaml",
        "spec.allInOne.options.log-levl",
        "mend: kubectl edit jaegers.jaegertracing.io jaeger -n observability",
      ]
    `);
  });

  test('the configuration of a Jaeger 2', () => {
    const jaegerConfig = {
      service: {
        extensions: ['jaeger_storage', 'jaeger_query'],
        pipelines: { traces: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] } },
      },
      extensions: {
        jaeger_query: { storage: { traces: 'memory' } },
        jaeger_storage: { backends: { memory: { memory: { max_traces: 100000 } } } },
      },
      receivers: { otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } } },
      exporters: { jaeger_storage_exporter: { trace_storage: 'memry' } },
    };
    const objects = exampleCluster({ jaegerConfig }).map(down);
    const { messages, shown } = new Examined(lintRules, exampleChain({ objects, lint }));
    expect(messages).toMatchInlineSnapshot(
      `DOC073 observability/jaeger-config data["config.yaml"] exporters.jaeger_storage_exporter.trace_storage: unknown storage 'memry' (JVT019). Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Did you mean 'memory'?`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap jaeger-config -n observability -o yaml",
        "data["config.yaml"] exporters.jaeger_storage_exporter.trace_storage: memry",
        "mend: kubectl edit configmap jaeger-config -n observability",
      ]
    `);
  });

  test('a Jaeger that is ready, or has only warnings', () => {
    expect(new Examined(lintRules, jaeger1Example({ spec, lint })).messages).toEqual([]);
    const right = { strategy: 'allinone' };
    const chain = jaeger1Example({ spec: right, lint, change: (each) => [down(each)] });
    expect(new Examined(lintRules, chain).messages).toEqual([]);
  });
});
