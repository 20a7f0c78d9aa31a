import { binaries } from '../../../../tools/e2e/parts';
import type { Programs } from './programs';

/** What a busy machine may need for a step, in seconds. */
const SECONDS = 300;
/** The same as an option of kubectl. */
export const PATIENCE = `--timeout=${SECONDS}s`;

/** kubectl for whoever may do everything. */
export class Kubectl {
  private readonly command: readonly string[];

  constructor(
    private readonly programs: Programs,
    kubeconfig: string,
  ) {
    this.command = [binaries(process.env).kubectl, '--kubeconfig', kubeconfig];
  }

  run(...args: readonly string[]): Promise<string> {
    return this.programs.run([...this.command, ...args]);
  }

  async apply(list: object): Promise<void> {
    await this.programs.run([...this.command, 'apply', '--filename', '-'], JSON.stringify(list));
  }

  /** Asks again until the answer is there; a failure comes with what the program says that is waited for. */
  async until(program: string, ...args: readonly string[]): Promise<void> {
    await this.programs.until(program, SECONDS, [...this.command, ...args]);
  }
}
