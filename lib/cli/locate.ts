import { type Document, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { Finding } from '../diagnostics/rule';
import { isScalarKey, mappingsOf, type Parsed, type Position, resolved } from '../kubernetes/yaml-reader';

/** A place on the way along a path. */
interface Place {
  /** The key that leads to it, or the entry of a list. */
  readonly key: unknown;
  readonly value: unknown;
  /** How much of the path is left. */
  readonly rest: string;
}

/**
 * Where a finding stands: at the value that it is about; at the key, where it is about the key, or the value is no scalar; at
 * the nearest key above, where something is missing. Behind an alias that is where the value really stands.
 */
export function locate(parsed: Parsed, finding: Finding, prefix: string): Position {
  const place = deepest(parsed.root, `${prefix}${finding.path}`, parsed.document, undefined);
  const value = resolved(place.value, parsed.document);
  const atValue = place.rest === '' && finding.atKey !== true && 'value' in finding && isScalar(value);
  const node = atValue || place.key === undefined ? value : place.key;
  return parsed.position(offsetOf(node) ?? offsetOf(parsed.root) ?? 0);
}

/** The place that is reached by as much of the path as there is; a key may hold dots, so that longer ones are tried first. */
function deepest(node: unknown, path: string, document: Document, key: unknown): Place {
  const here: Place = { key, value: node, rest: path };
  if (path === '') return here;
  return steps(node, path, document).reduce((best, { key: next, value, rest }) => {
    if (best.rest === '') return best;
    const found = deepest(value, rest, document, next);
    return found.rest.length < best.rest.length ? found : best;
  }, here);
}

function steps(node: unknown, path: string, document: Document): readonly Place[] {
  const target = resolved(node, document);
  if (isSeq(target)) {
    const [, index = '', rest = ''] = /^\[(\d+)\]\.?(.*)$/s.exec(path) ?? [];
    const value: unknown = index === '' ? undefined : target.items[Number(index)];
    return value === undefined ? [] : [{ key: resolved(value, document), value, rest }];
  }
  if (!isMap(target)) return [];
  return mappingsOf(target, document)
    .flatMap((map) => (isMap(map) ? map.items : []))
    .flatMap(({ key, value }) => {
      if (!isScalarKey(key)) return [];
      const name = String(key.value);
      const after = path.slice(name.length);
      return path.startsWith(name) && /^($|\.|\[)/.test(after) ? [{ key, value, rest: after.replace(/^\./, '') }] : [];
    })
    .sort((a, b) => a.rest.length - b.rest.length);
}

function offsetOf(node: unknown): number | undefined {
  return isRanged(node) ? node.range?.[0] : undefined;
}

function isRanged(node: unknown): node is Node {
  return isNode(node);
}
