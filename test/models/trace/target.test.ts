import { traceTarget } from '../../../lib/models/trace/target';

const URL = 'http://jaeger-collector:14268/api/traces';
const OTLP = { endpoint: 'tempo:4317', method: 'grpc' };

test.each([
  [
    { exporter: 'jaeger', jaeger: { url: URL } },
    { address: URL, setting: 'jaeger.url', receiver: 'thriftHttp' },
  ],
  [
    { exporter: 'OTLP', otlp: OTLP },
    { address: 'tempo:4317', setting: 'otlp.endpoint', receiver: 'otlpGrpc' },
  ],
  [
    { exporter: 'otlp', otlp: { endpoint: 'tempo:4318', method: 'http' } },
    { address: 'tempo:4318', setting: 'otlp.endpoint', receiver: 'otlpHttp' },
  ],
  [{ exporter: 'otlp', jaeger: { url: URL } }, undefined],
  [{ exporter: 'jaeger', otlp: OTLP }, undefined],
  [{ exporter: 'noop', otlp: OTLP, jaeger: { url: URL } }, undefined],
  ['otlp', undefined],
])('%j sends to %j', (trace, target) => {
  expect(traceTarget(trace)).toEqual(target);
});
