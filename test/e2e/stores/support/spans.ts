import { randomBytes } from 'node:crypto';

/** One span of a millisecond, to be sent and found again. */
export interface SentSpan {
  readonly traceId: string;
  readonly service: string;
  readonly operation: string;
  readonly ended: Date;
}

/** A span of a trace of its own, that ends now or did then. */
export function newSpan(operation: string, ended = new Date()): SentSpan {
  return { traceId: randomBytes(16).toString('hex'), service: 'proxy', operation, ended };
}

/** Sends spans that end now to a collector, by OTLP over HTTP; resolves once the collector has taken them. */
export async function send(port: number, spans: readonly SentSpan[]): Promise<void> {
  const resourceSpans = spans.map(({ traceId, service, operation, ended }) => {
    const attributes = [{ key: 'service.name', value: { stringValue: service } }];
    const end = BigInt(ended.getTime()) * 1_000_000n;
    const times = { startTimeUnixNano: String(end - 1_000_000n), endTimeUnixNano: String(end) };
    const span = { traceId, spanId: randomBytes(8).toString('hex'), name: operation, kind: 1, ...times };
    return { resource: { attributes }, scopeSpans: [{ spans: [span] }] };
  });
  const answer = await fetch(`http://127.0.0.1:${port}/v1/traces`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ resourceSpans }),
  });
  if (!answer.ok) throw new Error(`the collector answered ${answer.status}: ${await answer.text()}`);
}
