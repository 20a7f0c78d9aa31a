import { spawn, type StdioOptions } from 'node:child_process';
import type { FoundProblem } from '../lib/diagnostics/rule';

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Receives the failure of the program. @default - the program prints it */
  readonly failed?: (failure: Failure) => void;
}

/** The failure of a program. */
export interface Failure {
  readonly message: string;
  /** Whether to print it unchanged: findings of rules, or a whole stack. */
  readonly isForUser: boolean;
  /** The findings of rules that it is made of. @default - it is another failure */
  readonly problems?: readonly FoundProblem[];
  /** The line of the user's own code that it comes from. @default - not known */
  readonly at?: string;
}

function isFailure(message: unknown): message is Failure {
  return typeof message === 'object' && message !== null && 'message' in message && 'isForUser' in message;
}

/** Runs a program of the project and resolves to its exit code. */
export function run(command: readonly string[], { env = {}, failed }: RunOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const [program = '', ...args] = command;
    // Output goes to stderr: stdout is reserved for --stdout. tools/run.js sends failures to a parent with an IPC channel.
    const stdio: StdioOptions = ['ignore', 2, 'inherit', failed === undefined ? 'ignore' : 'ipc'];
    // NaN is a number that a rule may find, and JSON has none.
    const child = spawn(program, args, { stdio, env: { ...process.env, ...env }, serialization: 'advanced' });
    child.on('error', reject);
    child.on('message', (message) => {
      if (isFailure(message)) failed?.(message);
    });
    child.on('close', (code, signal) => {
      if (signal !== null)
        process.stderr.write(`${program === process.execPath ? args[0] : program} was killed by ${signal}\n`);
      resolve(code ?? 1);
    });
  });
}

export interface RenderOptions extends Pick<RunOptions, 'failed'> {
  readonly strict?: boolean;
}

/** Renders the app into a folder that does not exist yet. */
export function renderInto(folder: string, { strict = false, failed }: RenderOptions = {}): Promise<number> {
  const env = {
    CDK8S_OUTDIR: folder,
    // If it is set, the keys come in another order.
    CDK8S_DISABLE_SORT: '',
    ...(strict ? { CDK8S_MILVUS_TRACING_STRICT: 'true' } : {}),
  };
  return run([process.execPath, 'tools/run.js', 'main.ts'], { env, failed });
}
