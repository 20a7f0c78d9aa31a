/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  /** The target in words, and whether the figure meets it. */
  readonly target?: { readonly text: string; readonly met: boolean };
}

export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, figure, target }) => [
    what,
    figure,
    target === undefined ? '' : `${target.met ? 'met' : 'MISSED'}: ${target.text}`,
  ]);
  const widths = [0, 1].map((column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .concat('')
    .join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
