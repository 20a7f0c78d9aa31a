import { defined, stringAt } from '../../../../lib/kubernetes/json';
import { listAt, textsAt } from '../../support/objects';
import type { SentSpan } from '../../support/otlp';
import { until } from '../../support/poll';

/** How long a span may take from a collector into the storage and out of it. */
const PATIENCE = 60;

/** The HTTP API of a query pod. */
export class Query {
  constructor(
    private readonly port: number,
    private readonly basePath = '',
  ) {}

  /** The operations of a trace, or undefined if there is no such trace. */
  async trace(id: string): Promise<string[] | undefined> {
    const { status, body } = await this.ask('GET', `/api/traces/${id}`);
    if (status === 404) return undefined;
    if (status !== 200) throw new Error(`Jaeger answered ${status}: ${JSON.stringify(body)}`);
    const spans = listAt(body, 'data').flatMap((trace) => listAt(trace, 'spans'));
    return spans.map((span) => stringAt(span, 'operationName') ?? '');
  }

  /** Waits until a trace is there; resolves to its operations. */
  arrived(id: string): Promise<string[]> {
    return until(`the trace ${id}`, PATIENCE, () => this.trace(id));
  }

  /** Waits until a search around the time of a span finds its trace; resolves to the operations. */
  async found({ traceId, service, ended }: SentSpan): Promise<string[]> {
    const [start, end] = [-1, 1].map((hours) => String((ended.getTime() + hours * 3_600_000) * 1000));
    const query = new URLSearchParams({ service, ...defined({ start, end }) });
    return until(`the trace ${traceId} in a search`, PATIENCE, async () => {
      const traces = listAt((await this.ask('GET', `/api/traces?${query.toString()}`)).body, 'data');
      const trace = traces.find((each) => each.traceID === traceId);
      return trace && listAt(trace, 'spans').map((span) => stringAt(span, 'operationName') ?? '');
    });
  }

  /** Waits until a service is listed, which can be later than its trace is found; resolves to the names of all. */
  services(awaited: string): Promise<string[]> {
    return until(`the service ${awaited}`, PATIENCE, async () => {
      const found = textsAt((await this.ask('GET', '/api/services')).body, 'data').sort();
      return found.includes(awaited) ? found : undefined;
    });
  }

  /** Archives a trace, as the button in the UI does; the status of the answer, and its first error. */
  async archive(id: string): Promise<string> {
    const { status, body } = await this.ask('POST', `/api/archive/${id}`);
    const [error] = listAt(body, 'errors');
    return [String(status), ...(error === undefined ? [] : [stringAt(error, 'msg') ?? ''])].join(' ');
  }

  private async ask(method: string, path: string): Promise<{ readonly status: number; readonly body: unknown }> {
    const answer = await fetch(`http://127.0.0.1:${this.port}${this.basePath}${path}`, { method });
    return { status: answer.status, body: await answer.json() };
  }
}
