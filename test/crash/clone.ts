import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tree } from '../../tools/dist';

export const SYNTH = ['tools/run.js', 'tools/synth.ts'];
const CHECK = ['tools/run.js', 'tools/check.ts'];

/** A copy of the project, uncommitted edits too, in a repository of its own; its `dist` does not match the sources. */
export class Clone {
  readonly folder = mkdtempSync(join(tmpdir(), 'crash-'));
  readonly old: string;
  readonly new: string;

  constructor() {
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    });
    // A linked node_modules is not ignored as the folder is.
    for (const path of files.split('\0').filter((name) => !['', 'node_modules'].includes(name)))
      cpSync(path, join(this.folder, path));
    // Links to the packages, and a cache of its own: a killed compiler must not spoil the user's.
    mkdirSync(join(this.folder, 'node_modules'));
    for (const name of readdirSync('node_modules').filter((entry) => entry !== '.cache')) {
      symlinkSync(join(process.cwd(), 'node_modules', name), join(this.folder, 'node_modules', name));
    }
    const { code, output } = this.run(SYNTH);
    if (code !== 0) throw new Error(`npm run synth fails without being killed:\n${output}`);
    this.new = this.dist();
    this.makeOld();
    this.old = this.dist();
  }

  /** Runs a program of the clone to its end, under a file size limit if there is one. */
  run(args: readonly string[], limit = 'unlimited'): { readonly code: number | null; readonly output: string } {
    const script = 'ulimit -f "$0" && exec "$@"';
    const command = ['-c', script, limit, process.execPath, ...args];
    const { status, stdout, stderr } = spawnSync('bash', command, { cwd: this.folder, encoding: 'utf8' });
    return { code: status, output: stdout + stderr };
  }

  check(): void {
    this.run(CHECK);
  }

  /** The whole of `dist` as one string. */
  dist(folder = this.folder): string {
    return [...tree(join(folder, 'dist'))].map(([path, bytes]) => `${path}\n${bytes.toString('latin1')}`).join('\n');
  }

  /** What is wrong after a crash and at most one more command; nothing if all is well. */
  faults(): string[] {
    const now = this.dist();
    const status = this.git('status', '--porcelain', '--untracked-files=all').split('\n');
    const changed = status.filter((line) => line !== '').filter((line) => now === this.old || !/^.. dist\//.test(line));
    return [
      ...(now === this.old || now === this.new ? [] : ['dist is neither the old tree nor the new one']),
      ...changed.map((line) => `git status: ${line}`),
      ...this.leftovers().map((name) => `left over: ${name}`),
    ];
  }

  leftovers(): string[] {
    return readdirSync(this.folder).filter((name) => name.startsWith('.dist-'));
  }

  reset(): void {
    this.git('checkout', '--quiet', '--', 'dist');
    this.git('clean', '--quiet', '-d', '--force', 'dist');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** A changed, a missing and an extra file. */
  private makeOld(): void {
    const [first = '', second = ''] = [...tree(join(this.folder, 'dist')).keys()];
    rmSync(join(this.folder, 'dist', first));
    appendFileSync(join(this.folder, 'dist', second), '# old\n');
    // Of an environment that is gone: what nobody but synth can have written.
    mkdirSync(join(this.folder, 'dist', 'gone', 'helm'), { recursive: true });
    writeFileSync(join(this.folder, 'dist', 'gone', 'helm', 'old.values.yml'), 'old: true\n');
    this.git('init', '--quiet');
    this.git('add', '--all');
    this.git('-c', 'user.name=crash', '-c', 'user.email=crash@localhost', 'commit', '--quiet', '-m', 'old');
  }

  private git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8' });
  }
}
