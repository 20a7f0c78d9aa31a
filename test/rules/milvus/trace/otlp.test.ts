import { flatMapRows } from '../../../support/rows';
import { OTLP_TRACE, JAEGER_TRACE, userYamlTrace } from '../../../support/trace';

const NO_TRACES = 'Milvus starts, logs at most a warning, and sends no traces.';

const PATH = 'extraConfigFiles["user.yaml"]';

describe('MLV013', () => {
  test('reports the endpoint of a misspelt exporter, and no missing one', () => {
    expect(userYamlTrace('MLV013', { exporter: 'OTLP', otlp: { endpoint: 'http://h:4317' } })).toMatchInlineSnapshot(
      `MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'http://h:4317' must not have a scheme. Every export fails in the background, and no trace arrives. Use 'h:4317'.`,
    );
    expect(userYamlTrace('MLV013', { exporter: 'OTLP' })).toEqual([]);
    expect(userYamlTrace('MLV013', { exporter: 'tempo', otlp: { endpoint: 'http://h:4317' } })).toEqual([]);
  });

  test('a misspelt method is taken as the one that is meant', () => {
    for (const [method, endpoint] of [
      ['HTTP', 'h:4318'],
      ['gRPC', 'h:4317'],
    ])
      expect(userYamlTrace('MLV013', { exporter: 'otlp', otlp: { endpoint, method } })).toEqual([]);
  });

  test('endpoints that cannot work, by method', () => {
    expect(
      flatMapRows(
        [
          ['http://h:4317', ''],
          ['http://h', ''],
          ['http://h:16686', ''],
          ['https://h', ''],
          ['h:4318/v1/traces', 'http'],
          ['h', 'grpc'],
          ['h', 'http'],
          ['h:99999', 'grpc'],
          ['h:0', 'grpc'],
          [':4317', 'grpc'],
          ['h:4317:1', 'grpc'],
          ['h h:4317', 'grpc'],
          ['h:4317 ', 'grpc'],
          ['h:4318', ''],
          ['h:4317', 'http'],
          ['h:14268', 'grpc'],
          ['h:14250', 'grpc'],
          ['h:14250', 'http'],
          ['h:16685', 'grpc'],
          ['h:6831', 'grpc'],
        ],

        (endpoint, method) => userYamlTrace('MLV013', { ...OTLP_TRACE, otlp: { endpoint, method } }),
      ),
    ).toMatchInlineSnapshot(`
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'http://h:4317' must not have a scheme. Every export fails in the background, and no trace arrives. Use 'h:4317'.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'http://h' must not have a scheme. Every export fails in the background, and no trace arrives. Use 'h:4317'.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'http://h:16686' must not have a scheme. Every export fails in the background, and no trace arrives. Use 'h:4317'.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'https://h' must not have a scheme. Every export fails in the background, and no trace arrives. Use HOST:4317 with method grpc, or HOST:4318 with method http.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h:4318/v1/traces' must not have a path. Every export fails in the background, and no trace arrives. Use 'h:4318'.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h' must have a port. Every export fails in the background, and no trace arrives. Use 'h:4317'.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h' must have a port. Every export fails in the background, and no trace arrives. Use 'h:4318'.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h:99999' must have a port from 1 to 65535. Every export fails in the background, and no trace arrives. Use HOST:4317 with method grpc, or HOST:4318 with method http.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h:0' must have a port from 1 to 65535. Every export fails in the background, and no trace arrives. Use HOST:4317 with method grpc, or HOST:4318 with method http.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: ':4317' must have a host. Every export fails in the background, and no trace arrives. Use HOST:4317 with method grpc, or HOST:4318 with method http.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h:4317:1' must have a port from 1 to 65535. Every export fails in the background, and no trace arrives. Use HOST:4317 with method grpc, or HOST:4318 with method http.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h h:4317' must not contain whitespace. Every export fails in the background, and no trace arrives. Use HOST:4317 with method grpc, or HOST:4318 with method http.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h:4317 ' must not contain whitespace. Every export fails in the background, and no trace arrives. Use HOST:4317 with method grpc, or HOST:4318 with method http.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h:4318' has port 4318, which speaks OTLP over HTTP, but the method is grpc. Every export fails in the background, and no trace arrives. Use 'h:4317', or method http.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h:4317' has port 4317, which speaks OTLP over gRPC, but the method is http. Every export fails in the background, and no trace arrives. Use 'h:4318', or method grpc.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h:14268' has port 14268, which speaks Jaeger Thrift over HTTP, but the method is grpc. Every export fails in the background, and no trace arrives. Use 'h:4317', or the exporter jaeger with url 'http://h:14268/api/traces'.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h:14250' has port 14250, which speaks Jaeger's own gRPC protocol, but the method is grpc. Every export fails in the background, and no trace arrives. Use 'h:4317'.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h:14250' has port 14250, which speaks Jaeger's own gRPC protocol, but the method is http. Every export fails in the background, and no trace arrives. Use 'h:4318'.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h:16685' has port 16685, which speaks Jaeger's query API over gRPC, but the method is grpc. Every export fails in the background, and no trace arrives. Use 'h:4317'.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'h:6831' has port 6831, which speaks Thrift over UDP (Jaeger agent), but the method is grpc. Every export fails in the background, and no trace arrives. Use 'h:4317'.
    `);
  });

  test('reports a missing, empty or numeric endpoint', () => {
    expect(
      [{}, { endpoint: '' }, { endpoint: 4317 }].flatMap((otlp) => userYamlTrace('MLV013', { ...OTLP_TRACE, otlp })),
    ).toMatchInlineSnapshot(`
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: missing. Milvus starts, logs at most a warning, and sends no traces. Use HOST:4317 with method grpc, or HOST:4318 with method http.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: '' must not be empty. Milvus starts, logs at most a warning, and sends no traces. Use HOST:4317 with method grpc, or HOST:4318 with method http.
      MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 4317 must be text. Every export fails in the background, and no trace arrives. Use HOST:4317 with method grpc, or HOST:4318 with method http.
    `);
  });

  test('a password is not repeated', () => {
    expect(userYamlTrace('MLV013', { ...OTLP_TRACE, otlp: { endpoint: 'u:secret@h:4317' } })).toMatchInlineSnapshot(
      `MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: '***@h:4317' must not contain a user or password. Every export fails in the background, and no trace arrives. Use HOST:4317 with method grpc, or HOST:4318 with method http.`,
    );
  });

  test.each([
    { endpoint: 'collector.example.com:443', secure: true },
    { endpoint: 'h:4318', method: 'http' },
    { endpoint: 'h:65535' },
    { endpoint: 'h:1', method: 'grpc' },
    { endpoint: '[fe80::1]:4317' },
    { endpoint: '{{ .endpoint }}' },
  ])('%j passes', (otlp) => {
    expect(userYamlTrace('MLV013', { ...OTLP_TRACE, otlp })).toEqual([]);
  });

  test('another exporter does not read it', () => {
    expect(userYamlTrace('MLV013', { ...JAEGER_TRACE, otlp: { endpoint: 'x' } })).toEqual([]);
  });
});

test('MLV014 methods', () => {
  expect(userYamlTrace('MLV014', { otlp: { method: 'HTTP' } })).toMatchInlineSnapshot(
    `MLV014 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.method: unknown method 'HTTP'. Milvus starts, logs at most a warning, and sends no traces. Did you mean 'http'?`,
  );
  for (const [method, quoted] of [
    ['protobuf', "'protobuf'"],
    [7, '7'],
  ]) {
    expect(userYamlTrace('MLV014', { otlp: { method } })).toEqual([
      `MLV014 qs/my-release ${PATH} trace.otlp.method: unknown method ${String(quoted)}. ${NO_TRACES} Use grpc or http.`,
    ]);
  }
  for (const method of ['grpc', 'http', '', null]) expect(userYamlTrace('MLV014', { otlp: { method } })).toEqual([]);
  expect(userYamlTrace('MLV014', { otlp: {} })).toEqual([]);
});

test('MLV015 secure', () => {
  expect(userYamlTrace('MLV015', { otlp: { secure: 'yes' } })).toMatchInlineSnapshot(
    `MLV015 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.secure: 'yes' must be true or false. Milvus silently treats every word that it cannot parse as false. Write true or false.`,
  );
  for (const secure of [true, false]) expect(userYamlTrace('MLV015', { otlp: { secure } })).toEqual([]);
  expect(userYamlTrace('MLV015', {})).toEqual([]);
});

test('MLV031 OTLP over HTTP', () => {
  expect(
    userYamlTrace('MLV031', { ...OTLP_TRACE, otlp: { endpoint: 'h:4318', method: 'http' } }),
  ).toMatchInlineSnapshot(
    `MLV031 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.method: 'http' works only for the Go part of Milvus. The spans of segcore, which runs the searches, are posted to the path / and lost. Use method grpc with port 4317.`,
  );
  expect(userYamlTrace('MLV031', OTLP_TRACE)).toEqual([]);
  expect(userYamlTrace('MLV031', { ...OTLP_TRACE, exporter: 'jaeger', otlp: { method: 'http' } })).toEqual([]);
});
