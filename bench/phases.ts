import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inclusiveTimes } from './profile';
import { median, type Row } from './table';

const ROUNDS = 7;

/** A sample belongs to the innermost of these functions that is on its stack. */
const PHASES: Readonly<Record<string, string>> = {
  buildSync: 'bundling',
  recall: 'reading the bundle that was made before',
  require: 'loading packages (esbuild, cdk8s, constructs, js-yaml)',
  quickstart: 'building the constructs',
  sharedJaegerCrd: 'composing the CRD',
  checkObject: 'checks',
  checkEnvironment: 'checks',
  runRules: 'checks',
  sharedYaml: 'rendering YAML',
  toYaml: 'rendering YAML',
  renderApp: 'other rendering, including the runbook',
  writeFileSync: 'writing',
  mkdirSync: 'writing',
};
const REST = 'starting node, loading our own code, garbage collection';

/** Where the app's time goes, by the profiler of node: nothing in `lib` is instrumented. */
export function phases(): Row[] {
  const profiles = Array.from({ length: ROUNDS }, profileApp);
  const names = [...new Set([...Object.values(PHASES), REST])];
  const medians = names.map((name) => median(profiles.map((profile) => profile.get(name) ?? 0)));
  const total = medians.reduce((sum, time) => sum + time, 0);
  return names.map((name, index) => {
    const time = medians[index] ?? 0;
    return { what: `phase: ${name}`, figure: `${time.toFixed(0)} ms, ${((100 * time) / total).toFixed(0)} %` };
  });
}

function profileApp(): ReadonlyMap<string, number> {
  process.stderr.write('a profile of the app\n');
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const profiler = ['--cpu-prof', '--cpu-prof-interval', '200', '--cpu-prof-dir', folder];
    const env = { ...process.env, CDK8S_OUTDIR: join(folder, 'dist') };
    spawnSync(process.execPath, [...profiler, 'tools/run.js', 'main.ts'], { env });
    const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
    if (file === undefined) throw new Error('node wrote no profile');
    return inclusiveTimes(JSON.parse(readFileSync(join(folder, file), 'utf8')), PHASES, REST);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
