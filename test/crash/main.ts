// `npm run test:crash [-- --seed N] [--kills N]`: synth is killed, obstructed and starved, in a copy of the project.
import { parseArgs } from 'node:util';
import { Clone, SYNTH } from './clone';
import { fullDisks } from './full-disk';
import { kill } from './kills';
import { fileSizeLimits, filesInTheWay } from './obstacles';
import { random } from './random';
import { report, type Result } from './result';

const KILLS_AT_THE_SWAP = 10;

const { values } = parseArgs({ options: { seed: { type: 'string' }, kills: { type: 'string', default: '50' } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);

async function crash(clone: Clone): Promise<string> {
  const started = performance.now();
  clone.run(SYNTH);
  // A little longer than a run, so that the last moments are hit as well on a busy machine.
  const duration = 1.1 * (performance.now() - started);
  clone.reset();

  const next = random(seed);
  const moments = Array.from({ length: Number(values.kills) }, () => Math.round(next() * duration));
  const results: Result[] = [];
  for (const moment of moments.sort((a, b) => a - b)) results.push(await kill(clone, moment));
  for (let count = 0; count < KILLS_AT_THE_SWAP; count++) results.push(await kill(clone, 'swap'));
  results.push(...filesInTheWay(clone), ...fileSizeLimits(clone));
  const disks = fullDisks(clone);
  results.push(...(disks ?? []));
  process.exitCode = results.some(({ faults }) => faults.length > 0) ? 1 : 0;
  return report(results, disks === undefined ? ['a full disk: this user may not mount a small one'] : []);
}

process.stdout.write(`seed ${seed}\n`);
const clone = new Clone();
void crash(clone)
  .then((text) => process.stdout.write(text))
  .finally(() => {
    clone.remove();
  });
