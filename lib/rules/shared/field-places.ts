import { couldHold } from '../../kubernetes/schema-walker';
import type { StructuralSchema } from '../../kubernetes/structural-schema';

/** A field that the schema does not have at its path. */
export interface UnknownField {
  /** The path of the object that contains it; empty for the root. */
  readonly parent: string;
  readonly key: string;
  readonly value: unknown;
}

/** A path at which a schema has a field, and the field's schema. */
export interface FieldPlace {
  readonly path: string;
  readonly schema: StructuralSchema;
}

/** All paths of each field name, in lower case; short paths first. */
export type FieldIndex = ReadonlyMap<string, readonly FieldPlace[]>;

/** Suggest nothing if there are more places. */
const MOST = 3;
/** Names that are too common to suggest a place for. */
const EVERYWHERE: readonly string[] = ['enabled', 'mode', 'name', 'timeout'];

/** The fields of `spec` down to a depth, without those in lists and free maps. */
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
 * The places nearest to the root that have a field of this name and type; empty if there are none, or too many to suggest.
 *
 * @param isUsed whether this object uses a place
 */
export function placesElsewhere(
  index: FieldIndex,
  { parent, key, value }: UnknownField,
  isUsed: (path: string) => boolean,
): readonly string[] {
  if (EVERYWHERE.includes(key)) return [];
  const fitting = (index.get(key.toLowerCase()) ?? []).filter(
    ({ path, schema }) => couldHold(schema, value) && isUsed(path) && path !== parent,
  );
  const steps = (path: string) => path.split('.').length;
  const least = Math.min(...fitting.map(({ path }) => steps(path)));
  const found = fitting.map(({ path }) => path).filter((path) => steps(path) === least);
  // Another spelling of a field of the same object is a suggestion, not a place.
  if (found.some((path) => path.toLowerCase() === `${parent}.${key}`.toLowerCase())) return [];
  return found.length > MOST ? [] : found;
}

/** The places as a sentence. */
export function moveTo(places: readonly string[]): string | undefined {
  return places.length === 0 ? undefined : `Move it to ${places.join(' or ')}.`;
}
