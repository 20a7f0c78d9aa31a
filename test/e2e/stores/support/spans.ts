import { randomBytes } from 'node:crypto';

/** One span, to be sent and found again. */
export interface SentSpan {
  readonly traceId: string;
  readonly service: string;
  readonly operation: string;
}

/** A span of a trace of its own. */
export function newSpan(operation: string, service = 'proxy'): SentSpan {
  return { traceId: randomBytes(16).toString('hex'), service, operation };
}

/** Sends a span that ends now to a collector, by OTLP over HTTP; resolves once the collector has taken it. */
export async function send(port: number, span: SentSpan): Promise<void> {
  const now = BigInt(Date.now()) * 1_000_000n;
  const attributes = [{ key: 'service.name', value: { stringValue: span.service } }];
  const spans = [
    {
      traceId: span.traceId,
      spanId: randomBytes(8).toString('hex'),
      name: span.operation,
      kind: 1,
      startTimeUnixNano: String(now - 1_000_000n),
      endTimeUnixNano: String(now),
    },
  ];
  const answer = await fetch(`http://127.0.0.1:${port}/v1/traces`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ resourceSpans: [{ resource: { attributes }, scopeSpans: [{ spans }] }] }),
  });
  if (!answer.ok) throw new Error(`the collector answered ${answer.status}: ${await answer.text()}`);
}
