import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringAt } from '../../../../lib/kubernetes/json';
import { toYaml } from '../../../../lib/kubernetes/yaml';
import type { Servers } from '../../support/servers';
import { Query } from '../../stores/support/query';
import type { Binary } from './binaries';
import { type Listener, listeningOf, processWith } from './listening';
import { type Elsewhere, onLoopback } from './loopback';
import { errorIn, type Given } from './validate';

/** What the program logs once it has started everything, unless it logs only what is worse. */
const READY = 'Everything is ready. Begin running and processing data.';
/** The port of the health check in a pod. */
const HEALTH = 13133;
/** The port of the UI, with the query API. */
const UI = 16686;
const PATIENCE = 60;
const IN_USE = 'address already in use';
const ATTEMPTS = 3;

/** What is started, and with what. */
export interface Start extends Given, Elsewhere {
  /** The folder of the servers. */
  readonly folder: string;
  /** Its name among the servers. */
  readonly name: string;
  readonly binary: Binary;
}

/** A Jaeger 2 that runs on loopback. */
export class Running {
  /**
   * Starts it; resolves to why it ended if it ends by itself before it is ready. A port that another program took since it was found
   * free is tried again with others.
   */
  static async start(servers: Servers, start: Start): Promise<Running | string> {
    for (let attempt = 1; ; attempt += 1) {
      const started = await Running.once(servers, { ...start, name: `${start.name}-${attempt}` });
      if (attempt === ATTEMPTS || typeof started !== 'string' || !started.includes(IN_USE)) return started;
    }
  }

  private static async once(servers: Servers, start: Start): Promise<Running | string> {
    const { folder, name, binary, config, env = {}, args = [] } = start;
    const { config: moved, ports } = await onLoopback(config, start);
    const file = join(folder, `${name}.yaml`);
    writeFileSync(file, toYaml(moved));
    // Explicit hosts only: what has none listens on loopback.
    servers.start(name, [binary.program, '--config', file, ...args], { JAEGER_LISTEN_HOST: '127.0.0.1', ...env });
    const running = new Running(
      servers,
      name,
      file,
      ports,
      stringAt(config, 'extensions', 'jaeger_query', 'base_path')?.replace(/\/$/, ''),
    );
    return servers.until(name, PATIENCE, async () => {
      // Asked before its log, which is whole then.
      const end = servers.endOf(name);
      if (servers.log(name).includes(READY) || (await running.isHealthy())) return running;
      return end === undefined ? undefined : `exit code ${end}: ${whyIn(servers.log(name))}`;
    });
  }

  private constructor(
    private readonly servers: Servers,
    private readonly name: string,
    private readonly file: string,
    private readonly ports: ReadonlyMap<number, number>,
    private readonly basePath: string | undefined,
  ) {}

  /** The port of loopback in place of one of the pod. */
  port(ofPod: number): number {
    const port = this.ports.get(ofPod);
    if (port === undefined) throw new Error(`${this.name} has no listener on ${ofPod}`);
    return port;
  }

  private async isHealthy(): Promise<boolean> {
    const port = this.ports.get(HEALTH);
    const answer = port && (await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined));
    return answer ? answer.ok : false;
  }

  get log(): string {
    return this.servers.log(this.name);
  }

  /** Waits until its log contains a text. */
  async says(text: string): Promise<void> {
    await this.servers.until(this.name, PATIENCE, () => (this.log.includes(text) ? true : undefined));
  }

  get query(): Query {
    return new Query(this.port(UI), this.basePath);
  }

  /** What it listens on, by the ports of the pod where it has one. */
  listening(): readonly Listener[] {
    const { pid } = this;
    const ofPod = new Map([...this.ports].map(([pod, loopback]) => [loopback, pod]));
    const found = listeningOf(pid).map(({ port, everywhere }) => ({ port: ofPod.get(port) ?? port, everywhere }));
    return found.sort((a, b) => a.port - b.port);
  }

  /** Ends it; resolves to how it ended. */
  stop(): Promise<string> {
    this.servers.stop(this.name);
    return this.servers.ended(this.name, PATIENCE);
  }

  /** Ends it as the kernel does where memory is short: it can do nothing any more; resolves to how it ended. */
  kill(): Promise<string> {
    process.kill(this.pid, 'SIGKILL');
    return this.servers.ended(this.name, PATIENCE);
  }

  private get pid(): number {
    const pid = processWith(this.file);
    if (pid === undefined) throw new Error(`${this.name} does not run`);
    return pid;
  }
}

/** Why a program ended: its error, or its panic. */
function whyIn(log: string): string {
  const panic = log.indexOf('panic: ');
  return (panic === -1 ? errorIn(log) : log.slice(panic)).split('\n').slice(0, 3).join('\n');
}
