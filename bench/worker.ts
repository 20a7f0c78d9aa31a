import { spawnSync } from 'node:child_process';
import type { Lap } from './stopwatch';

/** Runs one measurement in a process of its own; undefined when it took longer than the limit in milliseconds. */
export function measure(program: string, args: readonly string[], limit?: number): unknown {
  process.stderr.write(`${program} ${args.join(' ')}\n`);
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['tools/run.js', `bench/${program}`, ...args],
    {
      encoding: 'utf8',
      timeout: limit,
    },
  );
  if (signal === 'SIGTERM') return undefined;
  if (status !== 0) throw new Error(`bench/${program} ${args.join(' ')} failed:\n${stderr}`);
  return JSON.parse(stdout);
}

export function isLap(value: unknown): value is Lap {
  return typeof value === 'object' && value !== null && 'wall' in value && 'cpu' in value;
}
