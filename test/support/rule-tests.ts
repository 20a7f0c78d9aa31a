/** A block of a test file that is about one rule: prettier puts its beginning and its end at the left edge. */
const BLOCK = /^(?:describe|test)\('([A-Z]{3}\d{3})\b[\s\S]*?^\}\);$/gm;
/** Something that is met and passes. */
const NEAR_MISS = /toEqual\(\s*\[\],?\s*\)|toBeUndefined\(\)|\.not\.toThrow\(\)/;

/**
 * The codes whose rule is not tested as every rule must be: a file has a block `describe('CODE'` or `test('CODE ...'` with
 * something that passes, and asserts a message that begins with the code.
 */
export function untestedRules(codes: readonly string[], sources: readonly string[]): string[] {
  const tested = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(BLOCK)]
        .filter(([block, code]) => NEAR_MISS.test(block) && new RegExp(`["'\`]${code} [^ ]`).test(source))
        .map(([, code]) => code),
    ),
  );
  return codes.filter((code) => !tested.has(code));
}
