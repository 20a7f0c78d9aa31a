import { spawn } from 'node:child_process';

/** Runs a program of the project and resolves to its exit code. */
export function run(command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const [program = '', ...args] = command;
    // What the programs print belongs to stderr: stdout is kept for --stdout.
    const child = spawn(program, args, { stdio: ['ignore', 2, 'inherit'], env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal !== null) process.stderr.write(`${args[0] ?? program} was ended by ${signal}\n`);
      resolve(code ?? 1);
    });
  });
}

/** Renders the app into a folder that does not exist yet. */
export function renderInto(folder: string, strict = false): Promise<number> {
  return run([process.execPath, 'tools/run.js', 'main.ts'], {
    CDK8S_OUTDIR: folder,
    // Where somebody has set it, the keys would come in another order.
    CDK8S_DISABLE_SORT: '',
    ...(strict ? { CDK8S_MILVUS_TRACING_STRICT: 'true' } : {}),
  });
}

/** Type errors of what a synth runs, printed by the compiler. Tests and tools are the business of `npm run types`. */
export function checkTypes(): Promise<number> {
  return run([process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.app.json', '--pretty', 'false']);
}
