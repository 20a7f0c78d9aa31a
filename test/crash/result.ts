/** One row of the table. */
export interface Result {
  readonly name: string;
  /** What the crash left behind. */
  readonly found: string;
  /** What was wrong after at most one more command. */
  readonly faults: readonly string[];
}

/** Every result as a row, and the count. */
export function report(results: readonly Result[], leftOut: readonly string[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  const column = Math.max(...results.map(({ found }) => found.length));
  const failed = results.filter(({ faults }) => faults.length > 0).length;
  return [
    ...results.map(({ name, found, faults }) =>
      [name.padEnd(width), found.padEnd(column), faults.length === 0 ? 'ok' : `FAILED: ${faults.join('; ')}`].join(
        '  ',
      ),
    ),
    ...leftOut.map((reason) => `left out: ${reason}`),
    `${results.length - failed} passed, ${failed} failed`,
    '',
  ].join('\n');
}
