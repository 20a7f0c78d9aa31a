import { type Child, childrenOf } from '../../../lib/rules/jaeger/children';
import behaviour from '../../fixtures/operator-behaviour.json';
import children from '../../fixtures/operator-children.json';

const seen: Readonly<Record<string, readonly Child[]>> = children;
const inOrder = (list: readonly Child[]) =>
  [...list].sort((a, b) => (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1));

describe('what the real operator made of each CR', () => {
  test.each(Object.entries(behaviour).filter(([name]) => name in seen))('%s', (name, { input }) => {
    expect(inOrder(childrenOf(input))).toEqual(inOrder(seen[name] ?? []));
  });

  test('is known of all but those of which it made nothing, or not all', () => {
    expect(Object.keys(behaviour).filter((name) => !(name in seen))).toEqual([
      'name-53-characters',
      'name-digit-first',
      'options-number-array',
      'read-ttl-days',
    ]);
  });
});
