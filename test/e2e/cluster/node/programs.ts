import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endOfLogIn } from '../../support/log';
import { until } from '../../support/poll';
import { NODE_NETWORK } from './addresses';
import { nodeEnvironment } from './environment';
import type { Frame } from './frame';

/** The words before a command of the node; the control plane is in the other network. */
export const ON_NODE: readonly string[] = ['nsenter', `--net=/run/netns/${NODE_NETWORK}`, '--'];

/** The programs of a cluster, inside of its namespaces and with their logs beside each other. */
export class Programs {
  private readonly env: NodeJS.ProcessEnv;
  private isEnding = false;

  constructor(
    private readonly frame: Frame,
    private readonly folder: string,
  ) {
    this.env = { ...nodeEnvironment(), HOME: folder };
  }

  /** Starts a program that runs as long as the cluster. */
  start(name: string, command: readonly string[]): void {
    const log = openSync(this.logOf(name), 'a');
    const [program = '', ...args] = [...this.frame.inside, ...command];
    const child = spawn(program, args, { cwd: this.folder, env: this.env, stdio: ['ignore', log, log] });
    child.on('error', (error) => {
      this.lost(name, error.message);
    });
    child.on('exit', (code) => {
      this.lost(name, `exit code ${code ?? 'none'}`);
    });
  }

  /** Runs a command to its end; stdout. */
  run(command: readonly string[], input?: string): Promise<string> {
    const [program = '', ...args] = [...this.frame.inside, ...command];
    return new Promise((done, fail) => {
      const child = spawn(program, args, { cwd: this.folder, env: this.env, stdio: ['pipe', 'pipe', 'pipe'] });
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.on('error', fail);
      child.on('close', (code) => {
        if (code === 0) done(stdout);
        else fail(new Error(`${command.join(' ')}: exit code ${code ?? 'none'}\n${stdout}${stderr}`));
      });
      // A command that has ended does not read the rest.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
    });
  }

  /** Runs a command again until it succeeds. A failure comes with the log of the program that is waited for. */
  async until(program: string, seconds: number, command: readonly string[], input?: string): Promise<void> {
    let last = '';
    await until(`${program} to answer`, seconds, async () => {
      if (this.isEnding) throw new Error('it was ended while it started');
      try {
        await this.run(command, input);
        return true;
      } catch (error) {
        last = String(error);
        await pause(200);
        return undefined;
      }
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${last}\n${endOfLogIn(this.logOf(program))}`);
    });
  }

  /** From now on it is no failure when they end. */
  end(): void {
    this.isEnding = true;
  }

  private logOf(name: string): string {
    return join(this.folder, `${name}.log`);
  }

  private lost(name: string, why: string): void {
    if (!this.isEnding) process.stderr.write(`one-node  ${name} has ended: ${why}\n${endOfLogIn(this.logOf(name))}\n`);
  }
}
