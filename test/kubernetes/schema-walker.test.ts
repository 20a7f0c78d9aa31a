import type { JsonObject } from '../../lib/kubernetes/json';
import { schemaViolations } from '../../lib/kubernetes/schema-walker';
import type { StructuralSchema } from '../../lib/kubernetes/structural-schema';

/** A resource whose spec has one field, `f`, of the given schema. */
function resource(f: StructuralSchema): StructuralSchema {
  return { type: 'object', properties: { spec: { type: 'object', properties: { f } } } };
}
function violations(f: unknown, schema: StructuralSchema) {
  return schemaViolations({ apiVersion: 'a/v1', kind: 'A', metadata: { name: 'a' }, spec: { f } }, resource(schema));
}
const QUANTITY: StructuralSchema = {
  anyOf: [{ type: 'integer' }, { type: 'string' }],
  pattern: '^[0-9]+(Mi|Gi)?$',
  'x-kubernetes-int-or-string': true,
};
const LIST: StructuralSchema = {
  type: 'array',
  items: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
};
const FREE: StructuralSchema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
const STRING_MAP: StructuralSchema = { type: 'object', additionalProperties: { type: 'string' } };
const EITHER = [{ required: ['a'] }, { required: ['b'] }];
const AB: StructuralSchema = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } };
const EMBEDDED: StructuralSchema = { type: 'object', 'x-kubernetes-embedded-resource': true };

describe('valid', () => {
  test.each<[string, unknown, StructuralSchema]>([
    ['string', 'x', { type: 'string' }],
    ['undefined is absent', undefined, { type: 'string' }],
    ['null where nullable', null, { type: 'object', nullable: true }],
    ['null where a default exists', null, { type: 'string', default: 'x' }],
    ['int32 limits', 2147483647, { type: 'integer', format: 'int32' }],
    ['int64', 2147483648, { type: 'integer', format: 'int64' }],
    ['number', 0.5, { type: 'number' }],
    ['boolean', false, { type: 'boolean' }],
    ['enum', 'B', { type: 'string', enum: ['A', 'B'] }],
    ['int-or-string, integer', 1, QUANTITY],
    ['int-or-string, string', '1Gi', QUANTITY],
    ['list', [{ name: 'x' }], LIST],
    ['map', { 'a.b/c': 'x' }, STRING_MAP],
    ['any map', { a: 1 }, { type: 'object', additionalProperties: true }],
    ['free form', { a: { b: [null, 1] } }, FREE],
    ['free form in a list', [{ name: 'x', a: { b: 1 } }], { ...LIST, 'x-kubernetes-preserve-unknown-fields': true }],
    ['no type at all', [1], {}],
    ['required with default', {}, { ...AB, properties: { a: { type: 'string', default: 'x' } }, required: ['a'] }],
    ['anyOf', { a: '', b: '' }, { ...AB, anyOf: EITHER }],
    ['oneOf', { b: '' }, { ...AB, oneOf: EITHER }],
    ['allOf', { a: '', b: '' }, { ...AB, allOf: EITHER }],
    ['not', { b: '' }, { ...AB, not: { required: ['a'] } }],
    ['embedded resource', { apiVersion: 'v1', kind: 'X', metadata: { x: 1 } }, EMBEDDED],
    ['characters, not UTF-16 units', '👀', { type: 'string', maxLength: 1 }],
    ['date-time', '2024-02-29T10:00:00Z', { type: 'string', format: 'date-time' }],
    ['byte', 'YWI=', { type: 'string', format: 'byte' }],
    ['unknown format', 'x', { type: 'string', format: 'whatever' }],
  ])('%s', (_, value, schema) => {
    expect(violations(value, schema)).toEqual([]);
  });
});

describe('violating', () => {
  test.each<[unknown, StructuralSchema, string, string, string]>([
    [1, { type: 'string' }, 'spec.f', 'wrong-type', 'string'],
    [null, { type: 'object' }, 'spec.f', 'wrong-type', 'object'],
    [[], { type: 'object' }, 'spec.f', 'wrong-type', 'object'],
    [{}, { type: 'array' }, 'spec.f', 'wrong-type', 'array'],
    [1.5, { type: 'integer' }, 'spec.f', 'wrong-type', 'integer'],
    ['1', { type: 'number' }, 'spec.f', 'wrong-type', 'number'],
    ['true', { type: 'boolean' }, 'spec.f', 'wrong-type', 'boolean'],
    [0.5, QUANTITY, 'spec.f', 'wrong-type', 'integer or string'],
    ['1 GB', QUANTITY, 'spec.f', 'pattern', '^[0-9]+(Mi|Gi)?$'],
    ['C', { type: 'string', enum: ['Aaaa', 'Bbbb'] }, 'spec.f', 'not-in-enum', 'one of Aaaa, Bbbb'],
    [2147483648, { type: 'integer', format: 'int32' }, 'spec.f', 'format', 'int32'],
    [2 ** 63, { type: 'integer', format: 'int64' }, 'spec.f', 'format', 'int64'],
    ['yesterday', { type: 'string', format: 'date-time' }, 'spec.f', 'format', 'date-time'],
    ['a', { type: 'string', format: 'byte' }, 'spec.f', 'format', 'byte'],
    [0, { type: 'integer', minimum: 1 }, 'spec.f', 'range', 'at least 1'],
    [3, { type: 'integer', maximum: 2 }, 'spec.f', 'range', 'at most 2'],
    ['', { type: 'string', minLength: 1 }, 'spec.f', 'range', 'at least 1 characters'],
    ['ab', { type: 'string', maxLength: 1 }, 'spec.f', 'range', 'at most 1 characters'],
    [[], { ...LIST, minItems: 1 }, 'spec.f', 'range', 'at least 1 items'],
    [[{ name: '' }, { name: '' }], { ...LIST, maxItems: 1 }, 'spec.f', 'range', 'at most 1 items'],
    [{ x: 'x', y: 1 }, STRING_MAP, 'spec.f.y', 'wrong-type', 'string'],
    [{ 'a.b/c': 1 }, STRING_MAP, 'spec.f["a.b/c"]', 'wrong-type', 'string'],
    [[{ name: 'x' }, {}], LIST, 'spec.f[1].name', 'missing', 'string'],
    [{}, { ...AB, required: ['c'] }, 'spec.f.c', 'missing', 'a value'],
    [{}, { ...AB, anyOf: EITHER }, 'spec.f.a', 'missing', 'a value'],
    [{ a: '', b: '' }, { ...AB, oneOf: EITHER }, 'spec.f', 'wrong-type', 'exactly one of 2 alternatives, not 2'],
    [{ a: '' }, { ...AB, allOf: EITHER }, 'spec.f.b', 'missing', 'a value'],
    [{ a: '' }, { ...AB, not: { required: ['a'] } }, 'spec.f', 'wrong-type', 'not {"required":["a"]}'],
  ])('%j against %j', (value, schema, path, problem, expected) => {
    expect(violations(value, schema)).toEqual([{ path, value: at(value, path), problem, expected }]);
  });

  test.each<[JsonObject, StructuralSchema, string]>([
    [{ toString: '' }, { type: 'object' }, 'toString'],
    [{ kind: 1, spec: {} }, EMBEDDED, 'spec'],
    [{ kind: '' }, { type: 'object' }, 'kind'],
  ])('%j against %j: an unknown field, and the object that has it', (value, schema, key) => {
    const path = `spec.f.${key}`;
    expect(violations(value, schema)).toEqual([
      { path, value: value[key], problem: 'unknown-field', expected: 'no fields', parent: 'spec.f', key },
    ]);
  });

  test('guesses the field and the word that were meant', () => {
    const unknown = { problem: 'unknown-field', expected: 'one of a, b', parent: 'spec.f' };
    expect(violations({ B: 'x', cc: 1 }, AB)).toEqual([
      { path: 'spec.f.B', value: 'x', ...unknown, key: 'B', nearest: 'b' },
      { path: 'spec.f.cc', value: 1, ...unknown, key: 'cc' },
    ]);
    expect(violations('memroy', { type: 'string', enum: ['', 'memory'] })).toEqual([
      { path: 'spec.f', value: 'memroy', problem: 'not-in-enum', expected: 'one of "", memory', nearest: 'memory' },
    ]);
  });

  test.each<[unknown, string | undefined]>([
    [{ replicas: 2 }, 'streamingNode'],
    [true, 'streamingMode'],
    [undefined, undefined],
    [[], undefined],
  ])('guesses a field that could hold %j', (value, nearest) => {
    const schema = {
      type: 'object',
      properties: { streamingMode: { type: 'boolean' }, streamingNode: { type: 'object', properties: {} } },
    };
    expect(violations({ streamNode: value }, schema)[0]?.nearest).toBe(nearest);
  });

  test('suggests the field for one wrong letter, whatever the value', () => {
    expect(violations({ ingres: true }, { type: 'object', properties: { ingress: { type: 'object' } } })).toEqual([
      expect.objectContaining({ key: 'ingres', nearest: 'ingress' }),
    ]);
  });

  test('reports every violation', () => {
    expect(violations({ a: 1, b: 2 }, AB).map((each) => each.path)).toEqual(['spec.f.a', 'spec.f.b']);
  });
});

test('known fields of a free-form object are still walked', () => {
  expect(violations({ a: 1, x: 1 }, { ...FREE, ...AB }).map((each) => each.path)).toEqual(['spec.f.a']);
});

test('a part of a resource has no implied fields', () => {
  expect(schemaViolations({ a: 1, kind: '' }, AB, 'spec').map((each) => `${each.path} ${each.problem}`)).toEqual([
    'spec.a wrong-type',
    'spec.kind unknown-field',
  ]);
});

/** The value at a path such as `spec.f[1].name`, from the value of `spec.f` on. */
function at(value: unknown, path: string): unknown {
  const keys = [...path.slice('spec.f'.length).matchAll(/\.(\w+)|\[(\d+)\]|\["(.*)"\]/g)].map((match) =>
    match.slice(1).find(Boolean),
  );
  return keys.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null ? Object.entries(part).find(([k]) => k === key)?.[1] : undefined,
    value,
  );
}
