/** Whether a version of numbers and dots is the other one or newer. */
export function atLeast(version: string, minimum: string): boolean {
  const [mine, theirs] = [version, minimum].map((text) => text.split('.').map(Number));
  for (const [index, wanted] of (theirs ?? []).entries()) {
    const have = mine?.[index] ?? 0;
    if (have !== wanted) return have > wanted;
  }
  return true;
}
