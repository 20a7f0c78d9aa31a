import { randomBytes } from 'node:crypto';
import { PROBE_SERVICE } from '../links/traces/received';

/** The only span of its trace, which ends now, as OTLP over HTTP takes it in JSON. */
export function newSpan(now: number): { readonly traceId: string; readonly body: string } {
  const traceId = randomBytes(16).toString('hex');
  const end = BigInt(now) * 1_000_000n;
  const span = {
    ...{ traceId, spanId: randomBytes(8).toString('hex'), name: 'probe', kind: 1 },
    ...{ startTimeUnixNano: `${end - 1_000_000n}`, endTimeUnixNano: `${end}` },
  };
  const resource = { attributes: [{ key: 'service.name', value: { stringValue: PROBE_SERVICE } }] };
  return { traceId, body: JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ spans: [span] }] }] }) };
}
