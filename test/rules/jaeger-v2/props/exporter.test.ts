import { JaegerV2Exporter, StorageTls } from '../../../../lib';
import { thrown } from '../../../support/thrown';

test('JVT345: the endpoint', () => {
  const grpc = (endpoint: string) => thrown(() => JaegerV2Exporter.otlp({ name: 'tempo', endpoint }));
  const http = (endpoint: string) => thrown(() => JaegerV2Exporter.otlpHttp({ name: 'tempo', endpoint }));
  expect(grpc('http://tempo:4317')).toMatchInlineSnapshot(
    `JVT345 JaegerV2Exporter.otlp endpoint: 'http://tempo:4317' must not have a scheme. Jaeger ignores http://, and https:// turns on TLS even without 'tls'. Use host:port.`,
  );
  expect(http('tempo:4318')).toMatchInlineSnapshot(
    `JVT345 JaegerV2Exporter.otlpHttp endpoint: 'tempo:4318' must begin with http:// or https://. Nothing arrives there. Use a URL such as 'http://tempo.monitoring.svc:4318'.`,
  );
  expect(http('http://tempo:4318/v1/traces')).toMatchInlineSnapshot(
    `JVT345 JaegerV2Exporter.otlpHttp endpoint: 'http://tempo:4318/v1/traces' must not end with /v1/traces, which is appended. Nothing arrives there. Use a URL such as 'http://tempo.monitoring.svc:4318'.`,
  );
  expect(http('https://me:secret@traces.example')).toMatchInlineSnapshot(
    `JVT345 JaegerV2Exporter.otlpHttp endpoint: 'https://***@traces.example' must not contain a user or password. Nothing arrives there. Use a URL such as 'http://tempo.monitoring.svc:4318'.`,
  );
  expect(http('https://')).toMatchInlineSnapshot(
    `JVT345 JaegerV2Exporter.otlpHttp endpoint: 'https://' must not be empty. Nothing arrives there. Use a URL such as 'http://tempo.monitoring.svc:4318'.`,
  );
  expect(grpc('tempo:4317')).toBeUndefined();
  expect(http('https://traces.example/otlp')).toBeUndefined();
});

test('JVT346: TLS over plain HTTP', () => {
  const made = (endpoint: string) =>
    thrown(() => JaegerV2Exporter.otlpHttp({ name: 'tempo', endpoint, tls: StorageTls.systemCa() }));
  expect(made('http://tempo:4318')).toMatchInlineSnapshot(
    `JVT346 JaegerV2Exporter.otlpHttp endpoint: 'http://tempo:4318' conflicts with 'tls'. Spans are sent as plain text. Use https://, or remove 'tls'.`,
  );
  expect(made('https://tempo:4318')).toBeUndefined();
});

test('JVT347: a credential as text', () => {
  const made = (name: string) =>
    thrown(() => JaegerV2Exporter.otlp({ name: 'tempo', endpoint: 'tempo:4317', headers: { [name]: 'Bearer x' } }));
  expect(made('Authorization')).toMatchInlineSnapshot(
    `JVT347 JaegerV2Exporter.otlp headers.Authorization: must come from a Secret. The credential is readable in the ConfigMap, and in the repository. Use 'secretHeaders'.`,
  );
  expect(made('x-scope-orgid')).toBeUndefined();
});
