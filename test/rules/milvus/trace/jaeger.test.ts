import { JAEGER_TRACE, OTLP_TRACE, userYamlTrace } from '../../../support/trace';

const NO_EXPORT = 'every export fails in the background and no trace arrives';
const PATH = 'extraConfigFiles["user.yaml"]';

describe('MLV012', () => {
  const general = 'Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.';
  const fix = "Use 'http://h:14268/api/traces'.";
  const otlp = (port: number) => fix.replace(/\.$/, `, or the exporter otlp with endpoint 'h:${port}'.`);

  test.each([
    [
      'jaeger-collector:14268',
      'does not begin with http:// or https://',
      "Use 'http://jaeger-collector:14268/api/traces'.",
    ],
    ['not a url', 'is not a URL', general],
    ['kafka://h:14268/api/traces', 'does not begin with http:// or https://', general],
    ['http://h:14268', "has the path '/', not /api/traces", fix],
    ['http://h', "has the path '/', not /api/traces", fix],
    ['https://h', "has the path '/', not /api/traces", "Use 'https://h/api/traces'."],
    ['http://h:14268/api/traces/', "has the path '/api/traces/', not /api/traces", fix],
    ['http://h:4317/api/traces', 'has port 4317, which speaks OTLP over gRPC', otlp(4317)],
    ['http://h:4318/api/traces', 'has port 4318, which speaks OTLP over HTTP', otlp(4318)],
    ['http://h:14250/api/traces', "has port 14250, which speaks Jaeger's own gRPC protocol", fix],
    ['http://h:14267/api/traces', 'has port 14267, which speaks TChannel, a protocol that Jaeger removed', fix],
    ['http://h:6831/api/traces', 'has port 6831, which speaks Thrift over UDP (Jaeger agent)', fix],
    ['http://h:6832/api/traces', 'has port 6832, which speaks Thrift over UDP (Jaeger agent)', fix],
    ['http://h:9411/api/traces', 'has port 9411, which speaks Zipkin over HTTP', fix],
    ['http://h:16685/api/traces', "has port 16685, which speaks Jaeger's query API over gRPC", fix],
    ['http://h:16686/api/traces', 'has port 16686, which speaks HTTP for the Jaeger UI', fix],
    ['http://h:14269/api/traces', 'has port 14269, which speaks HTTP for health and metrics of the collector', fix],
  ])('%s', (url, rule, right) => {
    expect(userYamlTrace('MLV012', { ...JAEGER_TRACE, jaeger: { url } })).toEqual([
      `MLV012 qs/my-release ${PATH} trace.jaeger.url: '${url}' ${rule}: ${NO_EXPORT}. ${right}`,
    ]);
  });

  test.each([
    ['http://u@h:14268/api/traces', 'holds a user or password, which would stand in a ConfigMap'],
    ['http://:p@h:14268/api/traces', 'holds a user or password, which would stand in a ConfigMap'],
    ['ftp://u:p@h:14268/api/traces', 'does not begin with http:// or https://'],
    ['http://u:p@h:142680/api/traces', 'is not a URL'],
  ])('%s is not repeated', (url, rule) => {
    expect(userYamlTrace('MLV012', { ...JAEGER_TRACE, jaeger: { url } })).toEqual([
      `MLV012 qs/my-release ${PATH} trace.jaeger.url: ${rule}: ${NO_EXPORT}. ${general}`,
    ]);
  });

  test('missing', () => {
    expect(userYamlTrace('MLV012', { exporter: 'jaeger' })).toMatchInlineSnapshot(
      `MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: is missing: every export fails in the background and no trace arrives. Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.`,
    );
  });

  test.each([
    ['', "''", 'is missing'],
    [7, '7', 'is not a URL'],
    [null, 'null', 'is not a URL'],
  ])('%j', (url, quoted, rule) => {
    expect(userYamlTrace('MLV012', { ...JAEGER_TRACE, jaeger: { url } })).toEqual([
      `MLV012 qs/my-release ${PATH} trace.jaeger.url: ${quoted} ${rule}: ${NO_EXPORT}. ${general}`,
    ]);
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
