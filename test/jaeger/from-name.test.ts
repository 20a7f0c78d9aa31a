import { App, Chart } from 'cdk8s';
import { Jaeger, type JaegerReferenceProps } from '../../lib';
import { environment, manifests } from '../support/environment';
import { thrown } from '../support/thrown';

test('minimal: the endpoints of its Services, and nothing in the output', () => {
  const { app, env } = environment();
  const jaeger = Jaeger.fromJaegerName(env, 'theirs', 'tracing.a', { namespace: 'observability' });
  const { name, namespace, label, otlpSecure, otlpHttpSecure } = jaeger;
  expect([name, namespace, label, otlpSecure, otlpHttpSecure]).toEqual([
    'tracing.a',
    'observability',
    'Jaeger observability/tracing.a',
    false,
    false,
  ]);
  expect([
    jaeger.jaegerThriftHttpUrl('milvus'),
    jaeger.otlpGrpcEndpoint('milvus'),
    jaeger.otlpHttpEndpoint('milvus'),
    jaeger.uiUrl('observability'),
  ]).toEqual([
    'http://tracing-a-collector.observability.svc:14268/api/traces',
    'tracing-a-collector.observability.svc:4317',
    'tracing-a-collector.observability.svc:4318',
    'http://tracing-a-query:16686',
  ]);
  expect(manifests(app)).toEqual({});
});

test('with all props: no OTLP where there is none', () => {
  const props: Required<JaegerReferenceProps> = { namespace: 'a', otlp: false, basePath: '/jaeger' };
  const jaeger = Jaeger.fromJaegerName(new Chart(new App(), 'chart'), 'theirs', 'jaeger', props);
  expect(jaeger.uiUrl('b')).toBe('http://jaeger-query.a.svc:16686/jaeger');
  expect(jaeger.jaegerThriftHttpUrl('b')).toBe('http://jaeger-collector.a.svc:14268/api/traces');
  expect(thrown(() => jaeger.otlpGrpcEndpoint('b'))).toMatchInlineSnapshot(
    `JAE029 chart/theirs endpoint: 'OTLP over gRPC' is not offered: OTLP is disabled in this Jaeger. Nothing listens there, and every trace is lost. Enable it (otlp: true, or collector.otlp.enabled in options), or use MilvusTracing.jaeger, which uses Jaeger Thrift over HTTP.`,
  );
  expect(thrown(() => jaeger.otlpHttpEndpoint('b'))).toMatchInlineSnapshot(
    `JAE029 chart/theirs endpoint: 'OTLP over HTTP' is not offered: OTLP is disabled in this Jaeger. Nothing listens there, and every trace is lost. Enable it (otlp: true, or collector.otlp.enabled in options), or use MilvusTracing.jaeger, which uses Jaeger Thrift over HTTP.`,
  );
});

test('a name of which no Jaeger can run is refused', () => {
  expect(thrown(() => Jaeger.fromJaegerName(new Chart(new App(), 'chart'), 'x', '1', { namespace: 'a' }))).toMatch(
    /^JAE001 chart\/x metadata.name: invalid name '1': must begin with a-z/,
  );
});
