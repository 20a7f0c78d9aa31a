import { isScalar, textOf } from '../../../kubernetes/json';
import type { Difference } from './difference';

const LONGEST = 120;

/** The value on the cluster, in one line. */
export function shownText({ actual, expected }: Difference): string {
  return lineOf(actual, expected);
}

/** The value in the file, in one line. */
export function valueText({ actual, expected }: Difference): string {
  return lineOf(expected, actual);
}

/** A value in one line; of a text with several the first that is not in the other. */
function lineOf(value: unknown, other: unknown): string {
  if (value === undefined) return '(not set)';
  const text = isScalar(value) ? textOf(value) : JSON.stringify(value);
  const others = new Set(isScalar(other) ? textOf(other).split('\n') : []);
  const lines = text.split('\n');
  const line = lines.length === 1 ? text : (lines.find((each) => !others.has(each)) ?? text).trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}...`;
}

/** Whether a value can be shown in a message. */
export function isShort(value: unknown): value is string | number | boolean {
  return isScalar(value) && !textOf(value).includes('\n') && textOf(value).length <= LONGEST;
}
