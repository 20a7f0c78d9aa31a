import { type Document, isAlias, isMap, type Node, visit } from 'yaml';
import { isObject, textOf } from './json';
import { withoutEnd } from './text-end';
import { forbiddenAt, linesOf } from './yaml-characters';
import { documentsAsGoReads } from './yaml-documents';

/** A place in a file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Input that cannot be parsed: a message that quotes none of it, and the position. */
export class YamlProblem extends Error {
  constructor(
    readonly what: string,
    readonly position?: Position,
    /** Whether it exceeds a limit of this reader, and may be valid for others. */
    readonly isLimit = false,
  ) {
    super(what);
  }
}

/** One YAML document: its data, and the positions of the data. */
export interface Parsed {
  readonly value: unknown;
  readonly root: Node | null;
  readonly document: Document;
  /** The text to which the offsets of the nodes refer. */
  readonly text: string;
  /** Whether the text contains `{{`, as a template does; computed once for all documents of the text. */
  readonly hasBraces: boolean;
  readonly position: (offset: number) => Position;
}

/** A duplicate key of a mapping. */
export interface Repeated {
  readonly key: string;
  readonly first: Position;
  readonly second: Position;
}

/** More than a thousand large Jaegers have, and read in two seconds. */
const MAX_VALUES = 120_000;
const MAX_ALIASES = 1_000;

/** Five times the depth of a Jaeger, and far below what overflows the stack of recursive readers. */
const MAX_DEPTH = 100;
const TOO_DEEP = 'is nested too deeply';

/** Rejects text that would take minutes or gigabytes to read. */
function checkSize(text: string, inner: InnerText | undefined): void {
  const most = inner?.maxValues ?? MAX_VALUES;
  const advice = inner === undefined ? '; split it' : '';
  let values = 0;
  for (let index = 0; index < text.length; index++) {
    if ('\n,[]{}'.includes(text.charAt(index))) values++;
  }
  if (values > most) throw new YamlProblem(`has more than ${most} values${advice}`, undefined, true);
  const aliases = text.match(/[\s[{,]\*[^\s,\]}]/g)?.length ?? 0;
  if (aliases > MAX_ALIASES) throw new YamlProblem(`has more than ${MAX_ALIASES} aliases${advice}`, undefined, true);
}

/** A YAML text inside another one. */
export interface InnerText {
  /** The position in the outer text of an offset in this one. */
  readonly place: (offset: number) => Position;
  readonly maxValues: number;
}

/**
 * The documents of a text, read as kubectl, helm and Milvus read YAML: as YAML 1.1, without dates and numbers of base 60.
 */
export function readYaml(text: string, inner?: InnerText): readonly Parsed[] {
  checkSize(text, inner);
  const position = inner === undefined ? linesOf(text) : inner.place;
  const forbidden = forbiddenAt(text);
  if (forbidden !== undefined)
    throw new YamlProblem('is not YAML: it contains a control character', position(forbidden));
  try {
    const [readable, documents] = documentsAsGoReads(text);
    const hasBraces = readable.includes('{{');
    const mayHaveAliases = text.includes('*');
    return documents.map((document) => {
      const error = document.errors[0];
      // The depth at which the stack overflows varies from run to run.
      if (error?.code === 'RESOURCE_EXHAUSTION') throw new YamlProblem(TOO_DEEP, undefined, true);
      if (error !== undefined) {
        throw new YamlProblem(`is not YAML: ${inOwnWords(error.message)}${templateHint(text)}`, position(error.pos[0]));
      }
      const wrong = mayHaveAliases ? wrongAlias(document) : undefined;
      if (wrong !== undefined) throw new YamlProblem(wrong.what, position(wrong.offset));
      return { value: dataOf(document), root: document.contents, document, text: readable, hasBraces, position };
    });
  } catch (error) {
    if (error instanceof YamlProblem) throw error;
    throw new YamlProblem(`${reason(error)}; nothing in it was checked`, undefined, isLimit(error));
  }
}

function dataOf(document: Document): unknown {
  const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
  if (isTooDeep(value)) throw new YamlProblem(TOO_DEEP, undefined, true);
  return value;
}

/** Level by level, so that shared nodes are visited once per level. */
function isTooDeep(value: unknown): boolean {
  let level = new Set([value]);
  for (let depth = 0; depth < MAX_DEPTH && level.size > 0; depth++) {
    const next = new Set<unknown>();
    for (const each of level) {
      if (typeof each !== 'object' || each === null) continue;
      for (const child of Object.values(each)) if (typeof child === 'object' && child !== null) next.add(child);
    }
    level = next;
  }
  return level.size > 0;
}

/** Duplicate keys. Non-strict parsers keep the last one. */
export function repeatedKeys({ document, position }: Parsed): readonly Repeated[] {
  const found: Repeated[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalarKey(key) || isMergeKey(key)) continue;
        const name = textOf(key.value);
        const offset = key.range?.[0] ?? 0;
        const first = seen.get(name);
        if (first === undefined) seen.set(name, offset);
        else found.push({ key: name, first: position(first), second: position(offset) });
      }
    },
  });
  return found;
}

/** Whether a key of a mapping is itself a mapping or a list, which Go's readers reject. */
export function hasMappingAsKey({ document }: Parsed): boolean {
  let found = false;
  visit(document, {
    Map(_key, map) {
      found ||= map.items.some(({ key }) => !isMergeKey(key) && !isScalarKey(resolved(key, document)));
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

/** The node itself; for an alias, its target. */
export function resolved(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

/** A mapping and those that it merges (`<<`). */
export function mappingsOf(node: unknown, document: Document, depth = 0): readonly Node[] {
  const map = resolved(node, document);
  if (!isMap(map) || depth > 20) return [];
  const merged = map.items
    .filter(({ key }) => isMergeKey(key))
    .flatMap(({ value }) => {
      const target = resolved(value, document);
      const list: readonly unknown[] =
        isObject(target) && 'items' in target && !isMap(target) ? asList(target.items) : [target];
      return list.flatMap((one) => mappingsOf(one, document, depth + 1));
    });
  return [map, ...merged];
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a key of a mapping is a scalar: not a list, a mapping or an alias. */
export function isScalarKey(
  key: unknown,
): key is { readonly value: unknown; readonly range?: readonly number[] | null } {
  return typeof key === 'object' && key !== null && 'value' in key && !('items' in key);
}

/** Why the reader failed: too much depth, too many expanded aliases, or an invalid merge. */
function reason(error: unknown): string {
  if (error instanceof RangeError) return TOO_DEEP;
  const text = error instanceof Error ? error.message : '';
  return text.startsWith('Excessive') ? 'has aliases that expand without limit' : `is not YAML: ${inOwnWords(text)}`;
}

function isLimit(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.message.startsWith('Excessive'));
}

/** The first alias without an earlier anchor, or inside its own target: neither can become a tree. */
function wrongAlias(document: Document): { readonly what: string; readonly offset: number } | undefined {
  const anchors = new Map<string, Node>();
  let wrong: { readonly what: string; readonly offset: number } | undefined;
  visit(document, {
    Node(_key, node, above) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.set(node.anchor, node);
        return undefined;
      }
      const target = anchors.get(node.source);
      if (target !== undefined && !above.includes(target)) return undefined;
      const what =
        target === undefined ? 'is not YAML: An alias (*) has no anchor (&) before it' : 'has an alias (*) to itself';
      wrong = { what, offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return wrong;
}

/** `<<`, which the reader represents by a symbol. */
function isMergeKey(key: unknown): boolean {
  return isScalarKey(key) && (key.value === '<<' || typeof key.value === 'symbol');
}

/** A message of the reader on one line, without quotes from the text, which may be credentials. */
function inOwnWords(message: string): string {
  const [line = ''] = message.split('\n', 1);
  const quoting = /(characters|YAML stream|YAML document|tag|found): /.exec(line);
  const words = (quoting === null ? line : line.slice(0, quoting.index + quoting[0].length - 2))
    .replace(/^(Invalid escape sequence|Unsupported YAML version) .*$/, '$1')
    .replace(/^The .* tag has/, 'The tag has')
    .replace(/, so .{0,200} is invalid/, '');
  return withoutEnd(words, '.:');
}

function templateHint(text: string): string {
  return text.includes('{{') ? '; it looks like a helm template: check the output of `helm template` instead' : '';
}
