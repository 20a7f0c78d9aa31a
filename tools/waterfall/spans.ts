import { asObject, isObject, type JsonObject, stringAt, valueAt } from '../../lib/kubernetes/json';

/** One line of a waterfall. */
export interface Span {
  readonly service: string;
  readonly operation: string;
  /** Microseconds since the first span of the trace began. */
  readonly start: number;
  /** In microseconds. */
  readonly duration: number;
  /** How many spans are above it. */
  readonly depth: number;
  /** The operations above it, the root first. */
  readonly path: readonly string[];
}

/** The spans of Jaeger's answer for one trace (`/api/traces/ID`): each parent before its children, children as they begin. */
export function spansOf(answer: unknown): Span[] {
  const trace = traceOf(answer);
  const spans = objects(trace.spans);
  const known = new Set(spans.map((span) => text(span, 'spanID')));
  const first = Math.min(...spans.map((span) => number(span, 'startTime')));
  const childrenOf = (parent: string | undefined): JsonObject[] =>
    spans
      .filter((span) => parentOf(span, known) === parent)
      .sort(
        (a, b) => number(a, 'startTime') - number(b, 'startTime') || (text(a, 'spanID') < text(b, 'spanID') ? -1 : 1),
      );
  const below = (parent: string | undefined, path: readonly string[]): Span[] =>
    childrenOf(parent).flatMap((span) => {
      const operation = text(span, 'operationName');
      const service = text(trace, 'processes', text(span, 'processID'), 'serviceName');
      const start = number(span, 'startTime') - first;
      const one = { service, operation, start, duration: number(span, 'duration'), depth: path.length, path };
      return [one, ...below(text(span, 'spanID'), [...path, operation])];
    });
  return below(undefined, []);
}

/** What spansOf reads and nothing else: no tags, so no addresses and no statements; times count from the first span. */
export function trimmed(answer: unknown): JsonObject {
  const trace = traceOf(answer);
  const spans = objects(trace.spans);
  const first = Math.min(...spans.map((span) => number(span, 'startTime')));
  const processes = Object.entries(asObject(trace.processes)).map(
    ([id, process]) => [id, { serviceName: text(process, 'serviceName') }] as const,
  );
  return {
    data: [
      {
        traceID: text(trace, 'traceID'),
        spans: spans
          .map((span) => ({
            spanID: text(span, 'spanID'),
            operationName: text(span, 'operationName'),
            references: objects(span.references).map((reference) => ({
              refType: text(reference, 'refType'),
              traceID: text(reference, 'traceID'),
              spanID: text(reference, 'spanID'),
            })),
            startTime: number(span, 'startTime') - first,
            duration: number(span, 'duration'),
            processID: text(span, 'processID'),
          }))
          .sort((a, b) => a.startTime - b.startTime || (a.spanID < b.spanID ? -1 : 1)),
        processes: Object.fromEntries(processes),
      },
    ],
  };
}

function traceOf(answer: unknown): JsonObject {
  const [trace] = objects(valueAt(answer, 'data'));
  if (trace === undefined) throw new Error('the answer of Jaeger has no trace');
  return trace;
}

/** The span that it is a child of; undefined for a root, and where that span never arrived. */
function parentOf(span: JsonObject, known: ReadonlySet<string>): string | undefined {
  return objects(span.references)
    .map((reference) => text(reference, 'spanID'))
    .find((id) => known.has(id));
}

function objects(list: unknown): JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function text(value: unknown, ...keys: readonly string[]): string {
  const found = stringAt(value, ...keys);
  if (found === undefined) throw new Error(`the answer of Jaeger has no ${keys.join('.')}`);
  return found;
}

function number(value: JsonObject, key: string): number {
  const found = value[key];
  if (typeof found !== 'number') throw new Error(`a span in the answer of Jaeger has no ${key}`);
  return found;
}
