import { isObject, type JsonObject, valueAt } from '../../kubernetes/json';
import type { Answer, Answers } from '../answers/answers';
import { jsonOf } from '../answers/json';

/** The answer to `kubectl get RESOURCES`. */
export interface Listed {
  readonly resources: readonly string[];
  /** @default - of all namespaces, or of the cluster */
  readonly namespace: string | undefined;
  readonly answer: Answer;
  readonly objects: readonly JsonObject[];
}

/** All lists and single objects among the answers. */
export function listedIn({ given }: Answers): readonly Listed[] {
  return [...given].flatMap(([key, answer]): readonly Listed[] => {
    const [program, verb, resources = '', ...rest] = key.split(' ');
    if (program !== 'kubectl' || verb !== 'get' || resources.startsWith('-')) return [];
    const at = rest.indexOf('-n');
    const namespace = at < 0 ? undefined : rest[at + 1];
    return [{ resources: resources.split(','), namespace, answer, objects: objectsIn(answer.stdout) }];
  });
}

/** The objects in a list, or the one object, that kubectl printed as JSON. */
function objectsIn(text: string): readonly JsonObject[] {
  if (!text.trimStart().startsWith('{')) return [];
  const tree = jsonOf(text);
  const items = valueAt(tree, 'items');
  if (Array.isArray(items)) return items.filter(isObject);
  return isObject(tree) ? [tree] : [];
}
