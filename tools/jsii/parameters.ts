import { isObject, objectAt, stringAt, valueAt } from '../../lib/kubernetes/json';

/** The public parameters that begin with `_`, as `Class.method(_parameter)`. In Python a parameter is a keyword, and `_` a part of it. */
export function hiddenParameters(assembly: unknown): string[] {
  return Object.values(objectAt(assembly, 'types')).flatMap((type) => {
    const name = stringAt(type, 'name') ?? '';
    const constructor = { name: 'constructor', parameters: valueAt(type, 'initializer', 'parameters') };
    return [constructor, ...listAt(type, 'methods')].flatMap((method) =>
      listAt(method, 'parameters')
        .map((parameter) => stringAt(parameter, 'name') ?? '')
        .filter((parameter) => parameter.startsWith('_'))
        .map((parameter) => `${name}.${stringAt(method, 'name') ?? ''}(${parameter})`),
    );
  });
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const found = valueAt(value, key);
  return Array.isArray(found) ? found.filter(isObject) : [];
}
