import { App, Chart, JsonPatch } from 'cdk8s';
import { Jaeger, JaegerStrategy } from '../../lib';
import { thrown } from '../support/thrown';

const jaegerWith = (options: Readonly<Record<string, unknown>>) =>
  new Jaeger(new Chart(new App(), 'chart'), 'jaeger', {
    namespace: 'a',
    strategy: JaegerStrategy.allInOne({ options }),
  });

test.each([
  { 'collector.otlp.enabled': false },
  { 'collector.otlp.enabled': 'false' },
  { collector: { otlp: { enabled: 'F' } } },
  { collector: { 'otlp.enabled': '0' } },
])('%j: no endpoint for OTLP', (options) => {
  const jaeger = jaegerWith(options);
  expect(thrown(() => jaeger.otlpGrpcEndpoint('b'))).toMatch(
    /^JAE029 chart\/jaeger endpoint: 'OTLP over gRPC' is not offered: /,
  );
  expect(thrown(() => jaeger.otlpHttpEndpoint('b'))).toMatch(
    /^JAE029 chart\/jaeger endpoint: 'OTLP over HTTP' is not offered: /,
  );
  expect(jaeger.jaegerThriftHttpUrl('b')).toBe('http://jaeger-collector.a.svc:14268/api/traces');
});

test.each([{}, { 'collector.otlp.enabled': true }, { collector: { otlp: { enabled: 'true' } } }])(
  '%j: endpoints',
  (options) => {
    expect(jaegerWith(options).otlpGrpcEndpoint('b')).toBe('jaeger-collector.a.svc:4317');
    expect(jaegerWith(options).otlpHttpEndpoint('a')).toBe('jaeger-collector:4318');
  },
);

test('a patch counts', () => {
  const jaeger = jaegerWith({ 'log-level': 'debug' });
  const before = jaeger.otlpGrpcEndpoint('b');
  jaeger.apiObject.addJsonPatch(JsonPatch.add('/spec/allInOne/options/collector.otlp.enabled', false));
  expect(before).toBe('jaeger-collector.a.svc:4317');
  expect(thrown(() => jaeger.otlpGrpcEndpoint('b'))).toMatch(/^JAE029 /);
});

test('TLS of each receiver, and the path of the UI, are those of the CR', () => {
  const jaeger = jaegerWith({ 'query.base-path': '/x' });
  expect([jaeger.otlpSecure, jaeger.otlpHttpSecure, jaeger.uiUrl('a')]).toEqual([
    false,
    false,
    'http://jaeger-query:16686/x',
  ]);
  const on = {
    'collector.otlp.grpc.tls.enabled': true,
    'collector.http.tls.enabled': 'true',
    'query.http.tls.enabled': 1,
  };
  jaeger.apiObject.addJsonPatch(JsonPatch.replace('/spec/allInOne/options', on));
  expect([jaeger.otlpSecure, jaeger.otlpHttpSecure, jaeger.uiUrl('a'), jaeger.jaegerThriftHttpUrl('a')]).toEqual([
    true,
    false,
    'https://jaeger-query:16686',
    'https://jaeger-collector:14268/api/traces',
  ]);
});

test('a patch of the name counts: the Services are called after the CR that is written', () => {
  const jaeger = jaegerWith({});
  jaeger.apiObject.addJsonPatch(
    JsonPatch.replace('/metadata/name', 'traces'),
    JsonPatch.replace('/metadata/namespace', 'c'),
  );
  expect(jaeger.otlpGrpcEndpoint('b')).toBe('traces-collector.c.svc:4317');
  expect(jaeger.uiUrl('c')).toBe('http://traces-query:16686');
});
