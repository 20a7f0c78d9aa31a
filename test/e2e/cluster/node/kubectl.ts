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

  /** Applies a text of YAML or JSON. */
  async apply(text: string): Promise<void> {
    await this.programs.run([...this.command, 'apply', '--server-side', '--filename', '-'], text);
  }

  /** Asks again until the answer is there; a failure comes with what the program says that is waited for. */
  async until(program: string, ...args: readonly string[]): Promise<void> {
    await this.programs.until(program, SECONDS, [...this.command, ...args]);
  }

  /** Asks again until the API server would accept the object; nothing is created. */
  async untilAccepted(program: string, text: string): Promise<void> {
    const command = ['apply', '--server-side', '--dry-run=server', '--filename', '-'];
    await this.programs.until(program, SECONDS, [...this.command, ...command], text);
  }
}
