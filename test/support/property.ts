import fc from 'fast-check';

/** How many seeds are tried: `npm run test:deep` says it, and `npm test` tries a share of one. */
const SEEDS = Number(process.env.DEEP_SEEDS ?? 0);
const FIRST_SEED = 4711;

/** What `npm test` has of the runs of a property, and how many at least. */
const SHARE = 0.1;
const FEWEST = 50;

/** Tries a property with random input, the same each time; gives how often. */
export function holds<T>(property: fc.IProperty<T>, runs = 100): number {
  const numRuns = SEEDS > 0 ? runs : Math.min(runs, Math.max(FEWEST, runs * SHARE));
  const seeds = Math.max(SEEDS, 1);
  for (let seed = FIRST_SEED; seed < FIRST_SEED + seeds; seed++) fc.assert(property, { seed, numRuns });
  return seeds * numRuns;
}

/** Each of many cases that cost much in `npm run test:deep`; in `npm test` the first, and one of `every` behind it. */
export function shareOf<T>(cases: readonly T[], every: number): readonly T[] {
  return SEEDS > 0 ? cases : cases.filter((_, index) => index % every === 0);
}
