import { describe as say } from '../../lib/diagnostics/report';
import { Severity } from '../../lib/diagnostics/rule';
import { invalidName, outOfRange, type Sentences, unknownWord, wrongType } from '../../lib/diagnostics/sentences';

/** The message of a finding with these sentences. */
function message(value: unknown, sentences: Sentences): string {
  const finding = { path: 'spec.x', value, effect: 'Nothing works.', ...sentences };
  return say({ code: 'JAE001', severity: Severity.ERROR, where: 'env/a', finding });
}

describe('sentences', () => {
  test('a word that is near another one', () => {
    expect(message('prodution', unknownWord('strategy', 'prodution', ['allinone', 'production']))).toBe(
      "JAE001 env/a spec.x: unknown strategy 'prodution'. Nothing works. Did you mean 'production'?",
    );
  });

  test.each<[string | undefined, string]>([
    [undefined, 'Use one of allinone, production.'],
    ['Remove it.', 'Remove it.'],
  ])('a word that is near none, with the fix %j', (otherwise, fix) => {
    expect(message(1, unknownWord('strategy', 1, ['allinone', 'production'], otherwise))).toBe(
      `JAE001 env/a spec.x: unknown strategy 1. Nothing works. ${fix}`,
    );
  });

  test('a name', () => {
    expect(message('A b', invalidName('Secret name', 'must be a DNS subdomain', "Use 'a-b'."))).toBe(
      "JAE001 env/a spec.x: invalid Secret name 'A b': must be a DNS subdomain. Nothing works. Use 'a-b'.",
    );
  });

  test.each([
    [{ from: 0, to: 1 }, 'a number from 0 to 1'],
    [{ from: 1 }, 'a number of 1 or more'],
    [{ kind: 'whole number', from: 1, to: 30, unit: 'seconds' } as const, 'a whole number from 1 to 30 (seconds)'],
  ])('a number out of %j', (range, words) => {
    expect(message(31, outOfRange(range, 'Use 1.'))).toBe(
      `JAE001 env/a spec.x: 31 must be ${words}. Nothing works. Use 1.`,
    );
  });

  test('a type', () => {
    expect(message([1], wrongType('text', 'Quote it.'))).toBe(
      'JAE001 env/a spec.x: [1] must be text. Nothing works. Quote it.',
    );
  });
});
