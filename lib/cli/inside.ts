import { isScalar, type Scalar } from 'yaml';
import { offsetsOf } from '../kubernetes/scalar-offsets';
import { type Parsed, type Position, readYaml, YamlProblem } from '../kubernetes/yaml-reader';
import { MAX_VALUES } from './limit';

const known = new WeakMap<Scalar, readonly Parsed[] | YamlProblem>();

/**
 * The documents of a text that is YAML itself, with positions in the outer file, or the problem that prevents reading them; undefined if
 * the node is not text.
 */
export function inside(parsed: Parsed, node: unknown): readonly Parsed[] | YamlProblem | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const before = known.get(node);
  if (before !== undefined) return before;
  const read = readInside(parsed, node, node.value);
  known.set(node, read);
  return read;
}

function readInside(parsed: Parsed, scalar: Scalar, text: string): readonly Parsed[] | YamlProblem {
  let offsets: readonly number[] | undefined;
  const start = scalar.range?.[0] ?? 0;
  const place = (offset: number): Position => {
    offsets ??= offsetsOf(parsed.text, scalar) ?? [];
    return parsed.position(offsets[offset] ?? offsets.at(-1) ?? start);
  };
  try {
    return readYaml(text, { place, maxValues: MAX_VALUES });
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    return error;
  }
}
