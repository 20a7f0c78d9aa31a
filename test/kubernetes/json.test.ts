import {
  asObject,
  defined,
  isEmpty,
  isObject,
  objectAt,
  stringAt,
  unlessEmpty,
  valueAt,
} from '../../lib/kubernetes/json';
import { thrown } from '../support/thrown';

const tree = { a: { b: { c: 'x', d: 0, e: null, f: [{ g: 'y' }] } } };

test.each([
  [{}, true],
  [tree, true],
  [[], false],
  [null, false],
  [undefined, false],
  ['x', false],
  [1, false],
  [() => 1, false],
])('isObject(%j) is %j', (value, expected) => {
  expect(isObject(value)).toBe(expected);
});

test('asObject gives the object itself, and throws at anything else', () => {
  expect(asObject(tree)).toBe(tree);
  expect(thrown(() => asObject('x'))).toBe('expected a plain object, not string');
  expect(thrown(() => asObject([]))).toBe('expected a plain object, not object');
});

test.each<[string[], unknown]>([
  [[], tree],
  [['a', 'b', 'c'], 'x'],
  [['a', 'b', 'd'], 0],
  [['a', 'b', 'e'], null],
  [['a', 'b', 'e', 'x'], undefined],
  [['a', 'b', 'f', '0'], undefined],
  [['a', 'x'], undefined],
  [['a', 'b', 'c', 'length'], undefined],
])('valueAt %j', (keys, expected) => {
  expect(valueAt(tree, ...keys)).toEqual(expected);
});

test('objectAt gives an object, if only an empty one', () => {
  expect(objectAt(tree, 'a', 'b')).toBe(tree.a.b);
  expect(objectAt(tree, 'a', 'b', 'c')).toEqual({});
  expect(objectAt(tree, 'a', 'b', 'f')).toEqual({});
  expect(objectAt(undefined, 'a')).toEqual({});
});

test('stringAt gives a string or undefined', () => {
  expect(stringAt(tree, 'a', 'b', 'c')).toBe('x');
  expect(stringAt(tree, 'a', 'b', 'd')).toBeUndefined();
  expect(stringAt(tree, 'a', 'b')).toBeUndefined();
  expect(stringAt(null, 'a')).toBeUndefined();
});

test('defined keeps the members that are set, in their order: null, false, 0 and an empty text are values', () => {
  const absent: string | undefined = undefined;
  const set = defined({ z: 'x', absent, a: null, b: false, c: 0, d: '' });
  expect(Object.entries(set)).toEqual([
    ['z', 'x'],
    ['a', null],
    ['b', false],
    ['c', 0],
    ['d', ''],
  ]);
});

test('defined keeps the types of the members, and changes nothing of what it is given', () => {
  const members: { name: string; port?: number } = { name: 'x', port: undefined };
  const { name, port }: { name?: string; port?: number } = defined(members);
  expect([name, port]).toEqual(['x', undefined]);
  expect(Object.keys(members)).toEqual(['name', 'port']);
});

test('unlessEmpty gives the mapping or list itself, if something is in it', () => {
  const mapping = { a: undefined };
  expect(unlessEmpty(mapping)).toBe(mapping);
  expect(unlessEmpty([''])).toEqual(['']);
  expect(unlessEmpty({})).toBeUndefined();
  expect(unlessEmpty([])).toBeUndefined();
});

test('isEmpty: empty values, but not false or zero', () => {
  expect([undefined, null, '', [], {}].map(isEmpty)).toEqual([true, true, true, true, true]);
  expect([false, 0, ' ', [''], { a: undefined }].map(isEmpty)).toEqual([false, false, false, false, false]);
});
