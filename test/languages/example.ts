import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PACKAGES } from './packages';

const CDK8S = resolve('node_modules', '.bin', 'cdk8s');

const QUIET = {
  CDK8S_CHECK_UPGRADE: 'false',
  JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0] ?? '',
};

/** What Java prints about the variable below, and what the runtime of jsii for Go prints at times when it ends Node. */
const NOISE = /^Picked up JAVA_TOOL_OPTIONS: .*\n|Runtime process exited abnormally: waitid: no child processes/gm;

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of an example, with the packages at the place where it looks for them. */
export class Example {
  readonly folder: string;
  private readonly root: string;
  /** The runtime of jsii for Java leaves folders behind. */
  private readonly temporary: string;

  constructor(private readonly language: string) {
    this.root = join(tmpdir(), `language-${language}-${process.pid}`);
    this.temporary = join(this.root, 'tmp');
    this.folder = join(this.root, 'examples', language);
  }

  copy(): void {
    // What an install or a synth by hand left in the example is ignored by git.
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '.'], {
      cwd: resolve('examples', this.language),
      encoding: 'utf8',
    });
    for (const file of files.trim().split('\n')) {
      mkdirSync(dirname(join(this.folder, file)), { recursive: true });
      cpSync(resolve('examples', this.language, file), join(this.folder, file));
    }
    symlinkSync(PACKAGES, join(this.root, 'package'));
    mkdirSync(this.temporary);
  }

  /** The commands of its README: those that install, and last the one that runs the app. */
  commands(): string {
    return /```sh\n(.*?)\n```/s.exec(this.read('README.md'))?.[1] ?? '';
  }

  installs(): readonly string[] {
    return this.commands().split('\n').slice(0, -1);
  }

  run(command: string, env: Readonly<Record<string, string>> = {}): Outcome {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd: this.folder,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      env: {
        ...process.env,
        ...QUIET,
        TMPDIR: this.temporary,
        JAVA_TOOL_OPTIONS: `-Djava.io.tmpdir=${this.temporary}`,
        ...env,
      },
    });
    return { status, stdout, stderr: stderr.replace(NOISE, '') };
  }

  /** Runs a command that must not fail. */
  make(command: string): void {
    const { status, stdout, stderr } = this.run(command);
    if (status !== 0) throw new Error(`${command} ended with ${String(status)}\n${stdout}${stderr}`);
  }

  /** Runs the app with the last command of its README. */
  runApp(): Outcome {
    return this.run(this.commands().split('\n').at(-1) ?? '');
  }

  /** `npx cdk8s-cli synth`, with the version of this project. */
  synth(env: Readonly<Record<string, string>> = {}): Outcome {
    return this.run(`'${CDK8S}' synth`, env);
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Replaces a text that occurs once in a file. */
  edit(file: string, from: string, to: string): void {
    const parts = this.read(file).split(from);
    if (parts.length !== 2) throw new Error(`'${from}' occurs ${parts.length - 1} times in ${file}`);
    writeFileSync(join(this.folder, file), parts.join(to));
  }

  /** Removes the one line with a text. */
  removeLine(file: string, text: string): void {
    const lines = this.read(file).split('\n');
    const others = lines.filter((line) => !line.includes(text));
    if (lines.length - others.length !== 1) throw new Error(`'${text}' is not on one line of ${file}`);
    writeFileSync(join(this.folder, file), others.join('\n'));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }
}
