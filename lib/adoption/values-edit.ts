import { isAlias, isMap, isNode, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { JsonObject } from '../kubernetes/json';
import { withoutEnd } from '../kubernetes/text-end';
import { type Parsed, YamlProblem } from '../kubernetes/yaml-reader';
import {
  contentEnd,
  edited,
  endsInOpenBlock,
  entriesOf,
  eolOf,
  indented,
  isBlockScalar,
  isFlowMap,
  keyStart,
  lineEnd,
  lineStart,
  literalText,
  quotedText,
  without,
} from '../kubernetes/yaml-text';
import { USER_YAML } from '../upstream/milvus';

/** Ways to write another text into `user.yaml` of helm values, by the style of the existing one. */

export const FILES = 'extraConfigFiles';

/** Candidates for the result, the best first. */
export function candidates(
  text: string,
  parsed: Parsed | undefined,
  userYaml: string,
  tree: JsonObject,
): readonly string[] {
  const root = parsed?.root ?? null;
  const isEmpty = Object.keys(tree).length === 0;
  if (isEmpty && root !== null) {
    const [start = 0, end = 0] = root.range ?? [];
    return candidates(without(text, start, end), undefined, userYaml, tree);
  }
  if (isFlowMap(root)) return inFlow(text, root, FILES, `{"${USER_YAML}": ${quotedText(userYaml)}}`, userYaml);
  const entry = isMap(root) ? entriesOf(root, (key) => key === FILES)[0] : undefined;
  if (entry !== undefined) return inEntry(text, entry, userYaml, parsed);
  if (FILES in tree) throw new YamlProblem('comes from a merge (<<)');
  return added(text, root, userYaml);
}

/** A new key at the end; or at the beginning, if the last value would absorb its line break. */
function added(text: string, root: Node | null, userYaml: string): readonly string[] {
  const first = isMap(root) ? root.items[0] : undefined;
  const top = first === undefined ? 0 : lineStart(text, keyStart(first));
  const indent = first === undefined ? '' : text.slice(top, keyStart(first));
  const eol = eolOf(text);
  const block = `${indent}${FILES}:${eol}${entryOf(userYaml, `${indent}  `, eol)}`;
  const mark = /^\.\.\.(?=\s|$)/m.exec(text.slice(contentEnd(root)));
  const end = mark === null ? text.length : contentEnd(root) + mark.index;
  const open = text !== '' && end === text.length && !text.endsWith('\n') ? eol : '';
  return [
    ...(endsInOpenBlock(text, root) ? [] : [edited(text, [{ start: end, end, text: `${open}${block}` }])]),
    edited(text, [{ start: top, end: top, text: block }]),
  ];
}

/** `user.yaml: ...` with its line break. */
function entryOf(userYaml: string, indent: string, eol: string): string {
  const literal = literalText(userYaml, `${indent}  `, eol);
  const value = literal === undefined ? quotedText(userYaml) : `${literal.header}${eol}${literal.body}`;
  return `${indent}${USER_YAML}: ${value}${eol}`;
}

function inEntry(text: string, entry: Pair, userYaml: string, parsed: Parsed | undefined): readonly string[] {
  const { value } = entry;
  if (isAlias(value)) {
    throw new YamlProblem('comes from an alias', parsed?.position(value.range?.[0] ?? 0));
  }
  if (isFlowMap(value) && value.items.length > 0) {
    return inFlow(text, value, USER_YAML, quotedText(userYaml), userYaml);
  }
  if (!isMap(value) || value.items.length === 0) return inNothing(text, entry, userYaml);
  const [file] = entriesOf(value, (key) => key === USER_YAML);
  return file === undefined ? [] : inBlock(text, file, userYaml);
}

/** For an `extraConfigFiles` that is null or empty. */
function inNothing(text: string, entry: Pair, userYaml: string): readonly string[] {
  const indent = text.slice(lineStart(text, keyStart(entry)), keyStart(entry));
  const eol = eolOf(text);
  const colon = text.indexOf(':', contentEnd(entry.key)) + 1;
  const end = Math.max(colon, contentEnd(entry.value));
  const line = lineEnd(text, end);
  const open = text.slice(0, line).endsWith('\n') ? '' : eol;
  return [
    edited(text, [
      { start: colon, end, text: '' },
      { start: line, end: line, text: `${open}${entryOf(userYaml, `${indent}  `, eol)}` },
    ]),
  ];
}

/** In flow style everything is in double quotes. */
function inFlow(text: string, map: YAMLMap, key: string, value: string, userYaml: string): readonly string[] {
  const [entry] = entriesOf(map, (name) => name === key);
  if (entry === undefined) {
    const start = (map.range?.[0] ?? 0) + 1;
    return [edited(text, [{ start, end: start, text: `"${key}": ${value}, ` }])];
  }
  const old = entry.value;
  if (isFlowMap(old) && key === FILES && old.items.length > 0) {
    return inFlow(text, old, USER_YAML, quotedText(userYaml), userYaml);
  }
  const start = isNode(old) && !isSeq(old) && !(isMap(old) && old.items.length > 0) ? old.range?.[0] : undefined;
  const end = contentEnd(old);
  return start === undefined || end <= start ? [] : [edited(text, [{ start, end, text: value }])];
}

/** For a `user.yaml` in block style: a block scalar keeps its style; everything else becomes one. */
function inBlock(text: string, file: Pair, userYaml: string): readonly string[] {
  const eol = eolOf(text);
  const indent = `${text.slice(lineStart(text, keyStart(file)), keyStart(file))}  `;
  if (isBlockScalar(file.value)) return inBlockScalar(text, file.value, userYaml, indent);
  const colon = text.indexOf(':', contentEnd(file.key)) + 1;
  const end = Math.max(colon, contentEnd(file.value));
  const start = end === colon || !isNode(file.value) ? colon : (file.value.range?.[0] ?? colon);
  const gap = start === colon ? ' ' : '';
  const line = lineEnd(text, end);
  const literal = literalText(userYaml, indent, eol);
  const quoted = edited(text, [{ start, end, text: `${gap}${quotedText(userYaml)}` }]);
  if (literal === undefined) return [quoted];
  // The rest of the line is a comment.
  const header = `${gap}${literal.header}${text.slice(end, line).trimEnd()}${eol}`;
  return [edited(text, [{ start, end: line, text: `${header}${literal.body}${eol}` }]), quoted];
}

function inBlockScalar(text: string, node: Scalar<string>, userYaml: string, indent: string): readonly string[] {
  const eol = eolOf(text);
  const [start = 0, end = 0] = node.range ?? [];
  const source = text.slice(start, end);
  const header = (source.split('\n', 1)[0] ?? '').replace(/\r$/, '');
  const comment = header.replace(/^[|>][-+\d]*/, '');
  const blank = source.slice(withoutEnd(source, ' \t\r\n').length);
  const tail = blank.slice(/\r?\n|$/.exec(blank)?.index);
  const replace = (part: string): string => edited(text, [{ start, end, text: part }]);
  const literal = literalText(userYaml, indent, eol);
  const rest = literal?.header.endsWith('+') === true || tail === '' ? eol : tail;
  return [
    ...(node.value.trim() === ''
      ? []
      : [
          replace(
            `|${header.slice(1)}${eol}${indented(withoutEnd(userYaml, '\n'), indentOf(source, node.value), eol)}${tail}`,
          ),
        ]),
    ...(literal === undefined ? [] : [replace(`${literal.header}${comment}${eol}${literal.body}${rest}`)]),
    replace(`${quotedText(userYaml)}${comment}${tail === '' ? eol : tail}`),
  ];
}

/** The indentation of a block, which is not part of its text. */
function indentOf(source: string, text: string): string {
  const spaces = (lines: readonly string[]): number => {
    const first = lines.find((line) => line.trim() !== '') ?? '';
    return first.length - first.trimStart().length;
  };
  return ' '.repeat(Math.max(0, spaces(source.split('\n').slice(1)) - spaces(text.split('\n'))));
}
