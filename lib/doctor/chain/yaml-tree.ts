import { isObject, type JsonObject } from '../../kubernetes/json';
import { readYaml, YamlProblem } from '../../kubernetes/yaml-reader';

/** The mapping that a text of YAML begins with; undefined if it is none. */
export function treeIn(text: string): JsonObject | undefined {
  try {
    const tree = readYaml(text)[0]?.value;
    return isObject(tree) ? tree : undefined;
  } catch (error) {
    if (error instanceof YamlProblem) return undefined;
    throw error;
  }
}
