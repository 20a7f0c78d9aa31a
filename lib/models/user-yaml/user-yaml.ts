import { isObject, type JsonObject, leavesOf, objectAt } from '../../kubernetes/json';
import { readYaml, repeatedKeys, YamlProblem } from '../../kubernetes/yaml-reader';
import { USER_YAML } from '../../upstream/milvus';
import { isTraceKey, settingName, traceKeyOf } from '../../upstream/milvus-settings';

/** The text of `user.yaml` in a release's values, and what is in it. */
export interface UserYaml {
  readonly text: unknown;
  readonly tree: JsonObject;
  /** What is wrong with the text, if it is not what Milvus can read. */
  readonly problem?: string;
  /** Duplicate keys. */
  readonly repeated: readonly string[];
}

const parsed = new WeakMap<JsonObject, UserYaml>();

/** The tree inside of `user.yaml`, or what is wrong with its text; parsed once for all rules that look into it. */
export function userYamlOf(values: JsonObject): UserYaml {
  const text = objectAt(values, 'extraConfigFiles')[USER_YAML];
  const known = parsed.get(values);
  if (known !== undefined && known.text === text) return known;
  const result = { text, ...parseUserYaml(text) };
  parsed.set(values, result);
  return result;
}

/** What a text that is written from a tree holds, so that it need not be read again. */
export function rememberUserYaml(values: JsonObject, tree: JsonObject): void {
  parsed.set(values, { text: objectAt(values, 'extraConfigFiles')[USER_YAML], tree, repeated: [] });
}

/** What is in a text that is to be a `user.yaml`. */
export function parseUserYaml(text: unknown): Omit<UserYaml, 'text'> {
  if (typeof text !== 'string') return { tree: {}, repeated: [] };
  try {
    const documents = readYaml(text);
    const [first] = documents;
    const tree = first?.value;
    const repeated = first === undefined ? [] : repeatedKeys(first).map(({ key }) => key);
    if (documents.length > 1)
      return { tree: {}, repeated, problem: 'holds several documents, and Milvus reads the first.' };
    if (tree === undefined || tree === null) return { tree: {}, repeated };
    return isObject(tree)
      ? { tree, repeated }
      : { tree: {}, repeated, problem: 'is YAML, but no mapping at its top level.' };
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    const { what, position } = error;
    return {
      tree: {},
      repeated: [],
      problem: `${withoutContent(what)}${position === undefined ? '' : `, at its line ${position.line}`}`,
    };
  }
}

/** What is wrong with a text, without quoting it: an unquoted password may begin with `*`. */
function withoutContent(what: string): string {
  const said = /^(is not YAML: [^:"%\\]*)/.exec(what)?.[1];
  if (said === undefined) return what;
  const quoting = /(?:directive(?: indicator character)?|version|sequence|tag) /.exec(said);
  return (quoting === null ? said : said.slice(0, quoting.index + quoting[0].length)).trimEnd();
}

/**
 * The `trace` settings of a Milvus configuration in upstream's spelling, wherever they stand: as a block, as dotted keys, in
 * any case, with `_` or nothing for a dot. Undefined when there are none.
 */
export function traceOf(config: JsonObject): unknown {
  const own = Object.keys(config).filter(isTraceKey);
  if (own.length === 0) return undefined;
  const scalar = own.find((key) => settingName(key) === 'trace' && !isObject(config[key]));
  if (scalar !== undefined) return config[scalar];
  const trace: Record<string, unknown> = {};
  for (const [path, value] of own.flatMap((key) => leavesOf({ [key]: config[key] }))) {
    const below = traceKeyOf(path) ?? path.replace(/^trace[./]?/i, '');
    if (below !== '') put(trace, wordsOf(below), value);
  }
  return trace;
}

/** More than any setting of Milvus has. */
const MAX_WORDS = 20;

/** The keys that a dotted one stands for; one of thousands of dots is none of Milvus', and a tree of it too deep to look through. */
function wordsOf(path: string): readonly string[] {
  const words = path.split('.', MAX_WORDS + 1);
  return words.length > MAX_WORDS ? [path] : words;
}

/** A Milvus configuration without its trace settings. */
export function withoutTrace(config: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(config).filter(([key]) => !isTraceKey(key)));
}

function put(tree: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  const below = tree[first];
  if (rest.length === 0) tree[first] = value;
  else {
    const inner: Record<string, unknown> = isObject(below) ? { ...below } : {};
    put(inner, rest, value);
    tree[first] = inner;
  }
}
