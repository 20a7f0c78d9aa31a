import { isObject, type JsonObject } from '../../kubernetes/json';
import { readYaml, YamlProblem } from '../../kubernetes/yaml-reader';

/** The mapping that a text holds as YAML; undefined if it holds none. */
export function treeIn(text: string): JsonObject | undefined {
  try {
    const value = readYaml(text)[0]?.value;
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof YamlProblem) return undefined;
    throw error;
  }
}
