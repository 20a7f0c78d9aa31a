import { type Span, spansOf } from '../../../tools/waterfall/spans';
import { until } from '../support/poll';
import type { Jaeger } from './jaeger';

/** What test/e2e/reader/trace.go sends for a request: Milvus' gRPC handler begins the first, and code within it the second. */
const OPERATIONS = ['grpc.health.v1.Health/Check', 'Proxy-Search'];

/** A trace as Jaeger shows it. */
export interface Arrived {
  readonly answer: unknown;
  readonly spans: readonly Span[];
}

/** The trace of a request, once both of its spans are there. */
export function arrived(jaeger: Jaeger, traceId: string): Promise<Arrived> {
  return until(`the trace ${traceId}`, 60, async () => {
    const answer = await jaeger.trace(traceId);
    if (answer === undefined) return undefined;
    const spans = spansOf(answer);
    return spans.length === OPERATIONS.length ? { answer, spans } : undefined;
  });
}

/** The spans of a request to a component: one within the other. */
export function requestTo(role: string): object {
  const [request = '', within = ''] = OPERATIONS;
  return [
    { service: role, operation: request, path: [] },
    { service: role, operation: within, path: [request] },
  ];
}
