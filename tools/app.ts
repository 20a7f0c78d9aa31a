import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const DIST = 'dist';
const OLD = '.dist-old';

/** Runs a program of the project and resolves to its exit code. */
export function run(command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const [program = '', ...args] = command;
    // What the programs print belongs to stderr: stdout is kept for --stdout.
    const child = spawn(program, args, { stdio: ['ignore', 2, 'inherit'], env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/** Renders the app into a fresh folder. */
export function renderInto(folder: string, strict = false): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  return run([process.execPath, 'tools/run.js', 'main.ts'], {
    CDK8S_OUTDIR: folder,
    ...(strict ? { CDK8S_MILVUS_TRACING_STRICT: 'true' } : {}),
  });
}

/** Type errors of the project, printed by the compiler. */
export function checkTypes(): Promise<number> {
  return run([process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--pretty', 'false']);
}

/** Mends a swap that was cut between its two renames, and clears away what a killed run left. */
export function repair(): void {
  if (existsSync(OLD) && !existsSync(DIST)) renameSync(OLD, DIST);
  for (const entry of readdirSync('.')) {
    if (entry.startsWith('.dist-')) rmSync(entry, { recursive: true, force: true });
  }
}

/** Puts the fresh folder in the place of `dist` with two renames. */
export function swap(fresh: string): void {
  if (existsSync(DIST)) renameSync(DIST, OLD);
  renameSync(fresh, DIST);
  rmSync(OLD, { recursive: true, force: true });
}

/** Every file below a folder, with `/` in its path, in code-unit order. */
export function tree(folder: string): ReadonlyMap<string, Buffer> {
  const paths = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    : [];
  return new Map(
    paths
      .map((path): [string, Buffer] => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
