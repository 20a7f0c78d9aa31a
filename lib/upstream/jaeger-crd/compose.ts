import type { StructuralSchema } from '../../kubernetes/structural-schema';
import type { Shape } from './fields';

/** A definition of the Kubernetes OpenAPI document: a schema whose parts may be named instead of written out. */
export interface Definition {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Definition>>;
  readonly items?: Definition;
  readonly required?: readonly string[];
  readonly additionalProperties?: Definition;
  readonly 'x-kubernetes-map-type'?: string;
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
}

/** What a type of `fields.ts` can name. */
export interface Vocabulary {
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly definitions: Readonly<Record<string, Definition>>;
  /** Takes each type that was composed, to be used again. @default - each use has a schema of its own, as a writer of YAML wants it */
  readonly composed?: Map<string, StructuralSchema>;
}

const QUANTITY_PATTERN =
  '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';

// Their Go types inline LocalObjectReference and inherit its marker, which the OpenAPI document does not show.
const ATOMIC_BY_INLINING = new Set(['ConfigMapVolumeSource', 'ConfigMapProjection', 'SecretProjection']);

const STRINGS: StructuralSchema = { type: 'array', items: { type: 'string' } };
const STRING_MAP: StructuralSchema = { type: 'object', additionalProperties: { type: 'string' } };

// A fresh copy on each use: shared nodes would be written as YAML aliases.
const WELL_KNOWN: Readonly<Record<string, () => StructuralSchema>> = {
  string: () => ({ type: 'string' }),
  boolean: () => ({ type: 'boolean' }),
  integer: () => ({ type: 'integer' }),
  int32: () => ({ type: 'integer', format: 'int32' }),
  int64: () => ({ type: 'integer', format: 'int64' }),
  map: () => structuredClone(STRING_MAP),
  'free-form': () => ({ type: 'object', 'x-kubernetes-preserve-unknown-fields': true }),
  Quantity: () => ({ ...intOrString(), pattern: QUANTITY_PATTERN }),
  IntOrString: intOrString,
  ObjectMeta: () => ({
    type: 'object',
    properties: {
      annotations: structuredClone(STRING_MAP),
      finalizers: structuredClone(STRINGS),
      labels: structuredClone(STRING_MAP),
      name: { type: 'string' },
      namespace: { type: 'string' },
    },
  }),
};

/** The schema of a type of `fields.ts`. */
export function compose(type: string, vocabulary: Vocabulary): StructuralSchema {
  const known = vocabulary.composed?.get(type);
  if (known !== undefined) return known;
  const schema = composedOf(type, vocabulary);
  vocabulary.composed?.set(type, schema);
  return schema;
}

function composedOf(type: string, vocabulary: Vocabulary): StructuralSchema {
  if (type.endsWith('|null')) return { ...compose(type.slice(0, -'|null'.length), vocabulary), nullable: true };
  if (type.endsWith('[]')) {
    return {
      type: 'array',
      items: compose(type.slice(0, -'[]'.length), vocabulary),
      'x-kubernetes-list-type': 'atomic',
    };
  }
  if (type.startsWith('enum ')) return { type: 'string', enum: type.split(' ').slice(1) };
  const shape = vocabulary.shapes[type];
  return shape === undefined
    ? named(type, vocabulary)
    : { type: 'object', properties: mapValues(shape, (field) => compose(field, vocabulary)) };
}

function named(name: string, vocabulary: Vocabulary): StructuralSchema {
  const wellKnown = WELL_KNOWN[name];
  if (wellKnown !== undefined) return wellKnown();
  const definition = vocabulary.definitions[name];
  if (definition === undefined) throw new Error(`unknown schema '${name}'`);
  const schema = inlined(definition, vocabulary);
  return ATOMIC_BY_INLINING.has(name) ? { ...schema, 'x-kubernetes-map-type': 'atomic' } : schema;
}

function inlined(definition: Definition, vocabulary: Vocabulary): StructuralSchema {
  const { $ref, items, properties, required, additionalProperties, ...rest } = definition;
  if ($ref !== undefined) return compose($ref.slice($ref.lastIndexOf('/') + 1), vocabulary);
  return {
    ...structuredClone(rest),
    ...(items && { items: inlined(items, vocabulary) }),
    ...(properties && { properties: mapValues(properties, (property) => inlined(property, vocabulary)) }),
    ...(required && { required: [...required].sort() }),
    ...(additionalProperties && { additionalProperties: inlined(additionalProperties, vocabulary) }),
  };
}

function intOrString(): StructuralSchema {
  return { anyOf: [{ type: 'integer' }, { type: 'string' }], 'x-kubernetes-int-or-string': true };
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
