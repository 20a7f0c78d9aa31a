import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Row, seconds } from './table';
import { isLap, measure } from './worker';

const CASES = [
  { count: 3_000, factor: 5 },
  { count: 6_000, factor: 20 },
];
const KINDS = [
  ['plain', 'with a bare API object each'],
  ['typed', 'with a Jaeger construct each'],
] as const;
/** Stock cdk8s takes many minutes where its own validation meets ours once per chart. */
const LIMIT = 180_000;
const MEMORY = '/dev/shm';

/** `synth` of many charts, ours against stock cdk8s over the same constructs. */
export function charts(): Row[] {
  const storage = existsSync(MEMORY) ? MEMORY : tmpdir();
  const isMemory = storage === MEMORY;
  return [
    {
      what: 'charts are written to',
      figure: isMemory ? `${MEMORY}, memory` : 'the temporary folder: no memory-backed one',
    },
    ...KINDS.flatMap(([kind, name]) => CASES.map(({ count, factor }) => compare(storage, kind, name, count, factor))),
  ];
}

function compare(storage: string, kind: string, name: string, count: number, factor: number): Row {
  const ours = synth(storage, 'tracing', kind, count) ?? NaN;
  const stock = synth(storage, 'stock', kind, count);
  const ratio = (stock ?? LIMIT) / ours;
  const told = stock === undefined ? `more than ${seconds(LIMIT)}` : seconds(stock);
  return {
    what: `${count} charts ${name}`,
    figure: `${seconds(ours)}, stock ${told}: ${stock === undefined ? '>= ' : ''}${ratio.toFixed(1)}x faster`,
    target: { text: `>= ${factor}x`, met: ratio >= factor },
  };
}

function synth(storage: string, who: string, kind: string, count: number): number | undefined {
  const outdir = mkdtempSync(join(storage, 'bench-'));
  try {
    const lap = measure('charts.worker.ts', [who, kind, String(count), outdir], who === 'stock' ? LIMIT : undefined);
    return isLap(lap) ? lap.wall : undefined;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
