import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { Finding } from '../diagnostics/rule';
import { isScalarKey, mappingsOf, type Parsed, type Position, resolved, YamlProblem } from '../kubernetes/yaml-reader';
import { settingName } from '../upstream/milvus-settings';
import { inside } from './inside';
import { textOf } from '../kubernetes/json';

/** A node on the way along a path. */
interface Place {
  /** The document that it is in; a text in a document can be a document itself. */
  readonly parsed: Parsed;
  /** The key that leads to it, or the entry of a list. */
  readonly key: unknown;
  readonly value: unknown;
  /** The rest of the path. */
  readonly rest: string;
}

/** A place, and where the key or value there ends if it ends on the same line; the end is not part of it. */
export interface Extent extends Position {
  readonly end?: Position;
}

/** The part of a finding that determines its position. */
export type Pointer = Pick<Finding, 'path' | 'value' | 'atKey'>;

/**
 * The position of a finding: the value; the key, if the finding is about the key or the value is a map or a list; the nearest key above,
 * if something is missing. Aliases are followed.
 *
 * @param text the path of a text that is YAML itself: a finding about all of it is at the place where that YAML is broken
 */
export function locate(parsed: Parsed, finding: Pointer, prefix: string, text?: string): Extent {
  const place = deepest({ parsed, key: undefined, value: parsed.root, rest: `${prefix}${finding.path}` });
  const value = resolved(place.value, place.parsed.document);
  const isFound = place.rest === '' && finding.atKey !== true;
  if (isFound && finding.path === text) {
    const broken = inside(parsed, value);
    if (broken instanceof YamlProblem && broken.position !== undefined) return broken.position;
  }
  const atValue = isFound && 'value' in finding && isScalar(value);
  const node = atValue || place.key === undefined ? value : place.key;
  const start = place.parsed.position(offsetOf(node) ?? offsetOf(place.parsed.root) ?? 0);
  const end = isScalar(node) && node.range ? place.parsed.position(node.range[1]) : undefined;
  return end?.line === start.line ? { ...start, end } : start;
}

/** The node at a path. */
export function nodeAt(parsed: Parsed, path: string): unknown {
  const { rest, value } = deepest({ parsed, key: undefined, value: parsed.root, rest: path });
  return rest === '' ? resolved(value, parsed.document) : undefined;
}

/** How many characters of a path are left after the deepest node that exists. */
export function leftOf(parsed: Parsed, path: string): number {
  return deepest({ parsed, key: undefined, value: parsed.root, rest: path }).rest.length;
}

/** The deepest node along a path. A key can contain dots, so longer keys are tried first. */
function deepest(here: Place): Place {
  if (here.rest === '') return here;
  const found = furthest(here, steps(here));
  return found.rest === '' ? found : furthest(found, looseSteps(here));
}

function furthest(start: Place, ways: readonly Place[]): Place {
  return ways.reduce((best, next) => {
    if (best.rest === '') return best;
    const found = deepest(next);
    return found.rest.length < best.rest.length ? found : best;
  }, start);
}

function steps({ parsed, value: node, rest: path }: Place): readonly Place[] {
  const { document } = parsed;
  const target = resolved(node, document);
  if (isSeq(target) && path.startsWith(' ')) return namedSteps(target.items, parsed, path.slice(1));
  if (isSeq(target)) {
    const [, index = '', rest = ''] = /^\[(\d+)\]\.?(.*)$/s.exec(path) ?? [];
    const value: unknown = index === '' ? undefined : target.items[Number(index)];
    return value === undefined ? [] : [{ parsed, key: resolved(value, document), value, rest }];
  }
  if (isMap(target)) return keySteps(target, parsed, path);
  const [first] = path.startsWith(' ') ? documentsOf(inside(parsed, target)) : [];
  return first === undefined ? [] : [{ parsed: first, key: undefined, value: first.root, rest: path.slice(1) }];
}

/** The entries of a list of environment variables with a name, at their values. */
function namedSteps(items: readonly unknown[], parsed: Parsed, name: string): readonly Place[] {
  return items.flatMap((item) => {
    const entry = resolved(item, parsed.document);
    if (!isMap(entry) || entry.get('name') !== name) return [];
    return [{ parsed, key: entry, value: entry.get('value', true) ?? entry, rest: '' }];
  });
}

/** Milvus ignores the case of keys; the spelling of the path comes first. */
function keySteps(target: Node, parsed: Parsed, path: string): readonly Place[] {
  const index = indexOf(target, parsed, byCase, (key) => key.toLowerCase());
  return beginnings(path)
    .flatMap(({ name, rest }) => (index.get(name.toLowerCase()) ?? []).map((entry) => ({ ...entry, name, rest })))
    .sort((a, b) => a.rest.length - b.rest.length || Number(b.spelt === b.name) - Number(a.spelt === a.name))
    .map(({ key, value, rest }) => ({ parsed, key, value, rest }));
}

/** Keys in another spelling of a setting: Milvus ignores dots and underscores as well. */
function looseSteps({ parsed, value: node, rest: path }: Place): readonly Place[] {
  const target = resolved(node, parsed.document);
  if (!isMap(target)) return [];
  const index = indexOf(target, parsed, bySetting, settingName);
  return beginnings(path)
    .flatMap(({ name, rest }) => (index.get(settingName(name)) ?? []).map((entry) => ({ ...entry, rest })))
    .sort((a, b) => a.rest.length - b.rest.length)
    .map(({ key, value, rest }) => ({ parsed, key, value, rest }));
}

interface Entry {
  readonly spelt: string;
  readonly key: unknown;
  readonly value: unknown;
}

type Indices = WeakMap<Node, ReadonlyMap<string, readonly Entry[]>>;

const byCase: Indices = new WeakMap();
const bySetting: Indices = new WeakMap();

/** The entries of a mapping, with merged ones, by their compared keys. */
function indexOf(
  target: Node,
  { document }: Parsed,
  indices: Indices,
  compared: (key: string) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const known = indices.get(target);
  if (known !== undefined) return known;
  const index = new Map<string, Entry[]>();
  for (const map of mappingsOf(target, document)) {
    for (const { key, value } of isMap(map) ? map.items : []) {
      if (!isScalarKey(key)) continue;
      const spelt = textOf(key.value);
      const same = index.get(compared(spelt));
      if (same === undefined) index.set(compared(spelt), [{ spelt, key, value }]);
      else same.push({ spelt, key, value });
    }
  }
  indices.set(target, index);
  return index;
}

/** More than any path of a rule has: a user's key can have any number of dots. */
const MAX_BEGINNINGS = 100;

/** The keys that a path may begin with, each with the rest of the path. */
function beginnings(path: string): readonly { readonly name: string; readonly rest: string }[] {
  const [quoted, inQuotes] = /^\["(.*?)"\](?=$|[.[ ])/s.exec(path) ?? [];
  const found = inQuotes === undefined ? [] : [{ name: inQuotes, rest: path.slice(quoted?.length) }];
  for (const { index } of path.matchAll(/[.[ ]|$/g)) {
    if (found.length > MAX_BEGINNINGS) break;
    if (index > 0) found.push({ name: path.slice(0, index), rest: path.slice(index) });
  }
  return found.map(({ name, rest }) => ({ name, rest: rest.replace(/^\./, '') }));
}

function documentsOf(read: readonly Parsed[] | YamlProblem | undefined): readonly Parsed[] {
  return read === undefined || read instanceof YamlProblem ? [] : read;
}

function offsetOf(node: unknown): number | undefined {
  return isRanged(node) ? node.range?.[0] : undefined;
}

function isRanged(node: unknown): node is Node {
  return isNode(node);
}
