import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandBundle } from '../tools/command-bundle';
import { toYaml } from '../lib/kubernetes/yaml';
import type { Lap } from './stopwatch';
import { type Row, seconds } from './table';

const ROUNDS = 11;
/** Of these a run takes seconds. */
const FEW_ROUNDS = 3;
/** The most that `lint` of a file may take, in times that node itself takes. */
const MOST_STARTS = 2.5;
/** Node 22 starts in a third of the time of node 20: what the command adds stays the same, and may not be more than this. */
const MOST_ADDED = 50;

/** How much more CPU time than time it takes while nothing else runs: node compiles and collects beside it. */
const CPU_PER_TIME = 1.5;

/** What a user of the published command waits for. A machine may be busy, so that the CPU time counts, that of the fastest run. */
export async function lint(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const command = join(folder, 'main.js');
    writeFileSync(command, (await commandBundle()).script);
    const many = (count: number) => Array.from({ length: count }, (_, index) => jaeger(index));
    const files: Readonly<Record<string, string>> = {
      one: toYaml(jaeger(0)),
      ...Object.fromEntries([1_000, 5_000, 10_000].map((count) => [count, many(count).map(toYaml).join('---\n')])),
      list: toYaml({ apiVersion: 'v1', kind: 'List', items: many(1_000) }),
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.yaml`), text);
    mkdirSync(join(folder, 'files'));
    for (const [index, object] of many(10_000).entries())
      writeFileSync(join(folder, 'files', `${index}.yaml`), toYaml(object));
    const run = (name: string) => () => elapsed([command, 'lint', join(folder, name)]);
    return [...start(run('one.yaml')), ...amounts(run)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function start(lintOne: () => Lap): Row[] {
  // In turn: a machine that gets busy is busy for both.
  const laps = Array.from({ length: ROUNDS }, () => ({ node: elapsed(['-e', '0']), lint: lintOne() }));
  const node = Math.min(...laps.map((lap) => lap.node.cpu));
  const one = Math.min(...laps.map((lap) => lap.lint.cpu));
  return [
    {
      what: 'lint of a file, by the published command',
      figure: `${one.toFixed(0)} ms of CPU, ${(one / node).toFixed(2)} x node -e 0`,
      target: {
        text: `< ${MOST_STARTS} x, or ${MOST_ADDED} ms more`,
        met: one < MOST_STARTS * node || one < node + MOST_ADDED,
      },
    },
  ];
}

function amounts(run: (name: string) => () => Lap): Row[] {
  const [half, whole] = [fastest(run('5000.yaml')), fastest(run('10000.yaml'))];
  const growth = whole.cpu / half.cpu;
  return [
    limited('lint of 1000 CRs in a file', fastest(run('1000.yaml')), 1_000),
    limited('lint of 1000 CRs in a List', fastest(run('list.yaml')), 1_000),
    limited('lint of 10000 CRs in a file', whole, 10_000),
    limited('lint of 10000 CRs in 10000 files', fastest(run('files')), 10_000),
    {
      what: 'lint of 10000 CRs, in times of 5000',
      figure: growth.toFixed(2),
      target: { text: '< 2.5, it grows linearly', met: growth < 2.5 },
    },
  ];
}

function limited(what: string, { wall, cpu }: Lap, most: number): Row {
  const mostCpu = CPU_PER_TIME * most;
  return {
    what,
    figure: `${seconds(wall)}, ${seconds(cpu)} of CPU`,
    target: { text: `< ${most / 1000} s, ${mostCpu / 1000} s of CPU`, met: wall < most || cpu < mostCpu },
  };
}

function fastest(run: () => Lap): Lap {
  const laps = Array.from({ length: FEW_ROUNDS }, run);
  return { wall: Math.min(...laps.map(({ wall }) => wall)), cpu: Math.min(...laps.map(({ cpu }) => cpu)) };
}

function elapsed(args: readonly string[]): Lap {
  const begin = performance.now();
  const { status, output } = spawnSync(process.execPath, ['--require', './bench/report-cpu.js', ...args], {
    encoding: 'utf8',
    maxBuffer: Infinity,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [, , stderr = '', cpu] = output;
  if (status !== 0) throw new Error(`node ${args.join(' ')} exited with ${status ?? 'a signal'}:\n${stderr ?? ''}`);
  return { wall: performance.now() - begin, cpu: Number(cpu) / 1000 };
}

/** With warnings, so that places are looked up and lines printed. */
function jaeger(index: number) {
  return {
    apiVersion: 'jaegertracing.io/v1',
    kind: 'Jaeger',
    metadata: { name: `jaeger-${index}`, namespace: `team-${index % 50}` },
    spec: {
      strategy: 'production',
      storage: { type: 'elasticsearch', options: { 'es.server-urls': 'https://es.example.com:9200' } },
    },
  };
}
