import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { didYouMean, nearest, suggestion } from '../../lib/diagnostics/nearest';
import { holds } from '../support/property';

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

test('without words there is no suggestion', () => {
  expect(nearest('storage', [])).toBeUndefined();
});

test('the shortcut by length changes no result', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'C', '-'), maxLength: 12 });
  const guess = (wanted: string, words: readonly string[]): string | undefined => {
    const same = words.find((each) => each.toLowerCase() === wanted.toLowerCase());
    if (same !== undefined) return same;
    const near = words
      .map((each) => {
        const errors = distance(wanted.toLowerCase(), each.toLowerCase());
        const [shorter, longer] = [wanted.length, each.length].sort((a, b) => a - b);
        return { each, errors, most: Math.min(Math.max(1, Math.floor((longer ?? 0) / 3)), (shorter ?? 0) - 1) };
      })
      .filter(({ errors, most }) => errors <= most);
    return near.find(({ errors }) => near.every((other) => errors <= other.errors))?.each;
  };
  holds(
    fc.property(word, fc.array(word, { maxLength: 6 }), (wanted, words) => {
      expect(nearest(wanted, words)).toBe(guess(wanted, words));
    }),
    500,
  );
});

test('a far longer word is compared with none', () => {
  const long = 'x'.repeat(900);
  expect([nearest(long, WORDS), nearest(long, [`${long}y`])]).toEqual([undefined, `${long}y`]);
});

describe('didYouMean', () => {
  test('asks for the nearest one', () => {
    expect(didYouMean('strategi', WORDS)).toBe("Did you mean 'strategy'?");
    expect(didYouMean('strategi', WORDS, 'Use a word.')).toBe("Did you mean 'strategy'?");
  });

  test('names all words, or the alternative, if none is near', () => {
    expect(didYouMean('query', ['ui', 'memory'])).toBe('Use one of ui, memory.');
    expect(didYouMean('query', ['ui', 'memory'], 'Use ui.')).toBe('Use ui.');
    expect(didYouMean(1, ['1'])).toBe('Use one of 1.');
  });

  test('can ask for several', () => {
    expect(suggestion('1Gi', '1G')).toBe("Did you mean '1Gi' or '1G'?");
  });
});
