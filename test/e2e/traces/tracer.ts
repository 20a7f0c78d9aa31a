import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringAt, valueAt } from '../../../lib/kubernetes/json';
import { readerProgram } from '../../../tools/e2e/reader';
import { textsAt } from '../support/objects';
import type { Servers } from '../support/servers';

/** A component of Milvus, and the requests of a client to it. */
export interface Requests {
  readonly milvus: string;
  /** @default - proxy */
  readonly role?: string;
  readonly userYaml: string;
  /** Variables of its pod. @default - none */
  readonly env?: Readonly<Record<string, string>>;
  /** What the client sends with each request. @default - nothing */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a tracer has done. */
export interface Traced {
  /** How many requests were sent until one was sampled, at most 1000. */
  readonly requests: number;
  /** The trace of the sampled request; empty if none was. */
  readonly traceId: string;
  /** What its exporter said about spans that it lost. */
  readonly lost: string;
  /** What Milvus logged about the start of the tracer. */
  readonly said: string;
}

/** Milvus' own reader of settings and tracer, without the rest of Milvus: test/e2e/reader/trace.go. */
export class Tracers {
  private count = 0;

  constructor(
    private readonly servers: Servers,
    private readonly folder: string,
  ) {}

  /** Resolves once the exporter has sent the spans or given them up, which takes it up to 30 s. */
  async run({ milvus, role = 'proxy', userYaml, env = {}, headers = {} }: Requests): Promise<Traced> {
    const name = `tracer-${this.count++}`;
    const configs = join(this.folder, name);
    mkdirSync(configs);
    writeFileSync(join(configs, 'user.yaml'), userYaml);
    const pairs = Object.entries(headers).map(([header, value]) => `${header}=${value}`);
    this.servers.start(name, [readerProgram(milvus), 'trace', role, ...pairs], { MILVUSCONF: configs, ...env });
    const lines = await this.servers.until(name, 200, () => {
      const printed = this.servers.log(name);
      return /^\{"requests".*\n/m.test(printed) ? printed.split('\n') : undefined;
    });
    const result: unknown = JSON.parse(lines.find((line) => line.startsWith('{"requests"')) ?? '');
    const shutdown = stringAt(result, 'shutdown');
    if (shutdown !== undefined) throw new Error(`the tracer of Milvus ${milvus} did not end: ${shutdown}`);
    return {
      requests: Number(valueAt(result, 'requests')),
      traceId: stringAt(result, 'traceId') ?? '',
      lost: textsAt(result, 'lost').join('\n'),
      said: /Init tracer.*/.exec(lines.find((line) => line.includes('Init tracer')) ?? '')?.[0] ?? '',
    };
  }
}
