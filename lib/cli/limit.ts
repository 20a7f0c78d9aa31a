import { isObject } from '../kubernetes/json';

/** Far more than anybody sets in one object or text, and few enough to be checked in a second. */
export const MAX_VALUES = 20_000;

/** Whether an object has more values than are checked: scalars, lists and mappings, at any depth. */
export function isTooLarge(object: unknown): boolean {
  let count = 0;
  const isTooMuch = (value: unknown): boolean => {
    const below = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
    count += below.length;
    return count > MAX_VALUES || below.some(isTooMuch);
  };
  return isTooMuch(object);
}
