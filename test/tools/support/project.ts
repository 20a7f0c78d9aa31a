import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { dependencies } from '../../../package.json';

export const ROOT = resolve(__dirname, '..', '..', '..');
/** What an app needs, and what the scripts need: whatever package.json names for a run. */
const PACKAGES = ['@esbuild', 'esbuild', 'cdk8s', 'constructs', ...Object.keys(dependencies)];

// Programs are started here, and the machine may be busy.
jest.setTimeout(120_000);

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A throw-away project, in a folder with a space, with our tools and an app of the test's own. */
export class Project {
  readonly folder = join(mkdtempSync(join(tmpdir(), 'tools-test-')), 'a project');

  constructor() {
    cpSync(join(ROOT, 'tools'), join(this.folder, 'tools'), { recursive: true });
    // All that a script needs of the library.
    this.copy('lib/app/apply-order.ts', 'lib/diagnostics', 'lib/kubernetes/json.ts');
    this.link(...PACKAGES);
    // The compiler is not what most of these tests are about, and it is slow.
    this.write('node_modules/typescript-native/bin/tsc', '');
  }

  /** Has packages of the real project. */
  link(...packages: readonly string[]): void {
    mkdirSync(join(this.folder, 'node_modules'), { recursive: true });
    for (const name of packages) {
      const link = join(this.folder, 'node_modules', name);
      rmSync(link, { recursive: true, force: true });
      symlinkSync(join(ROOT, 'node_modules', name), link);
    }
  }

  /** Takes parts of the real project over. */
  copy(...paths: readonly string[]): void {
    for (const path of paths) cpSync(join(ROOT, path), join(this.folder, path), { recursive: true });
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** An app that writes these files, and then runs more code. */
  app(files: Readonly<Record<string, string>>, code = ''): void {
    this.write(
      'main.ts',
      `import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
for (const [path, text] of Object.entries(${JSON.stringify(files)})) {
  const file = join(process.env.CDK8S_OUTDIR ?? 'dist', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
${code}`,
    );
  }

  /** `node tools/run.js` with arguments. */
  run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
    // jest.config.js sets the variable for jest itself.
    const variables = { ...process.env, ESBUILD_WORKER_THREADS: undefined, ...env };
    const options = { cwd: this.folder, encoding: 'utf8', env: variables } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/run.js', ...args], options);
    return { code: status, stdout, stderr };
  }

  /** The same without waiting for it; resolves to the exit code. */
  start(args: readonly string[]): Promise<number | null> {
    return new Promise((settle, reject) => {
      const child = spawn(process.execPath, ['tools/run.js', ...args], { cwd: this.folder, stdio: 'ignore' });
      child.on('error', reject);
      child.on('close', settle);
    });
  }

  /** Every file below a folder of the project, with its text. */
  files(folder: string): Record<string, string> {
    const base = join(this.folder, folder);
    const paths = readdirSync(base, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(base.length + 1));
    return Object.fromEntries(paths.map((path) => [path, readFileSync(join(base, path), 'utf8')]));
  }

  /** `dist` and its siblings, which must be gone after a run. */
  distFolders(): string[] {
    return readdirSync(this.folder).filter((name) => name.includes('dist'));
  }

  remove(): void {
    rmSync(dirname(this.folder), { recursive: true });
  }
}
