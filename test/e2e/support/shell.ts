import { spawn } from 'node:child_process';

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Environment = Readonly<Record<string, string>>;

/** Runs commands as a person does who pastes them into a careful shell. */
export class Shell {
  constructor(
    private readonly folder: string,
    private readonly env: Environment,
  ) {}

  run(commands: string): Promise<Result> {
    return new Promise((done, fail) => {
      const child = spawn('bash', ['-e', '-u', '-o', 'pipefail', '-c', commands], {
        cwd: this.folder,
        env: this.env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let stdout = '';
      let stderr = '';
      child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.on('error', fail);
      child.on('close', (code) => {
        done({ code, stdout, stderr });
      });
    });
  }

  /** The same for commands that must succeed: stdout. */
  async ok(commands: string): Promise<string> {
    const { code, stdout, stderr } = await this.run(commands);
    if (code !== 0) throw new Error(`${commands}\nexit code ${code ?? 'none'}\n${stdout}${stderr}`);
    return stdout;
  }
}
