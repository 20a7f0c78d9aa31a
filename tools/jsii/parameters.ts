import { objectAt, stringAt, valueAt } from '../../lib/kubernetes/json';
import { listAt } from './list-at';

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
