import { App, Chart, Duration } from 'cdk8s';
import {
  type ITracingBackend,
  Jaeger,
  type MilvusOtlpTracingProps,
  MilvusTracing,
  type MilvusTracingProps,
  OtlpHeaders,
  SecretRef,
  TracingBackend,
} from '../../lib';
import { objectAt } from '../../lib/kubernetes/json';
import { thrown } from '../support/thrown';

const jaeger = new Jaeger(new Chart(new App(), 'chart'), 'jaeger', { namespace: 'tracing' });
const props: Required<MilvusTracingProps> = { sampleFraction: 0.5, initTimeout: Duration.seconds(5) };

test('jaeger: Thrift over HTTP', () => {
  const tracing = MilvusTracing.jaeger(jaeger, props);
  expect(tracing._backend).toBe(jaeger);
  expect(tracing._toTrace('tracing')).toStrictEqual({
    exporter: 'jaeger',
    sampleFraction: 0.5,
    initTimeoutSeconds: 5,
    jaeger: { url: 'http://jaeger-collector:14268/api/traces' },
  });
  expect(tracing._toTrace('milvus')).toStrictEqual({
    exporter: 'jaeger',
    sampleFraction: 0.5,
    initTimeoutSeconds: 5,
    jaeger: { url: 'http://jaeger-collector.tracing.svc:14268/api/traces' },
  });
});

test('otlp: over gRPC', () => {
  const tracing = MilvusTracing.otlp(jaeger, props);
  expect(tracing._backend).toBe(jaeger);
  expect(tracing._toTrace('tracing')).toStrictEqual({
    exporter: 'otlp',
    sampleFraction: 0.5,
    initTimeoutSeconds: 5,
    otlp: { endpoint: 'jaeger-collector:4317', method: 'grpc', secure: false },
  });
});

test('otlp: TLS is what the backend speaks', () => {
  const backend: ITracingBackend = {
    label: 'a collector',
    otlpSecure: true,
    otlpHttpSecure: false,
    jaegerThriftHttpUrl: () => 'http://c:14268/api/traces',
    otlpGrpcEndpoint: (from) => `c.${from}:4317`,
    otlpHttpEndpoint: () => 'c:4318',
  };
  expect(MilvusTracing.otlp(backend, { sampleFraction: 1 })._toTrace('m')).toStrictEqual({
    exporter: 'otlp',
    sampleFraction: 1,
    otlp: { endpoint: 'c.m:4317', method: 'grpc', secure: true },
  });
  expect(MilvusTracing.otlpHttp(backend, { sampleFraction: 1 })._toTrace('m')).toStrictEqual({
    exporter: 'otlp',
    sampleFraction: 1,
    otlp: { endpoint: 'c:4318', method: 'http', secure: false },
  });
});

test('noop and stdout send nothing anywhere', () => {
  expect(MilvusTracing.none()._toTrace('m')).toStrictEqual({ exporter: 'noop' });
  expect(MilvusTracing.none()._backend).toBeUndefined();
  expect(MilvusTracing.stdout(props)._toTrace('m')).toStrictEqual({
    exporter: 'stdout',
    sampleFraction: 0.5,
    initTimeoutSeconds: 5,
  });
});

test('initTimeout is written in seconds', () => {
  const seconds = (initTimeout: Duration) =>
    MilvusTracing.stdout({ sampleFraction: 1, initTimeout })._toTrace('m').initTimeoutSeconds;
  expect([Duration.minutes(2), Duration.millis(500), Duration.seconds(0)].map(seconds)).toEqual([120, 0.5, 0]);
});

describe('an external backend', () => {
  const tempo = TracingBackend.fromEndpoints({
    label: 'Tempo',
    jaegerThriftHttp: 'http://tempo.monitoring.svc:14268/api/traces',
    otlp: { grpc: 'tempo.monitoring.svc:4317', http: 'tempo.monitoring.svc:4318', secure: false },
  });

  test('its addresses are taken as they are, from every namespace', () => {
    expect(MilvusTracing.jaeger(tempo, { sampleFraction: 1 })._toTrace('monitoring').jaeger).toStrictEqual({
      url: 'http://tempo.monitoring.svc:14268/api/traces',
    });
    expect(MilvusTracing.otlp(tempo, { sampleFraction: 1 })._toTrace('m').otlp).toStrictEqual({
      endpoint: 'tempo.monitoring.svc:4317',
      method: 'grpc',
      secure: false,
    });
    expect(MilvusTracing.otlpHttp(tempo, { sampleFraction: 1, secure: true })._toTrace('m').otlp).toStrictEqual({
      endpoint: 'tempo.monitoring.svc:4318',
      method: 'http',
      secure: true,
    });
  });

  test('what it does not offer is refused', () => {
    const vendor = TracingBackend.fromEndpoints({
      label: 'a vendor',
      otlp: { grpc: 'otlp.example:4317', secure: true },
    });
    expect(thrown(() => MilvusTracing.jaeger(vendor, { sampleFraction: 1 })._toTrace('m'))).toMatchInlineSnapshot(
      `JAE029 a vendor endpoint: 'Jaeger Thrift over HTTP' is not offered: prop 'jaegerThriftHttp' is not set. Nothing listens there, and every trace is lost. Set 'jaegerThriftHttp', or use MilvusTracing.otlp, which uses OTLP over gRPC.`,
    );
    const nothing = TracingBackend.fromEndpoints({ label: 'nothing' });
    expect(thrown(() => MilvusTracing.otlp(nothing, { sampleFraction: 1 })._toTrace('m'))).toMatchInlineSnapshot(
      `JAE029 nothing endpoint: 'OTLP over gRPC' is not offered: prop 'otlp.grpc' is not set. Nothing listens there, and every trace is lost. Set 'otlp.grpc': no endpoint is set.`,
    );
    const both = TracingBackend.fromEndpoints({
      label: 'both',
      jaegerThriftHttp: 'http://tempo.monitoring.svc:14268/api/traces',
      otlp: { http: 'tempo.monitoring.svc:4318', secure: false },
    });
    expect(thrown(() => MilvusTracing.otlp(both, { sampleFraction: 1 })._toTrace('m'))).toMatchInlineSnapshot(
      `JAE029 both endpoint: 'OTLP over gRPC' is not offered: prop 'otlp.grpc' is not set. Nothing listens there, and every trace is lost. Set 'otlp.grpc', or use MilvusTracing.jaeger, which uses Jaeger Thrift over HTTP, or MilvusTracing.otlpHttp, which uses OTLP over HTTP.`,
    );
    expect(() => MilvusTracing.otlpHttp(vendor, { sampleFraction: 1 })._toTrace('m')).toThrow(
      /^JAE029 a vendor endpoint: 'OTLP over HTTP'.* Set 'otlp\.http', or use MilvusTracing\.otlp, which uses OTLP over gRPC\.$/,
    );
  });
});

describe('headers', () => {
  const required: Required<MilvusOtlpTracingProps> = {
    ...props,
    secure: true,
    headers: OtlpHeaders.of({ 'x-scope-orgid': 'ä' }),
  };

  test('a record is encoded as Milvus decodes it', () => {
    const { headers } = objectAt(MilvusTracing.otlp(jaeger, required)._toTrace('tracing'), 'otlp');
    expect(headers).toBe('eyJ4LXNjb3BlLW9yZ2lkIjoiw6QifQ==');
    expect(JSON.parse(Buffer.from('eyJ4LXNjb3BlLW9yZ2lkIjoiw6QifQ==', 'base64').toString('utf8'))).toEqual({
      'x-scope-orgid': 'ä',
    });
    expect(MilvusTracing.otlp(jaeger, required)._toEnv()).toEqual([]);
  });

  test('out of a Secret they come by the environment, and no trace setting names them', () => {
    const tracing = MilvusTracing.otlp(jaeger, {
      sampleFraction: 1,
      headers: OtlpHeaders.fromSecret(SecretRef.fromName('otlp'), { key: 'header' }),
    });
    expect(tracing._toTrace('tracing').otlp).toStrictEqual({
      endpoint: 'jaeger-collector:4317',
      method: 'grpc',
      secure: false,
    });
    expect(tracing._toEnv()).toStrictEqual([
      { name: 'TRACE_OTLP_HEADERS', valueFrom: { secretKeyRef: { name: 'otlp', key: 'header' } } },
    ]);
    const byDefault = MilvusTracing.otlp(jaeger, {
      sampleFraction: 1,
      headers: OtlpHeaders.fromSecret(SecretRef.fromName('otlp')),
    });
    expect(byDefault._toEnv()).toStrictEqual([
      { name: 'TRACE_OTLP_HEADERS', valueFrom: { secretKeyRef: { name: 'otlp', key: 'headers' } } },
    ]);
  });
});
