import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { basename, join } from 'node:path';
import type { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { chartFor } from '../charts';
import type { Authority } from '../pki';
import { listen } from '../ports';
import { tunnel } from '../tunnel';

interface Options {
  readonly folder: string;
  readonly authority: Authority;
  /** The repository of the runbook. */
  readonly url: string;
  /** The charts to serve. */
  readonly charts: readonly MilvusChartVersion[];
  readonly helm: string;
  /** What the tests change in the values of the charts. @default - nothing */
  readonly edit?: (values: string) => string;
}

/** The internet as helm sees it: a proxy behind which there is one chart repository. */
export class ChartRepository {
  /** Hosts that somebody else asked for. */
  readonly refused: string[] = [];
  private readonly proxy = createHttpServer();
  private readonly site;
  private readonly host: string;

  constructor({ authority, ...packed }: Options) {
    const { folder, url } = packed;
    const root = new URL(url);
    this.host = `${root.hostname}:443`;
    pack(packed);
    const { key, certificate } = authority.issue('chart-repository', [root.hostname]);
    this.site = createServer({ key, cert: certificate }, (request, answer) => {
      readFile(join(folder, basename(request.url ?? ''))).then(
        (content) => answer.end(content),
        () => answer.writeHead(404).end(),
      );
    });
  }

  /** Resolves to the address for HTTPS_PROXY. */
  async start(): Promise<string> {
    const site = await listen(this.site);
    this.proxy.on('connect', ({ url = '' }, socket: Socket) => {
      socket.on('error', () => socket.destroy());
      if (url !== this.host) this.refused.push(url);
      tunnel(socket, url === this.host ? site : undefined);
    });
    return `http://127.0.0.1:${await listen(this.proxy)}`;
  }

  stop(): void {
    this.proxy.close();
    this.proxy.closeAllConnections();
    this.site.close();
    this.site.closeAllConnections();
  }
}

function pack({ folder, charts, helm, url, edit = (values) => values }: Omit<Options, 'authority'>): void {
  mkdirSync(folder);
  const options = { cwd: folder, env: { PATH: process.env.PATH, HOME: folder }, stdio: 'pipe' } as const;
  for (const version of charts) {
    // What stands for a chart gets its version: helm asks the repository for that.
    const named = ['--version', version.chart, '--app-version', version.milvus];
    const copy = join(folder, version.chart);
    cpSync(chartFor(version), copy, { recursive: true });
    const values = join(copy, 'values.yaml');
    writeFileSync(values, edit(readFileSync(values, 'utf8')));
    execFileSync(helm, ['package', copy, '--destination', folder, ...named], options);
  }
  execFileSync(helm, ['repo', 'index', folder, '--url', url], options);
}
