import { isObject, type JsonObject, objectAt, textOf, valueAt } from '../../kubernetes/json';

/** Labels, as far as they are known. */
export interface KnownLabels {
  readonly labels: JsonObject;
  /** Whether there are none besides. */
  readonly isWhole: boolean;
}

/**
 * Whether a label selector matches; undefined if that depends on labels that are not known. An empty selector matches everything.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function matchesSelector(selector: unknown, known: KnownLabels): boolean | undefined {
  const equal = Object.entries(objectAt(selector, 'matchLabels')).map(([key, value]) =>
    has(known, key, [textOf(value)]),
  );
  const expressions = valueAt(selector, 'matchExpressions');
  const all = Array.isArray(expressions) ? expressions.filter(isObject) : [];
  return every([...equal, ...all.map((expression) => satisfies(known, expression))]);
}

function satisfies(known: KnownLabels, { key, operator, values }: JsonObject): boolean | undefined {
  const label = textOf(key);
  const listed = Array.isArray(values) ? values.map(textOf) : [];
  switch (operator) {
    case 'In':
      return has(known, label, listed);
    case 'NotIn':
      return not(has(known, label, listed));
    case 'Exists':
      return has(known, label);
    case 'DoesNotExist':
      return not(has(known, label));
    default:
      return undefined;
  }
}

/** Whether there is the label, with one of the values. @param values @default - any */
function has({ labels, isWhole }: KnownLabels, key: string, values?: readonly string[]): boolean | undefined {
  if (!Object.hasOwn(labels, key)) return isWhole ? false : undefined;
  return values === undefined || values.includes(textOf(labels[key]));
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/** Whether all are true; undefined if that depends on one that is not known. */
export function every(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : true;
}

/** Whether one is true; undefined if that depends on one that is not known. */
export function some(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}
