import { visibleLines } from '../lib/diagnostics/visible';
import { renderInto } from './app';
import { runScript } from './arguments';
import { discard, DIST, repair, scratch, tree } from './dist';

/** `npm run check`: fails if dist does not match the sources, and names the missing, changed and extra files. */
async function check(): Promise<number> {
  repair();
  const fresh = scratch('check');
  try {
    if ((await renderInto(fresh)) !== 0) return 1;
    const expected = tree(fresh);
    const drift = compare(expected, tree(DIST));
    if (drift.length > 0) {
      process.stderr.write(
        `${visibleLines(drift.join('\n'))}\n${DIST} does not match the sources; update it with: npm run synth\n`,
      );
      return 1;
    }
    process.stdout.write(`${DIST} matches the sources: ${expected.size} files\n`);
    return 0;
  } finally {
    discard(fresh);
  }
}

function compare(expected: ReadonlyMap<string, Buffer>, actual: ReadonlyMap<string, Buffer>): string[] {
  return [
    ...[...expected].flatMap(([path, text]) => {
      const found = actual.get(path);
      if (found === undefined) return [`missing ${DIST}/${path}`];
      return found.equals(text) ? [] : [`changed ${DIST}/${path}`];
    }),
    ...[...actual.keys()].filter((path) => !expected.has(path)).map((path) => `extra   ${DIST}/${path}`),
  ];
}

runScript('npm run check', check);
