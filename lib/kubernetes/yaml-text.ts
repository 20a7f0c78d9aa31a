import { isCollection, isMap, isNode, isPair, isScalar, type Pair, Scalar, type YAMLMap } from 'yaml';
import { isEqual } from './equal';
import { withoutEnd } from './text-end';
import { YamlProblem } from './yaml-reader';
import { textOf } from './json';

/** The first of the texts that reads as exactly this value; undefined if each changes something else. */
export function firstHolding(
  texts: readonly string[],
  wanted: unknown,
  read: (text: string) => unknown,
): string | undefined {
  return texts.find((text) => {
    try {
      return isEqual(read(text), wanted);
    } catch (error) {
      if (error instanceof YamlProblem) return false;
      throw error;
    }
  });
}

/** A replacement for a part of a text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with the parts replaced; they do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, text: part }) => result.slice(0, start) + part + result.slice(end), text);
}

/** The text without a part of it, and without its line if that becomes empty. */
export function without(text: string, start: number, end: number): string {
  const line = { start: lineStart(text, start), end: lineEnd(text, end) };
  const rest = text.slice(line.start, start) + text.slice(end, line.end);
  return edited(text, [{ ...(rest.trim() === '' ? line : { start, end }), text: '' }]);
}

/** The line ending of a text: that of its first line. */
export function eolOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** The start of the line that contains an offset. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The start of the next line. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** The pairs of a mapping whose scalar key satisfies `passes`. */
export function entriesOf(map: YAMLMap, passes: (key: string) => boolean): readonly Pair[] {
  return map.items.filter(({ key }) => isScalar(key) && passes(textOf(key.value)));
}

/** The start of a key. */
export function keyStart({ key }: Pair): number {
  return isNode(key) ? (key.range?.[0] ?? 0) : 0;
}

/** The end of a node, without the comments that the reader includes. */
export function contentEnd(node: unknown): number {
  if (isPair(node)) return Math.max(contentEnd(node.key), contentEnd(node.value));
  if (!isNode(node)) return 0;
  // An implicit node is positioned after the comments that follow.
  if (isScalar(node) && node.source === '' && node.type === Scalar.PLAIN) return 0;
  const isBlock = isCollection(node) && node.flow !== true && node.items.length > 0;
  return isBlock ? contentEnd(node.items.at(-1)) : (node.range?.[1] ?? 0);
}

/** Whether a line break at the end of the text would become part of its last value. */
export function endsInOpenBlock(text: string, root: unknown): boolean {
  const last = lastLeaf(root);
  return (
    !text.endsWith('\n') &&
    isBlockScalar(last) &&
    (last.range?.[1] ?? 0) >= text.length &&
    !/^[|>]\d?-/.test(text.slice(last.range?.[0]))
  );
}

function lastLeaf(node: unknown): unknown {
  if (isPair(node)) return lastLeaf(node.value);
  return isCollection(node) && node.items.length > 0 ? lastLeaf(node.items.at(-1)) : node;
}

/** Whether a text is a block scalar (`|` or `>`). */
export function isBlockScalar(node: unknown): node is Scalar<string> {
  return isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
}

/** Whether a mapping is in flow style (braces). */
export function isFlowMap(node: unknown): node is YAMLMap {
  return isMap(node) && node.flow === true;
}

/** Characters that a block scalar cannot hold, or that only some parsers treat as line breaks. */
const UNFIT = /[^\n\t\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd]/;

/** A text in double quotes that all readers read alike. */
export function quotedText(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A text as a literal block: its header and its lines, with no line break after the last. Undefined if only quotes can hold
 * the text.
 */
export function literalText(
  text: string,
  indent: string,
  eol: string,
): { readonly header: string; readonly body: string } | undefined {
  if (UNFIT.test(text) || /^\s*$|^[ \t]*\n|^\t|\n[ \t]+\n*$/.test(text)) return undefined;
  const content = withoutEnd(text, '\n');
  const breaks = text.length - content.length;
  // Otherwise leading spaces of the first line count as indentation of the block.
  const indicator = text.startsWith(' ') ? '2' : '';
  const chomping = breaks === 0 ? '-' : breaks === 1 ? '' : '+';
  return {
    header: `|${indicator}${chomping}`,
    body: indented(content, indent, eol) + eol.repeat(Math.max(0, breaks - 1)),
  };
}

/** The lines of a text, indented except empty ones. */
export function indented(text: string, indent: string, eol: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : indent + line))
    .join(eol);
}
