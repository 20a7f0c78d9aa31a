import { App, Chart } from 'cdk8s';
import { Jaeger, MilvusTracing, type MilvusTracingProps, type TracingBackend } from '../../lib';

const jaeger = new Jaeger(new Chart(new App(), 'chart'), 'jaeger', { namespace: 'tracing' });
const props: Required<MilvusTracingProps> = { sampleFraction: 0.5 };

test('jaeger: Thrift over HTTP', () => {
  const tracing = MilvusTracing.jaeger(jaeger, props);
  expect(tracing.backend).toBe(jaeger);
  expect(tracing.toTrace('tracing')).toStrictEqual({
    exporter: 'jaeger',
    sampleFraction: 0.5,
    jaeger: { url: 'http://jaeger-collector:14268/api/traces' },
  });
  expect(tracing.toTrace('milvus')).toStrictEqual({
    exporter: 'jaeger',
    sampleFraction: 0.5,
    jaeger: { url: 'http://jaeger-collector.tracing.svc:14268/api/traces' },
  });
});

test('otlp: over gRPC', () => {
  const tracing = MilvusTracing.otlp(jaeger, props);
  expect(tracing.backend).toBe(jaeger);
  expect(tracing.toTrace('tracing')).toStrictEqual({
    exporter: 'otlp',
    sampleFraction: 0.5,
    otlp: { endpoint: 'jaeger-collector:4317', method: 'grpc', secure: false },
  });
});

test('otlp: TLS is what the backend speaks', () => {
  const backend: TracingBackend = {
    label: 'a collector',
    namespace: 'n',
    otlpSecure: true,
    jaegerThriftHttpUrl: () => 'http://c:14268/api/traces',
    otlpGrpcEndpoint: (from) => `c.${from}:4317`,
    otlpHttpEndpoint: () => 'c:4318',
  };
  expect(MilvusTracing.otlp(backend, { sampleFraction: 1 }).toTrace('m')).toStrictEqual({
    exporter: 'otlp',
    sampleFraction: 1,
    otlp: { endpoint: 'c.m:4317', method: 'grpc', secure: true },
  });
});
