import { couldHold } from '../../kubernetes/schema-walker';
import type { StructuralSchema } from '../../kubernetes/structural-schema';

/** A field that the schema does not have where it stands. */
export interface UnknownField {
  /** The path of the object that has it; empty for the whole. */
  readonly parent: string;
  readonly key: string;
  readonly value: unknown;
}

/** Where a schema has a field, and what it takes. */
export interface FieldPlace {
  readonly path: string;
  readonly schema: StructuralSchema;
}

/** The places of every field by its name in lower case, those of few steps first. */
export type FieldIndex = ReadonlyMap<string, readonly FieldPlace[]>;

/** More places than that are no answer. */
const MOST = 3;
/** Names that many objects have, each for itself. */
const EVERYWHERE: readonly string[] = ['enabled', 'mode', 'name', 'timeout'];

/** The fields of a schema down to a depth, but for those below `metadata` and `status`, and what lists and free maps hold. */
export function fieldIndex(schema: StructuralSchema, depth: number): FieldIndex {
  const index = new Map<string, FieldPlace[]>();
  let level = Object.entries(schema.properties ?? {}).filter(([key]) => key === 'spec');
  for (let step = 1; step < depth; step++) {
    level = level.flatMap(([path, { properties = {} }]) =>
      Object.entries(properties).map(([key, field]): [string, StructuralSchema] => {
        const place = { path: `${path}.${key}`, schema: field };
        const name = key.toLowerCase();
        index.set(name, [...(index.get(name) ?? []), place]);
        return [place.path, field];
      }),
    );
  }
  return index;
}

/**
 * The nearest places to the top that have a field of this name and kind; empty where there are none, or too many to be an answer.
 *
 * @param isThere whether a place is one that this object has a use for.
 */
export function placesElsewhere(
  index: FieldIndex,
  { parent, key, value }: UnknownField,
  isThere: (path: string) => boolean,
): readonly string[] {
  if (EVERYWHERE.includes(key)) return [];
  const fitting = (index.get(key.toLowerCase()) ?? []).filter(
    ({ path, schema }) => couldHold(schema, value) && isThere(path) && path !== parent,
  );
  const steps = (path: string) => path.split('.').length;
  const least = Math.min(...fitting.map(({ path }) => steps(path)));
  const found = fitting.map(({ path }) => path).filter((path) => steps(path) === least);
  // Another spelling of a field of the same object is a suggestion, not a place.
  if (found.some((path) => path.toLowerCase() === `${parent}.${key}`.toLowerCase())) return [];
  return found.length > MOST ? [] : found;
}

/** The words for it. */
export function moveTo(places: readonly string[]): string | undefined {
  return places.length === 0 ? undefined : `Move it to ${places.join(' or ')}`;
}
