import { valueAt } from '../../../lib/kubernetes/json';
import { freePorts } from '../support/ports';
import type { KeyPair } from '../support/pki';
import type { Servers } from '../support/servers';

/** How a Jaeger receives OTLP. */
export interface Otlp {
  /** @default - no TLS */
  readonly tls?: KeyPair;
  /** Who may send, as `user:password`. @default - everybody */
  readonly account?: string;
}

/** What a Jaeger receives. */
export interface Receivers {
  /** Thrift over HTTP. @default - closed, if that version can close it */
  readonly thrift?: boolean;
  /** OTLP over gRPC and over HTTP. @default - closed */
  readonly otlp?: Otlp;
}

/** Ports of loopback for a Jaeger. */
export interface Ports {
  readonly thrift: number;
  readonly grpc: number;
  readonly http: number;
  readonly query: number;
  /** Jaeger's own gRPC protocol. */
  readonly own: number;
  /** For all that it listens on besides. */
  readonly others: readonly number[];
}

/** How a version of Jaeger is started in one process, with its storage in memory. */
export interface JaegerVersion {
  readonly version: string;
  command(receivers: Receivers, ports: Ports, folder: string): readonly string[];
}

/** A Jaeger of the tests, all of it on loopback. */
export class Jaeger {
  static async start(servers: Servers, start: JaegerStart): Promise<Jaeger> {
    const { folder, name, jaeger: version, receivers } = start;
    const [thrift = 0, grpc = 0, http = 0, query = 0, own = 0, ...others] = await freePorts(11);
    const ports = { thrift, grpc, http, query, own, others };
    servers.start(name, version.command(receivers, ports, folder), {});
    const jaeger = new Jaeger(ports);
    await servers.until(name, 60, async () => {
      const answer = await fetch(`${jaeger.api}/services`).catch(() => undefined);
      return answer?.ok === true ? true : undefined;
    });
    return jaeger;
  }

  private readonly api: string;

  private constructor(private readonly ports: Ports) {
    this.api = `http://127.0.0.1:${ports.query}/api`;
  }

  get thriftUrl(): string {
    return `http://127.0.0.1:${this.ports.thrift}/api/traces`;
  }

  /** The address in place of one with a port by which Jaeger is known. */
  insteadOf(port: string): string {
    const { thrift, grpc, http, query, own } = this.ports;
    const ports = new Map([
      ['14268', thrift],
      ['14250', own],
      ['4317', grpc],
      ['4318', http],
      ['16686', query],
    ]);
    return `localhost:${ports.get(port) ?? port}`;
  }

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

  /** Jaeger's answer for one trace; undefined if it has none of that ID. */
  async trace(id: string): Promise<unknown> {
    const answer = await fetch(`${this.api}/traces/${id}`);
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`Jaeger answered ${answer.status} for the trace ${id}`);
    return answer.json();
  }

  private async get(path: string): Promise<unknown> {
    const answer = await fetch(`${this.api}${path}`);
    if (!answer.ok) throw new Error(`Jaeger answered ${answer.status} to ${path}`);
    return answer.json();
  }
}

/** What is started, and what is open. */
export interface JaegerStart {
  /** The folder of the servers. */
  readonly folder: string;
  /** Its name among the servers. */
  readonly name: string;
  readonly jaeger: JaegerVersion;
  readonly receivers: Receivers;
}

function names(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String).sort() : [];
}
