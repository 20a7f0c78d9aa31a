import { type Duration, type Size, SizeRoundingBehavior } from 'cdk8s';

const UNITS: readonly (readonly [unit: string, milliseconds: number])[] = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
];

/** A duration as Go reads it, in its largest whole units: `336h`, `1m30s`, `0s`. */
export function goDuration(duration: Duration): string {
  // 1.1 hours are 3960000.0000000005; what is no whole number, APP038 has rejected.
  let rest = Math.round(duration.toMilliseconds({ integral: false }));
  const parts = UNITS.map(([unit, milliseconds]) => {
    const amount = Math.floor(rest / milliseconds);
    rest -= amount * milliseconds;
    return amount === 0 ? '' : `${amount}${unit}`;
  });
  return parts.join('') || '0s';
}

/** A duration as a number of seconds, with a fraction where there is one: rules about whole seconds then say so. */
export function secondsOf(duration: Duration): number {
  return duration.toSeconds({ integral: false });
}

/** A size as a quantity of Kubernetes, in the unit in which it was given: `50Gi`. */
export function quantityOf(size: Size): string {
  return size.asString();
}

/** A size as a number of bytes, with a fraction where there is one: rules about whole numbers then say so. */
export function bytesOf(size: Size): number {
  return size.toKibibytes({ rounding: SizeRoundingBehavior.NONE }) * 1024;
}

/** The same in MiB. */
export function mebibytesOf(size: Size): number {
  return size.toMebibytes({ rounding: SizeRoundingBehavior.NONE });
}
