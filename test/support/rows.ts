/** What `of` gives for each row of a table, one after the other: `test.each` knows no inline snapshots. */
export function flatMapRows<Row extends [unknown, ...unknown[]]>(
  rows: readonly Row[],
  of: (...row: Row) => readonly string[],
): string[] {
  return rows.flatMap((row) => of(...row));
}
