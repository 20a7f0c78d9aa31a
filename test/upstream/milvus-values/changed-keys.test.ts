import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { changedKeys } from '../../../lib/upstream/milvus-values/changed-keys';
import { keysByLine } from '../../../lib/upstream/milvus-values/known-keys';
import { changesBetween, keyModules } from '../../../tools/key-modules';
import { holds } from '../../support/property';

const NEWER = ['. cluster log woodpecker', 'log level', 'woodpecker enabled image'];

test.each([
  ['nothing', [], NEWER],
  ['a key that came', ['log +format'], ['. cluster log woodpecker', 'log format level', 'woodpecker enabled image']],
  ['a key that went', ['woodpecker -image'], ['. cluster log woodpecker', 'log level', 'woodpecker enabled']],
  ['a mapping that went', ['woodpecker -enabled -image'], ['. cluster log woodpecker', 'log level']],
  [
    'a mapping that came',
    ['image +tag +all'],
    ['. cluster log woodpecker', 'image all tag', 'log level', 'woodpecker enabled image'],
  ],
])('%s', (_what, changes, expected) => {
  expect(changedKeys(NEWER, changes)).toEqual(expected);
  expect(changesBetween(NEWER, expected).map((line) => line.split(' ').sort())).toEqual(
    changes.map((line) => line.split(' ').sort()),
  );
});

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const lines = fc
  .dictionary(fc.constantFrom('.', 'a', 'b.c', 'd'), fc.uniqueArray(word, { minLength: 1 }), { noNullPrototype: true })
  .map((mappings) =>
    Object.entries(mappings)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, keys]) => [path, ...keys.sort()].join(' ')),
  );

test('what is between two charts makes the one of the other', () => {
  holds(
    fc.property(lines, lines, (newer, older) => {
      expect(changedKeys(newer, changesBetween(newer, older))).toEqual(older);
    }),
  );
});

test.each([...keyModules(keysByLine())])('%s is what the tool writes', (file, text) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});
