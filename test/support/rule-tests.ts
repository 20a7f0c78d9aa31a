/** A block of a test file that is about one rule: prettier puts its beginning and its end at the left edge. */
const BLOCK = /^(?:describe|test)\('([A-Z]{3}\d{3})\b[\s\S]*?^\}\);$/gm;
/** Something that is met and passes. */
const NEAR_MISS = /toEqual\(\s*\[\],?\s*\)|toBeUndefined\(\)|\.not\.toThrow\(\)/;
/** What an inline snapshot holds. */
const SNAPSHOT = /toMatchInlineSnapshot\(\s*`((?:[^`\\]|\\.)*)`/g;
/** A literal that an assertion compares as a part only. */
const PARTIAL = /(?:stringContaining|stringMatching|toMatch|toThrow)\(\s*$/;

/** Whether a text asserts a whole message of the rule: a line of an inline snapshot, or a literal, begins with its code. */
function hasMessage(text: string, code: string): boolean {
  const line = new RegExp(`^\\s*(?:.+ (?:error|warning) )?${code} \\S`, 'm');
  const literal = new RegExp(`["'\`]${code} \\S`, 'g');
  return (
    [...text.matchAll(SNAPSHOT)].some(([, snapshot = '']) => line.test(snapshot)) ||
    [...text.matchAll(literal)].some(({ index }) => !PARTIAL.test(text.slice(0, index)))
  );
}

/**
 * The codes whose rule is not tested as every rule must be: a file has a block `describe('CODE'` or `test('CODE ...'` that
 * asserts a whole message, which begins with the code, and something that passes.
 */
export function untestedRules(codes: readonly string[], sources: readonly string[]): string[] {
  const tested = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(BLOCK)]
        .filter(([block, code = '']) => NEAR_MISS.test(block) && hasMessage(block, code))
        .map(([, code]) => code),
    ),
  );
  return codes.filter((code) => !tested.has(code));
}
