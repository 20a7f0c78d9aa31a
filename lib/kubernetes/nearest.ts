/**
 * The word that was probably meant, or undefined when nothing is close enough to be a helpful guess. Case never counts;
 * among equally close words the first one wins, so that messages do not depend on anything but the order given.
 */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of words) {
    const other = candidate.toLowerCase();
    if (other === wanted) return candidate;
    const distance = editDistance(wanted, other);
    if (distance < bestDistance && distance <= tolerance(wanted, other)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** One typing error per three letters; a word of which nothing is left is no guess. */
function tolerance(a: string, b: string): number {
  const allowed = Math.max(1, Math.floor(Math.max(a.length, b.length) / 3));
  return Math.min(allowed, Math.min(a.length, b.length) - 1);
}

/** Levenshtein distance in which two swapped neighbours are one error, as they are for whoever types. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? Infinity;
}
