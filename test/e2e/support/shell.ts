import { spawn } from 'node:child_process';

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Commands that run until they are interrupted. */
export interface Running {
  /** What they have printed so far; the code is null until they end by themselves. */
  soFar(): Result;
  /** Ctrl-C. */
  interrupt(): Promise<Result>;
}

export type Environment = Readonly<Record<string, string>>;

/** Runs commands as a person does who pastes them into a careful shell. */
export class Shell {
  constructor(
    private readonly folder: string,
    private readonly env: Environment,
    /** The words before each command, such as those that enter a network namespace. */
    private readonly entrance: readonly string[] = [],
  ) {}

  run(commands: string): Promise<Result> {
    return this.spawn(commands).ended;
  }

  /** One command that goes on until somebody stops it. */
  begin(command: string): Running {
    const { child, soFar, ended } = this.spawn(`exec ${command}`);
    const interrupt = (): Promise<Result> => {
      child.kill('SIGINT');
      return ended;
    };
    return { soFar, interrupt };
  }

  /** The same for commands that must succeed: stdout. */
  async ok(commands: string): Promise<string> {
    const { code, stdout, stderr } = await this.run(commands);
    if (code !== 0) throw new Error(`${commands}\nexit code ${code ?? 'none'}\n${stdout}${stderr}`);
    return stdout;
  }

  private spawn(commands: string) {
    const [program, ...args] = [...this.entrance, 'bash', '-e', '-u', '-o', 'pipefail', '-c', commands];
    const child = spawn(program, args, {
      cwd: this.folder,
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const soFar = (): Result => ({ code: child.exitCode, stdout, stderr });
    const ended = new Promise<Result>((done, fail) => {
      child.on('error', fail);
      child.on('close', () => {
        done(soFar());
      });
    });
    return { child, soFar, ended };
  }
}
