import { existsSync, readFileSync, rmSync } from 'node:fs';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { join } from 'node:path';
import { endOfLogIn, logIn } from './log';
import { until } from './poll';
import { ROOT } from './root';

/** Programs that live as long as one test run, or less; see keeper.ts for how they end. */
export class Servers {
  private readonly keeper: ChildProcessByStdio<Writable, null, null>;

  constructor(private readonly folder: string) {
    const program = ['tools/run.js', 'test/e2e/support/keeper.ts', folder];
    this.keeper = spawn(process.execPath, program, {
      cwd: ROOT,
      env: { PATH: process.env.PATH },
      stdio: ['pipe', 'inherit', 'inherit'],
    });
  }

  /** What a program has printed so far. */
  log(name: string): string {
    return logIn(this.logFile(name));
  }

  /**
   * Waits until `look` finds what a program is to do. If the program ends before, or does not do it in time, the error has what it
   * said: the folder with its log goes when this run ends.
   */
  async until<T>(name: string, seconds: number, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
    try {
      return await until(name, seconds, async () => {
        // Asked first: what it did just before it ended counts.
        const end = this.endOf(name);
        const found = await look();
        if (found === undefined && end !== undefined) throw new Error(`${name} ended with ${end}`);
        return found;
      });
    } catch (error) {
      throw new Error(`${String(error)}:\n${endOfLogIn(this.logFile(name))}`);
    }
  }

  /** Waits until a program has ended; resolves to how. */
  ended(name: string, seconds: number): Promise<string> {
    return until(`the end of ${name}`, seconds, () => this.endOf(name));
  }

  /** How a program ended: its exit code, or the signal, or why it did not start; undefined while it runs. */
  endOf(name: string): string | undefined {
    const file = this.endFile(name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  start(name: string, command: readonly string[], env: Readonly<Record<string, string>>): void {
    const ended = this.endFile(name);
    rmSync(ended, { force: true });
    this.order({ name, command, log: this.logFile(name), ended, env: { PATH: process.env.PATH, ...env } });
  }

  stop(name: string): void {
    this.order({ name });
  }

  /** Ends all of them and removes the folder. */
  end(): Promise<void> {
    return new Promise((ended) => {
      this.keeper.on('exit', () => {
        ended();
      });
      this.keeper.stdin.end();
    });
  }

  private logFile(name: string): string {
    return join(this.folder, `${name}.log`);
  }

  private endFile(name: string): string {
    return join(this.folder, `${name}.ended`);
  }

  private order(order: object): void {
    this.keeper.stdin.write(`${JSON.stringify(order)}\n`);
  }
}
