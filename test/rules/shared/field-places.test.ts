import { fieldIndex, moveTo, placesElsewhere } from '../../../lib/rules/shared/field-places';

const text = { type: 'string' };
const number = { type: 'integer' };
const object = (properties: object) => ({ type: 'object', properties: { ...properties } });

describe('fieldIndex', () => {
  const deep = object({ deepest: text });
  const one = object({ Size: text, deep });
  const two = object({ size: number });
  const list = { type: 'array', items: object({ hidden: text }) };
  const schema = object({
    metadata: object({ name: text }),
    spec: object({ one, two, list, map: { type: 'object', additionalProperties: object({ hidden: text }) } }),
    status: object({ phase: text }),
  });

  test('names in lower case, by their places of few steps first, as deep as asked for', () => {
    expect([...fieldIndex(schema, 3)]).toEqual([
      ['one', [{ path: 'spec.one', schema: one }]],
      ['two', [{ path: 'spec.two', schema: two }]],
      ['list', [{ path: 'spec.list', schema: list }]],
      ['map', [expect.objectContaining({ path: 'spec.map' })]],
      [
        'size',
        [
          { path: 'spec.one.Size', schema: text },
          { path: 'spec.two.size', schema: number },
        ],
      ],
      ['deep', [{ path: 'spec.one.deep', schema: deep }]],
    ]);
    expect([...fieldIndex(schema, 2).keys()]).toEqual(['one', 'two', 'list', 'map']);
    expect([...fieldIndex(schema, 4).keys()].at(-1)).toBe('deepest');
  });

  test.each([[{}], [object({})], [object({ metadata: object({ name: text }) })], [object({ spec: text })]])(
    '%j has none',
    (empty) => {
      expect([...fieldIndex(empty, 4)]).toEqual([]);
    },
  );
});

describe('placesElsewhere', () => {
  const index = fieldIndex(
    object({
      spec: object({
        size: number,
        Port: number,
        timeout: text,
        a: object({ size: number, labels: object({}), Level: text, port: number, word: text, big: text }),
        b: object({ size: number, level: text, port: number, word: text, big: text }),
        c: object({ level: text, port: number, word: text, big: text }),
        d: object({ inner: object({ level: text }), big: text }),
      }),
    }),
    4,
  );
  const places = (parent: string, key: string, value: unknown = 1, isThere: (path: string) => boolean = () => true) =>
    placesElsewhere(index, { parent, key, value }, isThere);

  test.each<[string, string, unknown, readonly string[]]>([
    ['the nearest to the top', 'size', 1, ['spec.size']],
    ['in any case', 'SIZE', 1, ['spec.size']],
    ['several that are as near', 'word', 'x', ['spec.a.word', 'spec.b.word', 'spec.c.word']],
    ['too many to be an answer', 'big', 'x', []],
    ['not those below', 'level', 'x', ['spec.a.Level', 'spec.b.level', 'spec.c.level']],
    ['of the kind of the value', 'labels', {}, ['spec.a.labels']],
    ['not of another kind', 'labels', 'x', []],
    ['a name that many objects have', 'timeout', 'x', []],
    ['a name that none has', 'colour', 'x', []],
  ])('%s', (_, key, value, expected) => {
    expect(places('spec.x', key, value)).toEqual(expected);
  });

  test('a place that is not used is not suggested', () => {
    expect(places('spec.x', 'size', 1, (path) => path !== 'spec.size')).toEqual(['spec.a.size', 'spec.b.size']);
    expect(places('spec.x', 'size', 1, () => false)).toEqual([]);
  });

  test('the object itself is no place for a field of its name', () => {
    expect(places('spec.a', 'a', {})).toEqual([]);
    expect(places('spec.b', 'a', {})).toEqual(['spec.a']);
  });

  test('another spelling beside it is no place, and keeps the others from being one', () => {
    expect(places('spec', 'port')).toEqual([]);
    expect(places('spec.a', 'LEVEL', 'x')).toEqual([]);
    expect(places('spec.c', 'LEVEL', 'x')).toEqual([]);
    expect(places('spec.d', 'LEVEL', 'x')).toEqual(['spec.a.Level', 'spec.b.level', 'spec.c.level']);
  });
});

describe('moveTo', () => {
  test.each<[readonly string[], string | undefined]>([
    [[], undefined],
    [['spec.a'], 'Move it to spec.a.'],
    [['spec.a', 'spec.b'], 'Move it to spec.a or spec.b.'],
  ])('%j', (places, sentence) => {
    expect(moveTo(places)).toBe(sentence);
  });
});
