import { rmSync } from 'node:fs';
import { DIST, renderInto, repair, tree } from './app';

const FRESH = '.dist-check';

/** `npm run check`: dist is what the sources make, or the differing, missing and extra files are named. */
async function check(): Promise<number> {
  repair();
  const code = await renderInto(FRESH);
  const expected = tree(FRESH);
  rmSync(FRESH, { recursive: true, force: true });
  if (code !== 0) return 1;
  const actual = tree(DIST);
  const drift = [
    ...[...expected].flatMap(([path, text]) => {
      const found = actual.get(path);
      if (found === undefined) return [`missing ${DIST}/${path}`];
      return found.equals(text) ? [] : [`changed ${DIST}/${path}`];
    }),
    ...[...actual.keys()].filter((path) => !expected.has(path)).map((path) => `extra   ${DIST}/${path}`),
  ];
  if (drift.length === 0) {
    process.stdout.write(`${DIST} is what the sources make: ${expected.size} files\n`);
    return 0;
  }
  process.stderr.write(`${drift.join('\n')}\n${DIST} is not what the sources make; mend it with: npm run synth\n`);
  return 1;
}

check().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
