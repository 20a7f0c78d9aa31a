import { JAEGER_TRACE, OTLP_TRACE, userYamlTrace } from '../../../support/trace';

describe('MLV073', () => {
  test('reports loopback hosts', () => {
    expect(
      ['localhost:4317', '127.0.0.1:4317', '[::1]:4317', '0.0.0.0:4317', 'LOCALHOST:4317'].flatMap((endpoint) =>
        userYamlTrace('MLV073', { ...OTLP_TRACE, otlp: { endpoint } }),
      ),
    ).toMatchInlineSnapshot(`
      MLV073 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'localhost:4317' points to the Milvus pod itself. No trace arrives unless a sidecar listens there. Use the Service of the backend, such as 'jaeger-collector.observability.svc:4317', or keep it if a sidecar receives the traces.
      MLV073 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: '127.0.0.1:4317' points to the Milvus pod itself. No trace arrives unless a sidecar listens there. Use the Service of the backend, such as 'jaeger-collector.observability.svc:4317', or keep it if a sidecar receives the traces.
      MLV073 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: '[::1]:4317' points to the Milvus pod itself. No trace arrives unless a sidecar listens there. Use the Service of the backend, such as 'jaeger-collector.observability.svc:4317', or keep it if a sidecar receives the traces.
      MLV073 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: '0.0.0.0:4317' points to the Milvus pod itself. No trace arrives unless a sidecar listens there. Use the Service of the backend, such as 'jaeger-collector.observability.svc:4317', or keep it if a sidecar receives the traces.
      MLV073 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'LOCALHOST:4317' points to the Milvus pod itself. No trace arrives unless a sidecar listens there. Use the Service of the backend, such as 'jaeger-collector.observability.svc:4317', or keep it if a sidecar receives the traces.
    `);
  });

  test('a URL', () => {
    const url = 'http://localhost:14268/api/traces';
    expect(userYamlTrace('MLV073', { ...JAEGER_TRACE, jaeger: { url } })).toMatchInlineSnapshot(
      `MLV073 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://localhost:14268/api/traces' points to the Milvus pod itself. No trace arrives unless a sidecar listens there. Use the Service of the backend, such as 'http://jaeger-collector.observability.svc:14268/api/traces', or keep it if a sidecar receives the traces.`,
    );
  });

  test.each([
    JAEGER_TRACE,
    OTLP_TRACE,
    { ...JAEGER_TRACE, otlp: { endpoint: 'localhost:4317' } },
    { ...OTLP_TRACE, otlp: { endpoint: 'localhost.example.com:4317' } },
    { exporter: 'otlp', otlp: { endpoint: 7 } },
    { exporter: 'noop', otlp: { endpoint: 'localhost:4317' } },
  ])('%j passes', (block) => {
    expect(userYamlTrace('MLV073', block)).toEqual([]);
  });
});
