import { load } from 'js-yaml';
import { isObject, type JsonObject, objectAt } from '../../kubernetes/json';
import { USER_YAML } from '../../upstream/milvus';

/** The text of `user.yaml` in a release's values, and what is in it. */
export interface UserYaml {
  readonly text: unknown;
  readonly tree: JsonObject;
  /** What is wrong with the text, if it is not what Milvus can read. */
  readonly problem?: string;
}

const parsed = new WeakMap<JsonObject, UserYaml>();

/** The tree inside of `user.yaml`, or what is wrong with its text; parsed once for all rules that look into it. */
export function userYamlOf(values: JsonObject): UserYaml {
  const text = objectAt(values, 'extraConfigFiles')[USER_YAML];
  const known = parsed.get(values);
  if (known !== undefined && known.text === text) return known;
  const result = { text, ...parse(text) };
  parsed.set(values, result);
  return result;
}

function parse(text: unknown): Omit<UserYaml, 'text'> {
  if (typeof text !== 'string') return { tree: {} };
  try {
    const tree: unknown = load(text);
    if (tree === undefined || tree === null) return { tree: {} };
    return isObject(tree) ? { tree } : { tree: {}, problem: 'is YAML, but no mapping at its top level' };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { tree: {}, problem: `is not YAML (${reason})` };
  }
}
