import { isObject } from './json';
import type { SchemaViolation } from './schema-violation';
import { nearest } from '../diagnostics/nearest';
import { scalarViolations, typeOf, typeMatches } from './schema-scalars';
import type { StructuralSchema } from './structural-schema';

/** What an API server rejects in `value` with strict field validation. Without `path`, `value` is a whole object. */
export function schemaViolations(value: unknown, schema: StructuralSchema, path = ''): SchemaViolation[] {
  return walk(value, schema, { path, resource: path === '', strict: true });
}

interface Place {
  readonly path: string;
  /** Whether apiVersion, kind and metadata are implied here. */
  readonly resource: boolean;
  /** Alternatives constrain values but do not define fields, so unknown fields are not reported in them. */
  readonly strict: boolean;
}

const IMPLIED = new Set(['apiVersion', 'kind', 'metadata']);

function walk(value: unknown, schema: StructuralSchema, place: Place): SchemaViolation[] {
  if (value === null && schema.nullable === true) return [];
  if (!typeMatches(value, schema)) {
    return [{ path: place.path, value, problem: 'wrong-type', expected: typeOf(schema) }];
  }
  return [
    ...scalarViolations(value, schema, place.path),
    ...(Array.isArray(value)
      ? walkList(value, schema, place)
      : isObject(value)
        ? walkObject(value, schema, place)
        : []),
    ...walkJunctors(value, schema, place),
  ];
}

function walkList(list: readonly unknown[], schema: StructuralSchema, place: Place): SchemaViolation[] {
  if (schema.items === undefined) return [];
  // A list that may hold anything allows unknown fields in its items.
  const items = mayHoldAnything(schema)
    ? { ...schema.items, 'x-kubernetes-preserve-unknown-fields': true }
    : schema.items;
  return list.flatMap((item, index) => walk(item, items, inside(`${place.path}[${index}]`, items, place)));
}

function walkObject(
  object: Readonly<Record<string, unknown>>,
  schema: StructuralSchema,
  place: Place,
): SchemaViolation[] {
  const properties = schema.properties ?? {};
  const resource = place.resource || schema['x-kubernetes-embedded-resource'] === true;
  const violations: SchemaViolation[] = [];
  for (const [key, value] of Object.entries(object)) {
    // Serialisation drops undefined values, and the API server validates metadata separately.
    if (value === undefined || (resource && key === 'metadata')) continue;
    const path = joined(place.path, key);
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (known !== undefined) {
      // The API server replaces null by the default, if there is one, before it validates.
      if (value !== null || known.nullable === true || known.default === undefined) {
        violations.push(...walk(value, known, inside(path, known, place)));
      }
    } else if (typeof schema.additionalProperties === 'object') {
      violations.push(...walk(value, schema.additionalProperties, inside(path, schema.additionalProperties, place)));
    } else if (place.strict && !mayHoldAnything(schema) && !(resource && IMPLIED.has(key))) {
      violations.push(unknownField(place.path, key, value, properties));
    }
  }
  for (const key of schema.required ?? []) {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const present = Object.hasOwn(object, key) && object[key] !== undefined;
    if (present || known?.default !== undefined) continue;
    violations.push({
      path: joined(place.path, key),
      value: undefined,
      problem: 'missing',
      expected: known === undefined ? 'a value' : typeOf(known),
    });
  }
  return violations;
}

function unknownField(
  parent: string,
  key: string,
  value: unknown,
  properties: Readonly<Record<string, StructuralSchema>>,
): SchemaViolation {
  const words = Object.keys(properties);
  const fitting = words.filter((word) => couldHold(properties[word] ?? {}, value));
  // A difference of one letter is a typo, whatever the value.
  const guess = nearest(key, fitting) ?? nearest(key, words, 1);
  return {
    path: joined(parent, key),
    value,
    problem: 'unknown-field',
    expected: words.length === 0 ? 'no fields' : `one of ${words.join(', ')}`,
    parent,
    key,
    ...(guess !== undefined && { nearest: guess }),
  };
}

/** Whether a field may hold a value of this kind: a mapping, a list, or a scalar, which may be meant for a list of scalars. */
export function couldHold(schema: StructuralSchema, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  const type = schema['x-kubernetes-int-or-string'] === true ? 'string' : schema.type;
  if (isObject(value)) return type === undefined || type === 'object';
  if (Array.isArray(value)) return type === undefined || type === 'array';
  return type !== 'object' && (type !== 'array' || schema.items?.type !== 'object');
}

function walkJunctors(value: unknown, schema: StructuralSchema, place: Place): SchemaViolation[] {
  const branch: Place = { ...place, strict: false };
  const violations = (schema.allOf ?? []).flatMap((each) => walk(value, each, branch));
  for (const alternatives of [schema.anyOf, schema.oneOf]) {
    if (alternatives === undefined) continue;
    const outcomes = alternatives.map((each) => walk(value, each, branch));
    // Report the alternative with the fewest violations.
    if (outcomes.length > 0) {
      violations.push(...outcomes.reduce((best, each) => (each.length < best.length ? each : best)));
    }
    const matches = outcomes.filter((each) => each.length === 0).length;
    if (alternatives === schema.oneOf && matches > 1) {
      const expected = `exactly one of ${alternatives.length} alternatives, not ${matches}`;
      violations.push({ path: place.path, value, problem: 'wrong-type', expected });
    }
  }
  if (schema.not !== undefined && walk(value, schema.not, branch).length === 0) {
    violations.push({ path: place.path, value, problem: 'wrong-type', expected: `not ${JSON.stringify(schema.not)}` });
  }
  return violations;
}

function mayHoldAnything(schema: StructuralSchema): boolean {
  return schema['x-kubernetes-preserve-unknown-fields'] === true || schema.additionalProperties === true;
}

function inside(path: string, schema: StructuralSchema, place: Place): Place {
  return { path, resource: schema['x-kubernetes-embedded-resource'] === true, strict: place.strict };
}

function joined(path: string, key: string): string {
  if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
