import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaries } from '../tools/e2e/parts';
import { tree } from '../tools/dist';
import type { Lap } from './stopwatch';
import { median, type Row } from './table';

const ROUNDS = 11;
/** The most that the app may take of what kustomize and helm take for one install of the operator and one release. */
const MOST = 0.5;
/** The same for all that the app renders. */
const MOST_OF_ALL = 0.3;
/** Stands in for the real chart of Milvus, which takes helm four times as long. */
const SMALL_CHART = 'test/e2e/chart';
const APP = [process.execPath, 'tools/run.js', 'main.ts'];
const BUNDLE = 'node_modules/.cache/bundles/main.ts';

type Command = readonly string[];

/** The app against the programs that render such YAML today. They take turns, so that a busy machine is busy for all of them. */
export function peers(): Row[] {
  const { kubectl, helm3 } = binaries(process.env);
  const { KUBECTL = kubectl, HELM = helm3, MILVUS_CHART = SMALL_CHART, JAEGER_OPERATOR_MANIFEST } = process.env;
  const missing = [KUBECTL, HELM].filter((program) => spawnSync(program, ['version', '--client']).error !== undefined);
  if (missing.length > 0) {
    const target = { text: 'npm run e2e:setup, or KUBECTL and HELM', met: false };
    return [{ what: 'app / (kubectl kustomize + helm template)', figure: `missing: ${missing.join(', ')}`, target }];
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const chart = MILVUS_CHART.split(':')[0] ?? SMALL_CHART;
    const template = (values: string) => [HELM, 'template', 'my-release', chart, '--values', values];
    const kustomize = (path: string) => [KUBECTL, 'kustomize', path];
    const install = JAEGER_OPERATOR_MANIFEST ?? 'dist/quickstart/manifests';
    const one = [kustomize(kustomization(folder, install)), template('dist/production/helm/my-release.values.yml')];
    const all = readdirSync('dist').flatMap((environment) => [
      ...inFolder(join('dist', environment, 'manifests')).map((path) => kustomize(kustomization(folder, path))),
      ...inFolder(join('dist', environment, 'helm')).flatMap((path) =>
        readdirSync(path).map((file) => template(join(path, file))),
      ),
    ]);
    const laps = Array.from({ length: ROUNDS }, () => round(join(folder, 'out'), one, all));
    return rows(laps, chart === SMALL_CHART);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Round = Readonly<Record<'app' | 'unbundled' | 'one' | 'all', Lap>>;

function round(outdir: string, one: readonly Command[], all: readonly Command[]): Round {
  process.stderr.write('app, kubectl kustomize, helm template\n');
  // Its own cache is the app's alone: what the app takes without it is told as well, and it is filled again.
  rmSync(BUNDLE, { force: true });
  const unbundled = elapsed([APP], outdir);
  elapsed([APP], outdir);
  return { app: elapsed([APP], outdir), unbundled, one: elapsed(one, outdir), all: elapsed(all, outdir) };
}

function rows(rounds: readonly Round[], isSmall: boolean): Row[] {
  const compare = (ours: keyof Round, theirs: keyof Round) => {
    const ratio = (of: keyof Lap) => median(rounds.map((lap) => lap[ours][of] / lap[theirs][of]));
    const cpu = (name: keyof Round) => `${median(rounds.map((lap) => lap[name].cpu)).toFixed(0)} ms`;
    const figure = `${cpu(ours)} / ${cpu(theirs)} of CPU = ${ratio('cpu').toFixed(2)}, by the clock ${ratio('wall').toFixed(2)}`;
    return { figure, ratio: ratio('cpu') };
  };
  const chart = isSmall ? 'a small chart' : 'the real chart';
  const one = compare('app', 'one');
  const all = compare('app', 'all');
  return [
    {
      what: `app / (kubectl kustomize of one install + helm template of ${chart}), medians of ${ROUNDS}`,
      figure: one.figure,
      // Less work for helm than any user has: only told.
      ...(isSmall ? {} : { target: { text: `<= ${MOST}`, met: one.ratio <= MOST } }),
    },
    {
      what: 'the same where they render all that the app does',
      figure: all.figure,
      target: { text: `<= ${MOST_OF_ALL}`, met: all.ratio <= MOST_OF_ALL },
    },
    { what: 'the same, with the app bundled again', figure: compare('unbundled', 'all').figure },
  ];
}

/** The folder itself, where there is one. */
function inFolder(path: string): readonly string[] {
  return existsSync(path) ? [path] : [];
}

/** A folder for kustomize with a file, or with all files of a folder. */
function kustomization(parent: string, source: string): string {
  const folder = mkdtempSync(join(parent, 'kustomize-'));
  cpSync(source, source.endsWith('.yaml') ? join(folder, 'manifest.yaml') : folder, { recursive: true });
  const resources = [...tree(folder).keys()].map((path) => `- ${path}\n`);
  writeFileSync(join(folder, 'kustomization.yaml'), `resources:\n${resources.join('')}`);
  return folder;
}

/** Commands one after the other; the shell knows the CPU time of what it ran, with all that those started. */
function elapsed(commands: readonly Command[], outdir: string): Lap {
  const laps = commands.map((command) => {
    const started = performance.now();
    const env = { ...process.env, LC_ALL: 'C', CDK8S_OUTDIR: outdir };
    const args = ['-c', '"$@" > /dev/null && times', 'sh', ...command];
    const { status, stdout, stderr } = spawnSync('sh', args, { encoding: 'utf8', env });
    const [, user, system] = /\n0m([\d.]+)s 0m([\d.]+)s/.exec(stdout) ?? [];
    if (status !== 0 || user === undefined) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
    return { wall: performance.now() - started, cpu: 1000 * (Number(user) + Number(system)) };
  });
  const sum = (of: keyof Lap) => laps.reduce((total, lap) => total + lap[of], 0);
  return { wall: sum('wall'), cpu: sum('cpu') };
}
