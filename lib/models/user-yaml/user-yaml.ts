import { isObject, type JsonObject, leavesOf, objectAt } from '../../kubernetes/json';
import { hasMappingAsKey, readYaml, repeatedKeys, YamlProblem } from '../../kubernetes/yaml-reader';
import { USER_YAML } from '../../upstream/milvus';
import { isTraceKey, settingName, settingText, traceKeyOf } from '../../upstream/milvus-settings';

/** The text of `user.yaml` in the values of a release, and its contents. */
export interface UserYaml {
  readonly text: unknown;
  readonly tree: JsonObject;
  /** A sentence about what is wrong with the text. @default - Milvus can read it */
  readonly problem?: string;
  /** Whether the text has several documents, of which Milvus reads the first; `tree` is that one. @default false */
  readonly isFirstRead?: boolean;
  /** Duplicate keys. */
  readonly repeated: readonly string[];
}

const parsed = new WeakMap<JsonObject, UserYaml>();

/** The contents of `user.yaml`, or what is wrong with its text; parsed once for all rules. */
export function userYamlOf(values: JsonObject): UserYaml {
  const text = objectAt(values, 'extraConfigFiles')[USER_YAML];
  const known = parsed.get(values);
  if (known !== undefined && known.text === text) return known;
  const result = { text, ...parseUserYaml(text) };
  parsed.set(values, result);
  return result;
}

/** Remembers the tree from which the text was written, so that it is not parsed again. */
export function rememberUserYaml(values: JsonObject, tree: JsonObject): void {
  parsed.set(values, { text: objectAt(values, 'extraConfigFiles')[USER_YAML], tree, repeated: [] });
}

/** Parses the text of a `user.yaml`. */
export function parseUserYaml(text: unknown): Omit<UserYaml, 'text'> {
  if (typeof text !== 'string') return { tree: {}, repeated: [] };
  try {
    const documents = readYaml(text);
    const [first] = documents;
    const tree = first?.value;
    const repeated = first === undefined ? [] : repeatedKeys(first).map(({ key }) => key);
    if (first !== undefined && hasMappingAsKey(first))
      return { tree: {}, repeated, problem: 'a key must not be a mapping or a list.' };
    if (tree !== undefined && tree !== null && !isObject(tree))
      return { tree: {}, repeated, problem: 'must be a mapping at its top level.' };
    return { tree: isObject(tree) ? tree : {}, repeated, ...(documents.length > 1 ? SEVERAL_DOCUMENTS : {}) };
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    const first = firstDocument(text);
    if (first !== undefined) {
      const { tree, repeated, problem } = parseUserYaml(first);
      if (problem === undefined) return { tree, repeated, ...SEVERAL_DOCUMENTS };
    }
    const { what, position } = error;
    return {
      tree: {},
      repeated: [],
      problem: `${withoutContent(what)}${position === undefined ? '' : `, at line ${position.line} of the text`}.`,
    };
  }
}

const SEVERAL_DOCUMENTS = { problem: 'must be one YAML document.', isFirstRead: true };

/** The text before the start of a second document; undefined if there is none. */
function firstDocument(text: string): string | undefined {
  const second = /\n---(?=\s|$)/.exec(text);
  const first = second === null ? '' : text.slice(0, second.index + 1);
  return /^[^\s#%]/m.test(first) ? first : undefined;
}

/** What is wrong with a text, without quoting it: an unquoted password may begin with `*`. */
function withoutContent(what: string): string {
  const message = /^(is not YAML: [^:"%\\]*)/.exec(what)?.[1];
  if (message === undefined) return what;
  const quoting = /(?:directive(?: indicator character)?|version|sequence|tag) /.exec(message);
  return (quoting === null ? message : message.slice(0, quoting.index + quoting[0].length)).trimEnd();
}

/**
 * The `trace` settings of a Milvus configuration in upstream's spelling. They may be written as a block or as dotted keys, in any
 * case, with `_` or nothing in place of a dot. A list is the text that Milvus makes of it. Undefined if there are none.
 */
export function traceOf(config: JsonObject): unknown {
  const own = Object.keys(config).filter(isTraceKey);
  if (own.length === 0) return undefined;
  const scalar = own.find((key) => settingName(key) === 'trace' && !isObject(config[key]));
  if (scalar !== undefined) return config[scalar];
  const trace: Record<string, unknown> = {};
  for (const [path, written] of own.flatMap((key) => leavesOf({ [key]: config[key] }))) {
    const value: unknown = Array.isArray(written) ? settingText(written) : written;
    const below = traceKeyOf(path) ?? path.replace(/^trace[./]?/i, '');
    if (below !== '') put(trace, wordsOf(below), value);
  }
  return trace;
}

/** More words than any setting of Milvus has. */
const MAX_WORDS = 20;

/** The keys in a dotted key. One with thousands of dots is not a setting of Milvus, and its tree would be too deep to walk. */
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
