import type { Duration, Size } from 'cdk8s';
import { bytesOf, secondsOf } from '../../../app/amounts';
import { defined } from '../../../kubernetes/json';

/** When an index is replaced. */
export interface RolloverConditions {
  readonly maxAge: Duration;
  readonly maxSize?: Size;
  readonly maxDocs?: number;
}

type Units = readonly (readonly [unit: string, amount: number])[];

const AGES: Units = [
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
];
const SIZES: Units = [
  ['gb', 1024 ** 3],
  ['mb', 1024 ** 2],
  ['kb', 1024],
];

/** Elasticsearch's conditions of a rollover, as JSON: the first that is met counts. */
export function rolloverConditions({ maxAge, maxSize, maxDocs }: RolloverConditions): string {
  return JSON.stringify({
    max_age: inUnits(secondsOf(maxAge), AGES, 's'),
    ...defined({ max_size: maxSize && inUnits(bytesOf(maxSize), SIZES, 'b'), max_docs: maxDocs }),
  });
}

/** In the largest unit of which it is a whole number. */
function inUnits(amount: number, units: Units, smallest: string): string {
  const [unit, size] = units.find(([, each]) => amount % each === 0) ?? [smallest, 1];
  return `${amount / size}${unit}`;
}
