import { type Document, isAlias, isMap, LineCounter, type Node, parseAllDocuments, type Tags, visit } from 'yaml';
import { isObject } from './json';

/** A place in a file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text of which no data can be made, in words, and where that showed. */
export class YamlProblem extends Error {
  constructor(
    readonly what: string,
    readonly position?: Position,
  ) {
    super(what);
  }
}

/** One YAML document: its data, and where the data stands. */
export interface Parsed {
  readonly value: unknown;
  readonly root: Node | null;
  readonly document: Document;
  readonly position: (offset: number) => Position;
}

/** A key that stands twice in one mapping. */
export interface Repeated {
  readonly key: string;
  readonly first: Position;
  readonly second: Position;
}

/** Kinds of values that YAML 1.1 has and kubectl's reader has not: they are text there. */
const TEXT_FOR_KUBECTL = ['timestamp', 'binary', 'omap', 'pairs', 'set'].map((name) => `tag:yaml.org,2002:${name}`);

function asKubectlReads(tags: Tags): Tags {
  return tags.filter(
    (tag) =>
      typeof tag === 'string' || !(TEXT_FOR_KUBECTL.includes(tag.tag) || ('format' in tag && tag.format === 'TIME')),
  );
}

/** More than a thousand large Jaegers have, and few enough to be read in two seconds. */
const MAX_VALUES = 200_000;
const MAX_ALIASES = 1_000;

/** Refuses what would take the reader minutes or gigabytes, before it begins. */
function checkSize(text: string): void {
  let values = 0;
  for (let index = 0; index < text.length; index++) {
    if ('\n,[]{}'.includes(text.charAt(index))) values++;
  }
  if (values > MAX_VALUES) throw new YamlProblem(`has more than ${MAX_VALUES} values; split it`);
  const aliases = text.match(/[\s[{,]\*[^\s,\]}]/g)?.length ?? 0;
  if (aliases > MAX_ALIASES) throw new YamlProblem(`has more than ${MAX_ALIASES} aliases; split it`);
}

/** The documents of a text, read as kubectl, helm and Milvus read YAML: as YAML 1.1, without dates and numbers of base 60. */
export function readYaml(text: string): readonly Parsed[] {
  checkSize(text);
  const lines = new LineCounter();
  try {
    const documents = parseAllDocuments(text, {
      version: '1.1',
      customTags: asKubectlReads,
      // They are a finding of its own, with both places.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: lines,
    });
    const position = (offset: number): Position => {
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    };
    return (Array.isArray(documents) ? documents : []).map((document) => {
      const error = document.errors[0];
      if (error !== undefined) {
        throw new YamlProblem(`is not YAML: ${oneLine(error.message)}${templateHint(text)}`, position(error.pos[0]));
      }
      const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
      return { value, root: document.contents, document, position };
    });
  } catch (error) {
    throw error instanceof YamlProblem ? error : new YamlProblem(`${reason(error)}; nothing of it was checked`);
  }
}

/** Keys that stand twice, of which every reader but a strict one takes the last. */
export function repeatedKeys({ document, position }: Parsed): readonly Repeated[] {
  const found: Repeated[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Map<string, Position>();
      for (const { key } of map.items) {
        if (!isScalarKey(key)) continue;
        if (isMergeKey(key)) continue;
        const name = String(key.value);
        const here = position(key.range?.[0] ?? 0);
        const first = seen.get(name);
        if (first === undefined) seen.set(name, here);
        else found.push({ key: name, first, second: here });
      }
    },
  });
  return found;
}

/** What a node stands for: that of an alias is what it points at. */
export function resolved(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

/** The mappings that a mapping takes its keys from: itself, and those that it merges. */
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

export function isScalarKey(
  key: unknown,
): key is { readonly value: unknown; readonly range?: readonly number[] | null } {
  return typeof key === 'object' && key !== null && 'value' in key && !('items' in key);
}

/** What stopped the reader: too much depth for the stack, aliases of aliases, or an alias of nothing. */
function reason(error: unknown): string {
  if (error instanceof RangeError) return 'is nested too deeply';
  const text = error instanceof Error ? error.message : '';
  return text.startsWith('Excessive') ? 'has aliases that unfold without end' : `is not YAML: ${oneLine(text)}`;
}

/** `<<`, for which the reader has a symbol. */
function isMergeKey(key: unknown): boolean {
  return isScalarKey(key) && (key.value === '<<' || typeof key.value === 'symbol');
}

function oneLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/[.:]+$/, '');
}

function templateHint(text: string): string {
  return text.includes('{{') ? '; it looks like a helm template: check what `helm template` makes of it' : '';
}
