import { randomBytes } from 'node:crypto';

/** One span of a millisecond, to be sent and found again. */
export interface SentSpan {
  readonly traceId: string;
  readonly service: string;
  readonly operation: string;
  readonly ended: Date;
}

/** The path of OTLP over HTTP. */
export const OTLP_PATH = '/v1/traces';

/** A span of a trace of its own, that ends now or did then. */
export function newSpan(service: string, operation: string, ended = new Date()): SentSpan {
  return { traceId: randomBytes(16).toString('hex'), service, operation, ended };
}

/** What is sent by OTLP over HTTP, as JSON. */
export function otlpBody(spans: readonly SentSpan[]): string {
  const resourceSpans = spans.map(({ traceId, service, operation, ended }) => {
    const attributes = [{ key: 'service.name', value: { stringValue: service } }];
    const end = BigInt(ended.getTime()) * 1_000_000n;
    const times = { startTimeUnixNano: String(end - 1_000_000n), endTimeUnixNano: String(end) };
    const span = { traceId, spanId: randomBytes(8).toString('hex'), name: operation, kind: 1, ...times };
    return { resource: { attributes }, scopeSpans: [{ spans: [span] }] };
  });
  return JSON.stringify({ resourceSpans });
}
