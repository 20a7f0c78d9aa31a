import { join } from 'node:path';
import { valueAt } from '../../../lib/kubernetes/json';
import { FOLDERS } from '../../../tools/e2e/parts';
import { until } from '../support/poll';
import { freePorts } from '../support/ports';
import type { Servers } from '../support/servers';

const NAME = 'jaeger';

/** A Jaeger in one process, all of it on loopback; of its receivers only Thrift is open, so that no trace comes otherwise. */
export class AllInOne {
  static async start(servers: Servers): Promise<AllInOne> {
    const [thrift = 0, query = 0, ...others] = await freePorts(9);
    const flags = ['query.grpc-server.host-port', 'collector.grpc-server.host-port', 'admin.http.host-port'].concat(
      'http-server.host-port',
      ['binary', 'compact'].map((format) => `processor.jaeger-${format}.server-host-port`),
      'processor.zipkin-compact.server-host-port',
    );
    servers.start(
      NAME,
      [
        join(FOLDERS.jaeger, 'all-in-one'),
        `--collector.http-server.host-port=127.0.0.1:${thrift}`,
        `--query.http-server.host-port=127.0.0.1:${query}`,
        ...flags.map((flag, index) => `--${flag}=127.0.0.1:${others[index] ?? 0}`),
        '--collector.otlp.enabled=false',
      ],
      {},
    );
    const jaeger = new AllInOne(`http://127.0.0.1:${thrift}/api/traces`, `http://127.0.0.1:${query}/api`);
    await until('Jaeger', 60, async () => {
      const answer = await fetch(`${jaeger.api}/services`).catch(() => undefined);
      return answer?.ok;
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}:\n${servers.endOfLog(NAME)}`);
    });
    return jaeger;
  }

  private constructor(
    readonly thriftUrl: string,
    private readonly api: string,
  ) {}

  async services(): Promise<string[]> {
    return names(valueAt(await this.get('/services'), 'data'));
  }

  async operations(service: string): Promise<string[]> {
    return names(valueAt(await this.get(`/services/${service}/operations`), 'data'));
  }

  /** Jaeger's answer for the traces of an operation, or of a service. */
  traces(service: string, operation?: string): Promise<unknown> {
    const query = new URLSearchParams({ service, limit: '10000', ...(operation === undefined ? {} : { operation }) });
    return this.get(`/traces?${query.toString()}`);
  }

  private async get(path: string): Promise<unknown> {
    const answer = await fetch(`${this.api}${path}`);
    if (!answer.ok) throw new Error(`Jaeger answered ${answer.status} to ${path}`);
    return answer.json();
  }
}

function names(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String).sort() : [];
}
