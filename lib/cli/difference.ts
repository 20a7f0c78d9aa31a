import { shownSetting } from '../adoption/adoption';

/** Limits the memory of the table of lines. */
const MAX_CELLS = 4_000_000;

/** Removed lines (`-`) and added lines (`+`), in their order; unchanged lines are left out. */
export function changedLines(before: readonly string[], after: readonly string[]): readonly string[] {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return compared(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
}

/** By the longest common subsequence. */
function compared(before: readonly string[], after: readonly string[]): readonly string[] {
  const width = after.length + 1;
  const all = [...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)];
  if (before.length === 0 || after.length === 0 || (before.length + 1) * width > MAX_CELLS) return all;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const changed: string[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    if (row < before.length && before[row] === after[column]) {
      row++;
      column++;
    } else if (column === after.length || (row < before.length && at(row + 1, column) >= at(row, column + 1))) {
      changed.push(`-${before[row++] ?? ''}`);
    } else changed.push(`+${after[column++] ?? ''}`);
  }
  return changed;
}

/** A line of trace settings, its value hidden if it may be a credential. */
export function shownLine(line: string): string {
  const [, start = '', key = '', value = ''] = /^([-+]\s*["']?([\w./]+)["']?\s*:)(.*)$/.exec(line) ?? [];
  if (start !== '' && (value.trim() === '' || shownSetting(key, value))) return line;
  return start === '' ? `${line.slice(0, 1)}(line not shown)` : `${start} (not shown)`;
}
