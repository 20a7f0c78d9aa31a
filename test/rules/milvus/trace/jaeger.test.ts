import { JAEGER_TRACE, OTLP_TRACE, userYamlTrace } from '../../../support/trace';

describe('MLV012', () => {
  test('reports the URL of a misspelt exporter, and no missing one', () => {
    expect(userYamlTrace('MLV012', { exporter: 'Jaeger', jaeger: { url: 'http://h' } })).toMatchInlineSnapshot(
      `MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://h' must have the path /api/traces, not '/'. Every export fails in the background, and no trace arrives. Use 'http://h:14268/api/traces'.`,
    );
    expect(userYamlTrace('MLV012', { exporter: 'Jaeger' })).toEqual([]);
    expect(userYamlTrace('MLV012', { exporter: 'tempo', jaeger: { url: 'http://h' } })).toEqual([]);
  });

  test('reports URLs with a wrong scheme, port or path', () => {
    expect(
      [
        'jaeger-collector:14268',
        'not a url',
        'kafka://h:14268/api/traces',
        'http://h:14268',
        'http://h',
        'https://h',
        'http://h:14268/api/traces/',
        'http://h:4317/api/traces',
        'http://h:4318/api/traces',
        'http://h:14250/api/traces',
        'http://h:14267/api/traces',
        'http://h:6831/api/traces',
        'http://h:6832/api/traces',
        'http://h:9411/api/traces',
        'http://h:16685/api/traces',
        'http://h:16686/api/traces',
        'http://h:14269/api/traces',
      ].flatMap((url) => userYamlTrace('MLV012', { ...JAEGER_TRACE, jaeger: { url } })),
    ).toMatchInlineSnapshot(`
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'jaeger-collector:14268' must begin with http:// or https://. Every export fails in the background, and no trace arrives. Use 'http://jaeger-collector:14268/api/traces'.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'not a url' must be a URL. Every export fails in the background, and no trace arrives. Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'kafka://h:14268/api/traces' must begin with http:// or https://. Every export fails in the background, and no trace arrives. Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://h:14268' must have the path /api/traces, not '/'. Every export fails in the background, and no trace arrives. Use 'http://h:14268/api/traces'.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://h' must have the path /api/traces, not '/'. Every export fails in the background, and no trace arrives. Use 'http://h:14268/api/traces'.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'https://h' must have the path /api/traces, not '/'. Every export fails in the background, and no trace arrives. Use 'https://h/api/traces'.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://h:14268/api/traces/' must have the path /api/traces, not '/api/traces/'. Every export fails in the background, and no trace arrives. Use 'http://h:14268/api/traces'.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://h:4317/api/traces' has port 4317, which speaks OTLP over gRPC. Every export fails in the background, and no trace arrives. Use 'http://h:14268/api/traces', or the exporter otlp with endpoint 'h:4317'.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://h:4318/api/traces' has port 4318, which speaks OTLP over HTTP. Every export fails in the background, and no trace arrives. Use 'http://h:14268/api/traces', or the exporter otlp with endpoint 'h:4318'.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://h:14250/api/traces' has port 14250, which speaks Jaeger's own gRPC protocol. Every export fails in the background, and no trace arrives. Use 'http://h:14268/api/traces'.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://h:14267/api/traces' has port 14267, which speaks TChannel, a protocol that Jaeger removed. Every export fails in the background, and no trace arrives. Use 'http://h:14268/api/traces'.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://h:6831/api/traces' has port 6831, which speaks Thrift over UDP (Jaeger agent). Every export fails in the background, and no trace arrives. Use 'http://h:14268/api/traces'.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://h:6832/api/traces' has port 6832, which speaks Thrift over UDP (Jaeger agent). Every export fails in the background, and no trace arrives. Use 'http://h:14268/api/traces'.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://h:9411/api/traces' has port 9411, which speaks Zipkin over HTTP. Every export fails in the background, and no trace arrives. Use 'http://h:14268/api/traces'.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://h:16685/api/traces' has port 16685, which speaks Jaeger's query API over gRPC. Every export fails in the background, and no trace arrives. Use 'http://h:14268/api/traces'.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://h:16686/api/traces' has port 16686, which speaks HTTP for the Jaeger UI. No trace arrives: the UI takes no spans, and that of Jaeger 2 drops them without an error. Use 'http://h:14268/api/traces'.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://h:14269/api/traces' has port 14269, which speaks HTTP for health and metrics of the collector. Every export fails in the background, and no trace arrives. Use 'http://h:14268/api/traces'.
    `);
  });

  test('a login in the URL is not repeated', () => {
    expect(
      [
        'http://u@h:14268/api/traces',
        'http://:p@h:14268/api/traces',
        'ftp://u:p@h:14268/api/traces',
        'http://u:p@h:142680/api/traces',
      ].flatMap((url) => userYamlTrace('MLV012', { ...JAEGER_TRACE, jaeger: { url } })),
    ).toMatchInlineSnapshot(`
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: must not contain a user or password: it is written to a ConfigMap. Every export fails in the background, and no trace arrives. Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: must not contain a user or password: it is written to a ConfigMap. Every export fails in the background, and no trace arrives. Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: must begin with http:// or https://. Every export fails in the background, and no trace arrives. Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: must be a URL. Every export fails in the background, and no trace arrives. Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.
    `);
  });

  test('missing', () => {
    expect(userYamlTrace('MLV012', { exporter: 'jaeger' })).toMatchInlineSnapshot(
      `MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: missing. Every export fails in the background, and no trace arrives. Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.`,
    );
  });

  test('reports an empty URL and one that is not text', () => {
    expect(['', 7, null].flatMap((url) => userYamlTrace('MLV012', { ...JAEGER_TRACE, jaeger: { url } })))
      .toMatchInlineSnapshot(`
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: '' must not be empty. Every export fails in the background, and no trace arrives. Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 7 must be a URL. Every export fails in the background, and no trace arrives. Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.
      MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: null must be a URL. Every export fails in the background, and no trace arrives. Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.
    `);
  });

  test.each([
    'https://jaeger.example.com/api/traces',
    'http://h:14268/api/traces?format=jaeger.thrift',
    'http://h:8080/api/traces',
    'http://{{ .host }}:14250/api/traces',
  ])('%s passes', (url) => {
    expect(userYamlTrace('MLV012', { ...JAEGER_TRACE, jaeger: { url } })).toEqual([]);
  });

  test('another exporter does not read it', () => {
    expect(userYamlTrace('MLV012', { ...OTLP_TRACE, jaeger: { url: 'x' } })).toEqual([]);
  });
});
