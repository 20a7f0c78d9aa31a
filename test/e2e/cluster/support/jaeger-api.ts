import { objectAt, stringAt, valueAt } from '../../../../lib/kubernetes/json';
import { forwarding } from '../../support/forward';
import { listAt } from '../../support/objects';
import { newSpan, OTLP_PATH, otlpBody } from '../../support/otlp';
import { until } from '../../support/poll';
import type { Shell } from '../../support/shell';
import type { CurlPod } from './pods';

/** A span in a trace: its service and its operation. */
export interface Seen {
  readonly service: string;
  readonly operation: string;
}

/** The query API of the Jaeger `jaeger` of a namespace, through the runbooks' `kubectl port-forward`. */
export class JaegerApi {
  constructor(
    private readonly shell: Shell,
    private readonly namespace: string,
    /** What is forwarded to. @default - the Service of the UI */
    private readonly target = 'service/jaeger-query',
  ) {}

  async services(): Promise<string[]> {
    const found = valueAt(await this.get('/services'), 'data');
    return Array.isArray(found) ? found.map(String).sort() : [];
  }

  /** The traces with spans of a service, the newest first. */
  async tracesOf(service: string): Promise<Seen[][]> {
    return listAt(await this.get(`/traces?service=${service}&limit=1000`), 'data').map(spansOf);
  }

  /** The spans of one trace; none if Jaeger does not have it. */
  async trace(id: string): Promise<Seen[]> {
    return spansOf(listAt(await this.get(`/traces/${id}`), 'data')[0]);
  }

  /** Awaits the trace of a search in Milvus, through its server and its search engine, and resolves to its spans. */
  searchTrace(): Promise<Seen[]> {
    return until('the trace of the search', 120, async () => (await this.tracesOf('segcore')).find(isSearch));
  }

  /** Whether the trace of a search has come that began after a time, in milliseconds. */
  async hasSearchSince(time: number): Promise<boolean> {
    const [start, end] = [time, Date.now()].map((at) => at * 1000);
    const path = `/traces?service=segcore&start=${start ?? 0}&end=${end ?? 0}&limit=20`;
    return listAt(await this.get(path), 'data')
      .map(spansOf)
      .some(isSearch);
  }

  /** Awaits the trace, and resolves to its spans. */
  arrived(id: string): Promise<Seen[]> {
    return until(`trace ${id}`, 120, async () => {
      const spans = await this.trace(id).catch(() => []);
      return spans.length > 0 ? spans : undefined;
    });
  }

  private get(path: string): Promise<unknown> {
    const command = `kubectl port-forward -n ${this.namespace} ${this.target} 16686:16686`;
    return forwarding(this.shell, command, async ({ port }) => {
      const answer: unknown = JSON.parse(
        await this.shell.ok(`curl -s --max-time 60 'http://127.0.0.1:${port}/api${path}'`),
      );
      return answer;
    });
  }
}

/** Whether the spans are of a search, in the server and in its search engine. */
function isSearch(spans: readonly Seen[]): boolean {
  const isOfServer = ({ service, operation }: Seen) => service === 'standalone' && operation.includes('Search');
  return spans.some(isOfServer) && spans.some(({ service }) => service === 'segcore');
}

function spansOf(trace: unknown): Seen[] {
  const processes = objectAt(trace, 'processes');
  return listAt(trace, 'spans').map((span) => ({
    service: stringAt(processes, stringAt(span, 'processID') ?? '', 'serviceName') ?? '',
    operation: stringAt(span, 'operationName') ?? '',
  }));
}

/** Sends a span from the pod by OTLP over HTTP, as an application does; resolves to the id of its trace. */
export async function sendSpan(pod: CurlPod, collector: string, service: string): Promise<string> {
  const span = newSpan(service, 'work');
  const options = "-sf --connect-timeout 10 --max-time 60 -H 'content-type: application/json'";
  await pod.run(`curl ${options} -d '${otlpBody([span])}' http://${collector}:4318${OTLP_PATH}`);
  return span.traceId;
}
