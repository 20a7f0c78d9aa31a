const UNITS = [
  [1_000_000, 's'],
  [1_000, 'ms'],
] as const;

/** Microseconds for a person, three digits at most: `3.84 ms`, `70 µs`; in the unit that another time has, where one is given. */
export function timeText(microseconds: number, unitOf = microseconds): string {
  const [size, unit] = UNITS.find(([least]) => unitOf >= least) ?? [1, 'µs'];
  return microseconds === 0 ? '0' : `${Number((microseconds / size).toPrecision(3))} ${unit}`;
}

/** Round times from 0 to the end, five to ten of them: the step is 1, 2 or 5 times a power of ten. */
export function ticks(end: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(end, 10) / 5));
  const step = [5, 2, 1].map((factor) => factor * power).find((candidate) => end / candidate >= 4) ?? power;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}
