import { distance } from 'fastest-levenshtein';

/**
 * The word that was probably meant, or undefined when nothing is close enough to be a helpful guess. Case never counts;
 * among equally close words the first one wins, so that messages do not depend on anything but the order given.
 *
 * @param limit how many typing errors there may be. @default - one per three letters
 */
export function nearest(word: string, words: Iterable<string>, limit = Infinity): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of words) {
    const other = candidate.toLowerCase();
    if (other === wanted) return candidate;
    const most = Math.min(tolerance(wanted, other), bestDistance - 1, limit);
    // The difference in length is a lower bound; the full distance of long words is slow.
    if (Math.abs(wanted.length - other.length) > most) continue;
    const errors = distance(wanted, other);
    if (errors <= most) {
      best = candidate;
      bestDistance = errors;
    }
  }
  return best;
}

/** One edit per three characters, but never enough to replace the whole word. */
function tolerance(a: string, b: string): number {
  const allowed = Math.max(1, Math.floor(Math.max(a.length, b.length) / 3));
  return Math.min(allowed, Math.min(a.length, b.length) - 1);
}

/** The question whether one of these words was meant. */
export function suggestion(...words: readonly string[]): string {
  return `Did you mean ${words.map((word) => `'${word}'`).join(' or ')}?`;
}

/**
 * A fix for a value that is not one of the allowed words.
 *
 * @param otherwise what to do where no word is near. @default - all words are named
 */
export function didYouMean(value: unknown, words: readonly string[], otherwise = useOneOf(words)): string {
  const near = typeof value === 'string' ? nearest(value, words) : undefined;
  return near === undefined ? otherwise : suggestion(near);
}

/** A fix that lists all allowed words. */
export function useOneOf(words: readonly string[]): string {
  return `Use one of ${words.join(', ')}.`;
}
