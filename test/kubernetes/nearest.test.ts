import { nearest } from '../../lib/kubernetes/nearest';

const WORDS = ['strategy', 'storage', 'allInOne', 'ui', 'memory'];

test.each([
  ['strategi', 'strategy'],
  ['stroage', 'storage'],
  ['all-in-one', 'allInOne'],
  ['memroy', 'memory'],
  ['u', undefined],
  ['query', undefined],
  ['', undefined],
])('%j is taken for %j', (word, meant) => {
  expect(nearest(word, WORDS)).toBe(meant);
});

test('a word that differs in case only wins over any other', () => {
  expect(nearest('ALLINONE', ['allInOnes', 'allInOne'])).toBe('allInOne');
});

test('the first of equally close words wins', () => {
  expect(nearest('tail', ['tall', 'tain'])).toBe('tall');
  expect(nearest('tail', new Set(['tain', 'tall']))).toBe('tain');
});

test('nothing is close to no words', () => {
  expect(nearest('storage', [])).toBeUndefined();
});
