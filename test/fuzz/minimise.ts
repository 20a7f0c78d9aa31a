/** More attempts or time than this are not worth it. */
const MAX_ATTEMPTS = 400;
const MAX_MILLISECONDS = 20_000;

/** A shorter text that still has the fault: without lines, then without characters. */
export function smaller(text: string, isFaulty: (text: string) => boolean): string {
  const end = performance.now() + MAX_MILLISECONDS;
  const attempts = { left: MAX_ATTEMPTS };
  const isStillFaulty = (part: string): boolean => {
    if (performance.now() > end) attempts.left = 0;
    return isFaulty(part);
  };
  const lines = reduced(text.split('\n'), (parts) => isStillFaulty(parts.join('\n')), attempts);
  return reduced(Array.from(lines.join('\n')), (parts) => isStillFaulty(parts.join('')), attempts).join('');
}

/** Removes ever smaller runs of parts, as long as what is left is faulty. */
function reduced(
  parts: readonly string[],
  isFaulty: (parts: readonly string[]) => boolean,
  attempts: { left: number },
): readonly string[] {
  let kept = parts;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < kept.length && attempts.left > 0;) {
      attempts.left--;
      const fewer = [...kept.slice(0, start), ...kept.slice(start + size)];
      if (fewer.length < kept.length && isFaulty(fewer)) kept = fewer;
      else start += size;
    }
  }
  return kept;
}
