const UNITS: readonly (readonly [milliseconds: number, unit: string])[] = [
  [24 * 60 * 60 * 1000, 'd'],
  [60 * 60 * 1000, 'h'],
  [60 * 1000, 'min'],
  [1000, 's'],
];

/** A length of time in one unit, such as `12 s` or `3 h`. @param milliseconds of any sign */
export function ageText(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  const [length, unit] = UNITS.find(([each]) => size >= 2 * each) ?? [1000, 's'];
  return `${Math.round(size / length)} ${unit}`;
}

/** The milliseconds of a time of the API server, or of a log; undefined if it is none. */
export function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
