import { newSpan as spanOf, OTLP_PATH, otlpBody, type SentSpan } from '../../support/otlp';

/** A span of the service `proxy`, in a trace of its own. */
export function newSpan(operation: string, ended?: Date): SentSpan {
  return spanOf('proxy', operation, ended);
}

/** Sends spans to a collector, by OTLP over HTTP; resolves once the collector has taken them. */
export async function send(port: number, spans: readonly SentSpan[]): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}${OTLP_PATH}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: otlpBody(spans),
  });
  if (!answer.ok) throw new Error(`the collector answered ${answer.status}: ${await answer.text()}`);
}
