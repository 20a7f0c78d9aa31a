import { isEmpty, isObject, isScalar, textOf, valueAt } from '../../../kubernetes/json';
import { nanosOf } from '../../../kubernetes/quantity';

/** A field that has another value on the cluster than in `dist`. */
export interface Difference {
  /** As `kubectl -o jsonpath` takes it, without the first dot. */
  readonly path: string;
  /** Undefined if it is not set on the cluster. */
  readonly actual: unknown;
  readonly expected: unknown;
}

/** The fields by which the API server tells the items of a list apart. */
const IDENTITIES = ['name', 'mountPath', 'containerPort', 'port', 'topologyKey', 'key', 'type'];

/** The fields that `dist` writes and that have another value on the cluster; what others have added to the object does not count. */
export function differences(expected: unknown, actual: unknown, path = ''): readonly Difference[] {
  if (isSame(expected, actual)) return [];
  if (isObject(expected) && isObject(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, valueAt(actual, key), path === '' ? word(key) : `${path}${step(key)}`),
    );
  }
  if (Array.isArray(expected) && Array.isArray(actual)) return listDifferences(expected, actual, path);
  return [{ path, actual, expected }];
}

function listDifferences(
  expected: readonly unknown[],
  actual: readonly unknown[],
  path: string,
): readonly Difference[] {
  const identity = identityOf(expected, actual);
  if (identity === undefined) {
    // The order and the number of words such as arguments matter.
    const isDifferent =
      expected.length !== actual.length || expected.some((item, at) => isScalar(item) && !isSame(item, actual[at]));
    if (isDifferent) return [{ path, actual, expected }];
    return expected.flatMap((item, index) => differences(item, actual[index], `${path}[${index}]`));
  }
  return expected.flatMap((item) => {
    const index = actual.findIndex((other) => valueAt(other, identity) === valueAt(item, identity));
    const name = textOf(valueAt(item, identity));
    return index < 0
      ? [{ path: `${path}[?(@.${identity}==${JSON.stringify(name)})]`, actual: undefined, expected: item }]
      : differences(item, actual[index], `${path}[${index}]`);
  });
}

/** The field that is different in each item of both lists. */
function identityOf(expected: readonly unknown[], actual: readonly unknown[]): string | undefined {
  return IDENTITIES.find((identity) =>
    [expected, actual].every((list) => {
      const values = list.map((item) => valueAt(item, identity));
      return values.length > 0 && values.every(isScalar) && new Set(values).size === values.length;
    }),
  );
}

/** Whether the API server has kept a value: it drops what is empty, and writes quantities in its own form. */
function isSame(expected: unknown, actual: unknown): boolean {
  if (actual === undefined || actual === null) return isEmpty(expected) || expected === false || expected === 0;
  if (!isScalar(expected) || !isScalar(actual)) return isEmpty(expected) && isEmpty(actual);
  const [a, b] = [textOf(expected), textOf(actual)];
  if (a === b) return true;
  const quantity = nanosOf(a);
  return quantity !== undefined && quantity === nanosOf(b);
}

function step(key: string): string {
  return `.${word(key)}`;
}

function word(key: string): string {
  return key.replaceAll('.', '\\.');
}
