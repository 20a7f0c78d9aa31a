const NUMBERS = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+.].*)?$/;

/** The three numbers of a release, with or without `v` and a suffix, such as `v2.6.15-gpu`; undefined if there are not three. */
export function threeNumbers(release: string): readonly number[] | undefined {
  return NUMBERS.exec(release)?.slice(1).map(Number);
}

/** Whether a release is at least the minimum; a release without three numbers counts as the newest. */
export function releaseAtLeast(release: string, minimum: string): boolean {
  const numbers = threeNumbers(release);
  return numbers === undefined || areAtLeast(numbers, threeNumbers(minimum) ?? []);
}

/** Whether a version of numbers and dots is at least the minimum; missing numbers are 0. */
export function atLeast(version: string, minimum: string): boolean {
  return areAtLeast(version.split('.').map(Number), minimum.split('.').map(Number));
}

function areAtLeast(numbers: readonly number[], minimum: readonly number[]): boolean {
  for (const [index, wanted] of minimum.entries()) {
    const have = numbers[index] ?? 0;
    if (have !== wanted) return have > wanted;
  }
  return true;
}
