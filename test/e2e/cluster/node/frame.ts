import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../support/poll';

/** Namespaces of their own, in which everything ends together with their first process. */
export class Frame {
  /** @param first a program that waits, and takes leave of the processes whose parent is gone. */
  static async start(first: string, log: string): Promise<Frame> {
    const output = openSync(log, 'a');
    // A signal comes to `unshare` when this process ends in any way, and from there to the first process.
    const outer = spawn(
      'setpriv',
      [
        ...['--pdeathsig', 'KILL', 'unshare', '--mount', '--net', '--uts', '--ipc', '--pid', '--mount-proc'],
        ...['--propagation', 'private', '--fork', '--kill-child', first],
      ],
      { stdio: ['ignore', output, output] },
    );
    const pid = await until('the namespaces', 30, () => {
      if (outer.exitCode !== null) throw new Error(`no namespaces: ${readFileSync(log, 'utf8')}`);
      const children = `/proc/${outer.pid ?? 0}/task/${outer.pid ?? 0}/children`;
      const child = existsSync(children) ? readFileSync(children, 'utf8').trim() : '';
      // Before that it is still a copy of `unshare`, which prepares the namespaces.
      return child !== '' && commandOf(child) === commandName(first) ? Number(child) : undefined;
    });
    return new Frame(outer, pid);
  }

  private constructor(
    private readonly outer: ChildProcess,
    private readonly pid: number,
  ) {}

  /** The words before a command that runs inside, and ends with everything else there. */
  get inside(): readonly string[] {
    return ['nsenter', `--target=${this.pid}`, '--mount', '--net', '--uts', '--ipc', '--pid', '--'];
  }

  /** The words before a command that only enters the network; it is not ended with the rest. */
  get network(): readonly string[] {
    return ['nsenter', `--target=${this.pid}`, '--net', '--'];
  }

  async end(): Promise<void> {
    if (this.outer.exitCode !== null || this.outer.signalCode !== null) return;
    await new Promise<void>((ended) => {
      this.outer.once('exit', () => {
        ended();
      });
      // The kernel ends the namespace of processes before it lets their first process go.
      process.kill(this.pid, 'SIGKILL');
    });
  }
}

function commandOf(pid: string): string | undefined {
  const file = join('/proc', pid, 'comm');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** The kernel keeps 15 characters. */
function commandName(program: string): string {
  return program.slice(program.lastIndexOf('/') + 1).slice(0, 15);
}
