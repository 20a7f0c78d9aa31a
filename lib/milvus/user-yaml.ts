import { isMap } from 'yaml';
import { isObject, type JsonObject } from '../kubernetes/json';
import { merge } from '../kubernetes/merge';
import { toYaml } from '../kubernetes/yaml';
import { type Parsed, readYaml, repeatedKeys, YamlProblem } from '../kubernetes/yaml-reader';

/** A `user.yaml` and what is in it. */
export interface ComposedUserYaml {
  /** The file as it is written. */
  readonly text: string;
  /** Its settings. */
  readonly tree: JsonObject;
}

/** Merges settings into the text of a `user.yaml`: the text keeps its comments, and the settings follow. */
export function composeUserYaml(text: string | undefined, settings: JsonObject): ComposedUserYaml {
  if (text === undefined) return { text: toYaml(settings), tree: settings };
  const parsed = readYaml(text)[0];
  const tree = merge(isObject(parsed?.value) ? parsed.value : {}, settings);
  const longer = `${text}${/(^|\n)$/.test(text) ? '' : '\n'}${toYaml(settings)}`;
  // Rewritten if the settings belong into mappings of the text, or if it is in flow style.
  return { text: parsed === undefined || holds(longer, tree) ? longer : textWith(parsed, settings), tree };
}

function holds(text: string, tree: JsonObject): boolean {
  try {
    const [first, ...more] = readYaml(text);
    const isOne = first !== undefined && more.length === 0 && repeatedKeys(first).length === 0;
    return isOne && JSON.stringify(first.value) === JSON.stringify(tree);
  } catch (error) {
    if (error instanceof YamlProblem) return false;
    throw error;
  }
}

function textWith({ document }: Parsed, settings: JsonObject): string {
  put(settings, []);
  return document.toString({ lineWidth: 0 });

  function put(tree: JsonObject, path: readonly string[]): void {
    for (const [key, value] of Object.entries(tree)) {
      const at = [...path, key];
      if (isObject(value) && isMap(document.getIn(at))) put(value, at);
      else document.setIn(at, document.createNode(value));
    }
  }
}
