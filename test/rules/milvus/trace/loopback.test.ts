import { JAEGER_TRACE, OTLP_TRACE, userYamlTrace } from '../../../support/trace';

const PATH = 'extraConfigFiles["user.yaml"]';

describe('MLV073', () => {
  const say = (key: string, value: string, example: string) => [
    `MLV073 qs/my-release ${PATH} trace.${key}: '${value}' is the Milvus pod itself: in a pod only a sidecar listens there; without ` +
      `one no trace arrives. Use the Service of the backend, such as '${example}', or keep it where a sidecar receives traces.`,
  ];

  test.each(['localhost:4317', '127.0.0.1:4317', '[::1]:4317', '0.0.0.0:4317', 'LOCALHOST:4317'])('%s', (endpoint) => {
    expect(userYamlTrace('MLV073', { ...OTLP_TRACE, otlp: { endpoint } })).toEqual(
      say('otlp.endpoint', endpoint, 'jaeger-collector.observability.svc:4317'),
    );
  });

  test('a URL', () => {
    const url = 'http://localhost:14268/api/traces';
    expect(userYamlTrace('MLV073', { ...JAEGER_TRACE, jaeger: { url } })).toMatchInlineSnapshot(
      `MLV073 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://localhost:14268/api/traces' is the Milvus pod itself: in a pod only a sidecar listens there; without one no trace arrives. Use the Service of the backend, such as 'http://jaeger-collector.observability.svc:14268/api/traces', or keep it where a sidecar receives traces.`,
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
