import { isObject, type JsonObject, objectAt } from '../kubernetes/json';
import { type Parsed, readYaml, YamlProblem } from '../kubernetes/yaml-reader';
import { firstHolding } from '../kubernetes/yaml-text';
import { USER_YAML } from '../upstream/milvus';
import { candidates, FILES } from './values-edit';

/** The first line of `helm get values` without `-o yaml`. */
const HEADING = /^USER-SUPPLIED VALUES:[ \t]*\r?\n/;

/** The values of a release as `helm get values` prints them, with positions. */
export interface ReadValues {
  /** The text without helm's heading. */
  readonly text: string;
  readonly tree: JsonObject;
  readonly parsed: Parsed | undefined;
  /** The number of lines before the text: helm's heading, or none. */
  readonly above: number;
}

/**
 * Reads the output of `helm get values`, with or without `-o yaml`.
 *
 * @throws YamlProblem for any other text.
 */
export function readHelmValues(output: string): ReadValues {
  if (output.trim() === '') {
    throw new YamlProblem('is empty; helm prints null for a release without values, so the command may have failed');
  }
  if (/^COMPUTED VALUES:/.test(output)) {
    throw new YamlProblem("contains the chart's defaults; run the command without --all", { line: 1, column: 1 });
  }
  const text = output.replace(HEADING, '');
  const above = text === output ? 0 : 1;
  try {
    const documents = readYaml(text);
    const [parsed] = documents;
    if (documents.length > 1) throw new YamlProblem('contains several documents, but helm reads only the first');
    const tree = parsed?.value ?? {};
    if (!isObject(tree)) throw new YamlProblem('is not a mapping at the top level');
    return { text, tree, parsed, above };
  } catch (error) {
    if (!(error instanceof YamlProblem) || error.position === undefined) throw error;
    throw new YamlProblem(error.what, { ...error.position, line: error.position.line + above });
  }
}

/** The text of `user.yaml` in values; empty if there is none. Undefined if it is not text. */
export function userYamlText(values: JsonObject): string | undefined {
  const text = objectAt(values, FILES)[USER_YAML] ?? '';
  return typeof text === 'string' ? text : undefined;
}

/**
 * The values with another text in `user.yaml`; every line outside of `extraConfigFiles` stays unchanged. The result is parsed again
 * to prove that it differs in that text only.
 *
 * @throws YamlProblem if the values cannot be changed line by line.
 */
export function withUserYaml(values: ReadValues, userYaml: string): string {
  const { text, tree, parsed } = values;
  const files = tree[FILES] ?? {};
  const wanted = { ...tree, [FILES]: { ...(isObject(files) ? files : {}), [USER_YAML]: userYaml } };
  const found = firstHolding(candidates(text, parsed, userYaml, tree), wanted, (made) => readHelmValues(made).tree);
  if (found !== undefined) return found;
  throw new YamlProblem('cannot be edited on its own: it uses an anchor, an alias, a merge key or a complex key (?)');
}
