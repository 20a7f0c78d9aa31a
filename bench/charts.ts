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
  ['typed', 'with a Jaeger each (stock repeats our validation per chart)'],
] as const;
/** Stock cdk8s takes many minutes: it is stopped when it is known to miss the target, and not before this. */
const MIN_LIMIT = 120_000;
const MEMORY = '/dev/shm';

/** `synth` of many charts, ours against stock cdk8s over the same constructs. */
export function charts(): Row[] {
  const storage = existsSync(MEMORY) ? MEMORY : tmpdir();
  const isMemory = storage === MEMORY;
  return [
    {
      what: 'charts are written to',
      figure: isMemory ? `${MEMORY}, memory` : 'the temporary folder (no memory-backed one found)',
    },
    ...KINDS.flatMap(([kind, name]) => CASES.map(({ count, factor }) => compare(storage, kind, name, count, factor))),
  ];
}

function compare(storage: string, kind: string, name: string, count: number, factor: number): Row {
  const ours = synth(storage, 'tracing', kind, count) ?? NaN;
  const limit = Math.max(MIN_LIMIT, Math.ceil(1.1 * factor * ours));
  const stock = synth(storage, 'stock', kind, count, limit);
  const ratio = (stock ?? limit) / ours;
  const told = stock === undefined ? `more than ${seconds(limit)}` : seconds(stock);
  return {
    what: `${count} charts ${name}`,
    figure: `${seconds(ours)}, stock ${told}: ${stock === undefined ? '>= ' : ''}${ratio.toFixed(1)}x faster`,
    target: { text: `>= ${factor}x`, met: ratio >= factor },
  };
}

function synth(storage: string, who: string, kind: string, count: number, limit?: number): number | undefined {
  const outdir = mkdtempSync(join(storage, 'bench-'));
  try {
    const lap = measure('charts.worker.ts', [who, kind, String(count), outdir], limit);
    return isLap(lap) ? lap.wall : undefined;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
