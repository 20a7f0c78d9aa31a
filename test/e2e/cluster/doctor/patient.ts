import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { isObject } from '../../../../lib/kubernetes/json';
import { ROOT } from '../../support/root';
import { until } from '../../support/poll';
import type { Shell } from '../../support/shell';
import type { JaegerApi } from '../support/jaeger-api';
import type { MilvusApi } from '../support/milvus-api';
import { type Breakage, MILVUS_UP, UPGRADE } from './breakage';
import { type Diagnosis, diagnosisIn, type Named } from './diagnosis';

const DOCTOR = `${process.execPath} ${join(ROOT, 'tools/run.js')} ${join(ROOT, 'lib/cli/main.ts')} doctor --format json`;
/** What a fix leads to is found by the next diagnosis, such as a pod that has to be restarted. */
const MOST_FIXES = 4;

/** What a patient needs. */
export interface Body {
  readonly shell: Shell;
  /** Where the shell is. */
  readonly folder: string;
  readonly milvus: MilvusApi;
  readonly jaeger: JaegerApi;
}

/** A chain from Milvus to the UI on a real cluster, which is broken, diagnosed by `doctor`, and mended as it says. */
export class Patient {
  constructor(
    private readonly body: Body,
    /** How long pods may come and go after a change, in seconds. */
    private readonly patience = 180,
  ) {}

  /** The file with the raw answers of the last diagnosis. */
  get saved(): string {
    return join(this.body.folder, 'answers.json');
  }

  /** One run of doctor. */
  async diagnose({ with: words = '', options = '' }: Pick<Breakage, 'with' | 'options'> = {}): Promise<Diagnosis> {
    if (existsSync(this.saved)) rmSync(this.saved);
    const { stdout, stderr } = await this.body.shell.run(`${words} ${DOCTOR} ${options} --save ${this.saved}`);
    if (stdout === '') throw new Error(`doctor printed nothing, but:\n${stderr}`);
    return diagnosisIn(stdout);
  }

  /** Breaks the chain, and resolves to what doctor names first as soon as it is what was broken, or to what it still says at the end. */
  async broken(breakage: Breakage): Promise<Diagnosis> {
    // As if the breakage before had been long ago.
    for (const namespace of ['default', 'observability'])
      await this.body.shell.ok(`kubectl delete --raw /api/v1/namespaces/${namespace}/events > /dev/null`);
    await this.body.shell.ok(breakage.breaks);
    let last: Diagnosis | undefined;
    let times = 0;
    await until(`${breakage.code} of doctor`, this.patience, async () => {
      // Milvus says that it cannot send once it has something to send.
      await this.search().catch(() => undefined);
      last = await this.diagnose(breakage);
      times = last.first?.code === breakage.code ? times + 1 : 0;
      // Not only while pods come and go.
      return times > 1 ? true : undefined;
    }).catch(() => undefined);
    return last ?? this.diagnose(breakage);
  }

  /** Does what doctor says, or the test in its place, until no link is broken and the trace of a search arrives. */
  async mended({ mends, after, edits }: Breakage, named: Named | undefined): Promise<Diagnosis> {
    if (mends !== undefined) await this.body.shell.ok(mends);
    if (mends !== undefined && after !== undefined) await this.body.shell.ok(after);
    let last = mends === undefined ? undefined : await this.arrived();
    let next = last === undefined ? named : last.first;
    for (let fixes = 0; fixes < MOST_FIXES && next !== undefined && last?.broken.length !== 0; fixes++) {
      await this.follow(next, edits);
      if (after !== undefined) await this.body.shell.ok(after);
      last = await this.arrived();
      next = last.first;
    }
    return last ?? this.arrived();
  }

  /** Takes away what a fix leaves. */
  async cleaned({ leaves }: Breakage): Promise<void> {
    if (leaves !== undefined) await this.body.shell.ok(leaves);
  }

  /** Makes searches until the trace of one has arrived, and no link is broken; what doctor says then. */
  async arrived(): Promise<Diagnosis> {
    const since = Date.now();
    let last: Diagnosis | undefined;
    await until('a whole chain', this.patience, async () => {
      await this.search().catch(() => undefined);
      if (!(await this.body.jaeger.hasSearchSince(since).catch(() => false))) return undefined;
      last = await this.diagnose();
      return last.exitCode === 0 ? true : undefined;
    }).catch(() => undefined);
    return last ?? this.diagnose();
  }

  private search(): Promise<void> {
    return this.body.milvus.search();
  }

  /** Does what a finding says: saves its YAML where it wants it, and types its commands. */
  private async follow({ code, fix, commands, yaml }: Named, edits = ''): Promise<void> {
    const { shell, folder } = this.body;
    if (yaml === undefined && commands.length === 0) throw new Error(`${code} says neither a command nor YAML: ${fix}`);
    const file = /[Ss]ave (?:these lines|this|it) (?:as|to|in) (\S+\.ya?ml)\b/.exec(fix)?.[1];
    if (yaml !== undefined && file !== undefined) writeFileSync(join(folder, file), yaml);
    for (const command of commands) await shell.ok(`EDITOR='sed -i ${edits}'\n${command}`);
    if (yaml !== undefined && file === undefined) await this.give(yaml);
  }

  /** Gives YAML without a file of its own to what reads it: an object, a part of the Jaeger, or values of the release. */
  private async give(yaml: string): Promise<void> {
    const { shell } = this.body;
    const lines = `<<'END'\n${yaml}\nEND`;
    const tree: unknown = load(yaml);
    const keys = Object.keys(isObject(tree) ? tree : {});
    if (keys.includes('apiVersion')) await shell.ok(`kubectl apply -f - ${lines}`);
    else if (keys.includes('spec'))
      await shell.ok(`kubectl patch jaeger jaeger -n default --type=merge --patch-file=/dev/stdin ${lines}`);
    else await shell.ok(`${UPGRADE} --reset-then-reuse-values -f - ${lines}\n${MILVUS_UP}`);
  }
}
