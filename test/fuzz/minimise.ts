/** More attempts than this are not worth the time. */
const MAX_ATTEMPTS = 400;

/** A shorter text that still has the fault: without lines, then without characters. */
export function smaller(text: string, isFaulty: (text: string) => boolean): string {
  const attempts = { left: MAX_ATTEMPTS };
  const lines = reduced(text.split('\n'), (parts) => isFaulty(parts.join('\n')), attempts);
  return reduced(Array.from(lines.join('\n')), (parts) => isFaulty(parts.join('')), attempts).join('');
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
