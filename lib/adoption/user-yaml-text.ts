import { isMap, isScalar, type Node, type Pair } from 'yaml';
import { isEqual } from '../kubernetes/equal';
import { isObject, type JsonObject } from '../kubernetes/json';
import { toYaml } from '../kubernetes/yaml';
import { readYaml, YamlProblem } from '../kubernetes/yaml-reader';
import {
  contentEnd,
  edited,
  endsInOpenBlock,
  entriesOf,
  eolOf,
  firstHolding,
  indented,
  isFlowMap,
  keyStart,
  lineEnd,
  lineStart,
  type TextEdit,
  without,
} from '../kubernetes/yaml-text';
import { isTraceKey } from '../upstream/milvus-settings';
import { traceOf, withoutTrace } from '../models/user-yaml/user-yaml';

/** The contents of a `user.yaml`, with their positions. */
interface Read {
  readonly tree: JsonObject;
  readonly root: Node | null;
}

/** The trace settings in the text of a `user.yaml`; undefined if there are none. */
export function traceIn(text: string): unknown {
  const { tree } = read(text);
  const keys = Object.keys(tree).filter(isTraceKey);
  return keys.length === 0 ? undefined : traceOf(tree);
}

/** Whether the text of a `user.yaml` has exactly these trace settings, once. */
export function hasTrace(text: string, trace: JsonObject): boolean {
  const { tree } = read(text);
  return Object.keys(tree).filter(isTraceKey).length === 1 && isEqual(traceOf(tree), trace);
}

/**
 * The text of a `user.yaml` with its trace settings replaced by these; every other line stays unchanged. The result is parsed again
 * to prove that it differs in the trace settings only.
 *
 * @throws YamlProblem if Milvus cannot read the text, or if it cannot be changed line by line.
 */
export function withTrace(text: string, trace: JsonObject): string {
  if (hasTrace(text, trace)) return text;
  const before = read(text);
  const wanted = { ...withoutTrace(before.tree), trace };
  const found = firstHolding(candidates(text, before.root, trace), wanted, (made) => read(made).tree);
  if (found !== undefined) return found;
  throw new YamlProblem(
    'has trace settings that cannot be replaced line by line: they use an anchor, an alias, a merge key or a complex key (?)',
  );
}

function read(text: string): Read {
  const documents = readYaml(text);
  const [first] = documents;
  if (documents.length > 1) throw new YamlProblem('contains several documents, but Milvus reads only the first');
  const value = first?.value ?? {};
  if (!isObject(value)) throw new YamlProblem('is not a mapping at the top level');
  return { tree: value, root: first?.root ?? null };
}

/** Candidates for the result, the best first. */
function candidates(text: string, root: Node | null, trace: JsonObject): readonly string[] {
  if (isFlowMap(root)) return inFlow(text, root.items, entriesOf(root, isTraceKey), trace, root.range?.[0] ?? 0);
  const [start, end] = isScalar(root) ? (root.range ?? [0, 0]) : [0, 0];
  if (end > start) return candidates(without(text, start, end), null, trace);
  const first = isMap(root) ? root.items[0] : undefined;
  const top = first === undefined ? 0 : lineStart(text, keyStart(first));
  const indent = first === undefined ? '' : text.slice(top, keyStart(first));
  if (indent.trim() !== '') return [];
  const own = isMap(root) ? entriesOf(root, isTraceKey) : [];
  if (own.length > 0) return [replaced(text, own, trace, indent)];
  const block = blockOf(text, trace, indent);
  return [
    ...(endsInOpenBlock(text, root) ? [] : [beforeEnd(text, root, block), appended(text, text.length, block)]),
    edited(text, [{ start: top, end: top, text: block }]),
  ];
}

/** The lines of the settings in the style of the text, with comments after the first. */
function blockOf(text: string, trace: JsonObject, indent: string, comments: readonly string[] = []): string {
  const eol = eolOf(text);
  const [key = '', ...rest] = toYaml({ trace }).trimEnd().split('\n');
  const lines = [key, ...comments.map((comment) => `  ${comment}`), ...rest];
  return `${indented(lines.join('\n'), indent, eol)}${eol}`;
}

/** Replaces the first entry by the settings and removes the others; their comment lines stay. */
function replaced(text: string, own: readonly Pair[], trace: JsonObject, indent: string): string {
  const places = own.map((entry) => ({
    start: lineStart(text, keyStart(entry)),
    end: lineEnd(text, contentEnd(entry) - 1),
  }));
  const comments = places
    .flatMap(({ start, end }) => text.slice(start, end).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#'));
  return edited(
    text,
    places.map(({ start, end }, index): TextEdit => {
      const part = index === 0 ? blockOf(text, trace, indent, comments) : '';
      const isOpen = end === text.length && !text.endsWith('\n');
      return { start, end, text: isOpen ? part.trimEnd() : part };
    }),
  );
}

/** Puts the block after the last line with content, before the end marker. */
function beforeEnd(text: string, root: Node | null, block: string): string {
  const mark = /^\.\.\.(?=\s|$)/m.exec(text.slice(contentEnd(root)));
  if (mark !== null) return appended(text, contentEnd(root) + mark.index, block);
  const lines = text.trimEnd();
  return appended(text, lines === '' ? text.length : lineEnd(text, lines.length - 1), block);
}

/** The block at the beginning of a line, or after a last line without a line break. */
function appended(text: string, offset: number, block: string): string {
  const isOpen = offset === text.length && text !== '' && !text.endsWith('\n');
  const part = isOpen ? `${eolOf(text)}${block.trimEnd()}` : block;
  return edited(text, [{ start: offset, end: offset, text: part }]);
}

function inFlow(
  text: string,
  items: readonly Pair[],
  own: readonly Pair[],
  trace: JsonObject,
  brace: number,
): readonly string[] {
  const entry = `"trace": ${JSON.stringify(trace)}`;
  const [first, ...others] = own;
  if (others.length > 0) return [];
  const comma = items.length === 0 ? '' : ', ';
  return first === undefined
    ? [edited(text, [{ start: brace + 1, end: brace + 1, text: `${entry}${comma}` }])]
    : [edited(text, [{ start: keyStart(first), end: contentEnd(first), text: entry }])];
}
