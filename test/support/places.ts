interface Source {
  readonly path: string;
  readonly text: string;
}

/** Where the test of a source stands, without its ending: `-TOPIC` may follow where there are several. */
const placeOf = (source: string) => source.replace(/^lib\//, 'test/').replace(/\.ts$/, '');
const isAt = (place: string, test: string) => test === `${place}.test.ts` || test.startsWith(`${place}-`);

/** The blocks of rules, `describe('CODE'` or `test('CODE ...'`, that stand elsewhere than their rule, and rules without one. */
export function misplacedRules(sources: readonly Source[], tests: readonly Source[]): string[] {
  const places = new Map<string, string[]>();
  for (const { path, text } of sources) {
    for (const [, code = ''] of text.matchAll(/^ {2,6}code: '([A-Z]{3}\d{3})',$/gm)) {
      places.set(code, [...(places.get(code) ?? []), placeOf(path)]);
    }
  }
  const blocks = tests.flatMap(({ path, text }) =>
    [...text.matchAll(/^(?:describe|test)\('([A-Z]{3}\d{3})\b/gm)].map(([, code = '']) => ({ code, path })),
  );
  const misplaced = blocks.filter(({ code, path }) => places.get(code)?.every((place) => !isAt(place, path)) ?? true);
  const missing = [...places.keys()].filter((one) => !blocks.some(({ code }) => code === one));
  return [...misplaced.map(({ code, path }) => `${code} ${path}`), ...missing.map((code) => `${code} has no block`)];
}

/** The tests that stand at no file or folder of `lib`. */
export function misplacedTests(sources: readonly string[], tests: readonly string[]): string[] {
  const files = sources.map(placeOf);
  const folders = sources.map((source) => placeOf(source).replace(/\/[^/]*$/, ''));
  return tests.filter(
    (test) => !files.some((place) => isAt(place, test)) && !folders.some((place) => test === `${place}.test.ts`),
  );
}
