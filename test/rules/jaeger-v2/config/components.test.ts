import { check } from '../../../support/jaeger-v2';

describe('JVT001', () => {
  test('types that no build has', () => {
    expect(
      check('JVT001', {
        receivers: { 'otpl/milvus': {} },
        processors: { k8sattributes: {} },
        exporters: { loadbalancing: {} },
        extensions: { health_check: {} },
      }),
    ).toMatchInlineSnapshot(`
      JVT001 config.yaml receivers.otpl/milvus: unknown receiver 'otpl/milvus'. Jaeger exits at startup and crash-loops, even if nothing uses it. Remove it, or use one of jaeger, kafka, nop, otlp, zipkin.
      JVT001 config.yaml processors.k8sattributes: unknown processor 'k8sattributes'. Jaeger exits at startup and crash-loops, even if nothing uses it. Remove it: only the OpenTelemetry Collector has it.
      JVT001 config.yaml exporters.loadbalancing: unknown exporter 'loadbalancing'. Jaeger exits at startup and crash-loops, even if nothing uses it. Remove it: only the OpenTelemetry Collector has it.
      JVT001 config.yaml extensions.health_check: unknown extension 'health_check'. Jaeger exits at startup and crash-loops, even if nothing uses it. Use healthcheckv2 with use_v2: true.
    `);
  });

  test('types that another version has', () => {
    expect([
      ...check('JVT001', { extensions: { jaeger_mcp: {} } }),
      ...check('JVT001', { exporters: { otlp_grpc: {} }, connectors: { span_metrics: {} } }, { version: '2.13.0' }),
    ]).toMatchInlineSnapshot(`
      JVT001 config.yaml extensions.jaeger_mcp: unknown extension 'jaeger_mcp'. Jaeger exits at startup and crash-loops, even if nothing uses it. Remove it, or use Jaeger 2.15.1 or later, but before 2.20.0.
      JVT001 config.yaml exporters.otlp_grpc: unknown exporter 'otlp_grpc'. Jaeger exits at startup and crash-loops, even if nothing uses it. Remove it, or use Jaeger 2.15.1 or later.
      JVT001 config.yaml connectors.span_metrics: unknown connector 'span_metrics'. Jaeger exits at startup and crash-loops, even if nothing uses it. Did you mean 'spanmetrics'?
    `);
  });

  test('a prefix is before the path', () => {
    expect(check('JVT001', { receivers: { zipkn: {} } }, { prefix: 'spec.config.' })).toMatchInlineSnapshot(
      `JVT001 config.yaml spec.config.receivers.zipkn: unknown receiver 'zipkn'. Jaeger exits at startup and crash-loops, even if nothing uses it. Did you mean 'zipkin'?`,
    );
  });

  test.each(['2.13.0', '2.20.0'])('the types of every build pass in %s', (version) => {
    const config = {
      receivers: { otlp: {}, 'jaeger/2': null, zipkin: {}, kafka: {}, nop: {} },
      processors: {
        batch: {},
        memory_limiter: {},
        tail_sampling: {},
        attributes: {},
        filter: {},
        adaptive_sampling: {},
      },
      exporters: { otlp: {}, otlphttp: {}, debug: {}, nop: {}, kafka: {}, prometheus: {}, jaeger_storage_exporter: {} },
      connectors: { forward: {}, spanmetrics: {} },
      extensions: { jaeger_query: {}, jaeger_storage: {}, remote_sampling: {}, healthcheckv2: {}, pprof: {} },
    };
    expect(check('JVT001', config, { version })).toEqual([]);
  });

  test('the new names pass where the version has them', () => {
    const config = { exporters: { otlp_grpc: {}, otlp_http: {} }, connectors: { span_metrics: {} } };
    expect(check('JVT001', config, { version: '2.18.0' })).toEqual([]);
    expect(check('JVT001', { extensions: { jaeger_mcp: {} } }, { version: '2.19.0' })).toEqual([]);
  });
});
