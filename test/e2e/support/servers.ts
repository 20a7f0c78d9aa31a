import { existsSync, readFileSync, rmSync } from 'node:fs';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { join, resolve } from 'node:path';

/** Programs that live as long as one test run, or less; see keeper.ts for how they end. */
export class Servers {
  private readonly keeper: ChildProcessByStdio<Writable, null, null>;

  constructor(private readonly folder: string) {
    const root = resolve(__dirname, '..', '..', '..');
    const program = ['tools/run.js', 'test/e2e/support/keeper.ts', folder];
    this.keeper = spawn(process.execPath, program, {
      cwd: root,
      env: { PATH: process.env.PATH },
      stdio: ['pipe', 'inherit', 'inherit'],
    });
  }

  logOf(name: string): string {
    return join(this.folder, `${name}.log`);
  }

  /** Where a program that died says why: the panic or the first errors, and the end. */
  endOfLog(name: string): string {
    const file = this.logOf(name);
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : ['no log'];
    const telling = lines.filter((line) => /^(E|F|panic|Error)/.test(line));
    return [...telling.slice(0, 10), ...lines.slice(-5)].join('\n');
  }

  /** How a program ended: its exit code, or the signal; undefined while it runs. */
  endOf(name: string): string | undefined {
    const file = this.endFile(name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  start(name: string, command: readonly string[], env: Readonly<Record<string, string>>): void {
    const ended = this.endFile(name);
    rmSync(ended, { force: true });
    this.order({ name, command, log: this.logOf(name), ended, env: { PATH: process.env.PATH, ...env } });
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

  private endFile(name: string): string {
    return join(this.folder, `${name}.ended`);
  }

  private order(order: object): void {
    this.keeper.stdin.write(`${JSON.stringify(order)}\n`);
  }
}
