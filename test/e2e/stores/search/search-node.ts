import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asObject, type JsonObject, objectAt } from '../../../../lib/kubernetes/json';
import { classPath } from '../../../../tools/e2e/maven';
import { FOLDERS, VERSIONS } from '../../../../tools/e2e/parts';
import { freePorts } from '../../support/ports';
import type { Servers } from '../../support/servers';

/** Both programs are started by one file, whose imports are those of OpenSearch. */
const SOURCE = 'SearchNode.java';
const OF_SOURCE = 'org.opensearch.';

/** A program that Jaeger's storage type elasticsearch writes to. */
export interface SearchProgram {
  readonly what: string;
  readonly folder: string;
  /** What the names of its Java packages begin with. */
  readonly packages: string;
}

export const OPENSEARCH: SearchProgram = {
  what: `OpenSearch ${VERSIONS.opensearch}`,
  folder: FOLDERS.opensearch,
  packages: OF_SOURCE,
};
export const ELASTICSEARCH: SearchProgram = {
  what: `Elasticsearch ${VERSIONS.elasticsearch}`,
  folder: FOLDERS.elasticsearch,
  packages: 'org.elasticsearch.',
};

/** How long it may take to start, or to end. */
const PATIENCE = 180;

/** One node of OpenSearch or Elasticsearch on loopback, without TLS and without users: neither has its security plugin. */
export class SearchNode {
  /** Keeps its data below the folder. */
  static async start(servers: Servers, folder: string, program: SearchProgram): Promise<SearchNode> {
    const [http = 0, transport = 0] = await freePorts(2);
    const node = new SearchNode(servers, mkdtempSync(join(folder, 'search-')), program, http, transport);
    await node.resume();
    return node;
  }

  private constructor(
    private readonly servers: Servers,
    private readonly home: string,
    private readonly program: SearchProgram,
    readonly port: number,
    private readonly transport: number,
  ) {}

  /** Starts it, also again with the data of before, on the same ports. */
  async resume(): Promise<void> {
    const { packages, folder, what } = this.program;
    const temporary = join(this.home, 'tmp');
    mkdirSync(temporary, { recursive: true });
    const source = join(temporary, SOURCE);
    writeFileSync(source, readFileSync(join(__dirname, SOURCE), 'utf8').replaceAll(OF_SOURCE, packages));
    const java = ['java', '-Xms256m', '-Xmx512m', `-Djava.io.tmpdir=${temporary}`, '-cp', classPath(folder)];
    const ports = [String(this.port), String(this.transport)];
    this.servers.start(what, [...java, source, this.home, ...ports], { HOME: this.home });
    await this.servers.until(what, PATIENCE, async () => {
      const health = await this.request('GET', '/_cluster/health?wait_for_status=yellow').catch(() => undefined);
      return health === undefined ? undefined : true;
    });
  }

  /** Ends it in order; its data stays. */
  async stop(): Promise<void> {
    this.servers.stop(this.program.what);
    await this.servers.ended(this.program.what, PATIENCE);
  }

  /** Its answer; one that is an error is thrown. */
  async request(method: string, path: string, body?: JsonObject): Promise<JsonObject> {
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return asObject(JSON.parse(text));
  }

  /** The names of the indices that a pattern matches, all of them without one. */
  async indices(pattern = '*'): Promise<string[]> {
    return Object.keys(await this.request('GET', `/${pattern}/_settings`)).sort();
  }

  /** An index that says that it was created then: the only mark of its age. */
  async createIndex(name: string, created: Date): Promise<void> {
    await this.request('PUT', `/${name}`, { settings: { 'index.creation_date': created.getTime() } });
  }

  /** The indices behind each alias. */
  async aliases(): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {};
    for (const [index, settings] of Object.entries(await this.request('GET', '/_alias')).sort())
      for (const alias of Object.keys(objectAt(settings, 'aliases'))) found[alias] = [...(found[alias] ?? []), index];
    return found;
  }
}
