import type { LintResult } from '../lint-result';

/** What was checked, by its kinds: `2 Jaegers and 1 values file`. */
export function checkedThings({ counts }: Pick<LintResult, 'counts'>): string {
  const words = counts.map(({ kind, count }) => `${count} ${count === 1 ? kind.one : kind.many}`);
  if (words.length < 2) return words[0] ?? 'nothing';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** `1 file`, `2000 files`: for lines that programs read as well. */
export function countedPlainly(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
