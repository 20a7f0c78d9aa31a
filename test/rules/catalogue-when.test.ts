import { jaegerRules } from '../../lib/rules/jaeger/rules';
import { valuesRules } from '../../lib/rules/milvus/values/rules';
import behaviour from '../fixtures/operator-behaviour.json';
import { asObject } from '../../lib/kubernetes/json';
import { milvusReleaseRules } from '../../lib/rules/milvus/release/rules';

/** Their `when` only saves time: where it says no, they would find nothing. */
const SHORTCUTS = [
  ...['JAE008', 'JAE009', 'JAE104', 'JAE127', 'JAE128', 'JAE129', 'JAE130', 'JAE131', 'JAE132', 'JAE137', 'JAE139'],
  ...['JAE144', 'JAE145', 'JAE153', 'JAE154', 'JAE155', 'JAE156', 'JAE159'],
];

describe('a rule whose when says no finds nothing', () => {
  const examples = jaegerRules.map(({ example }) => example());
  const crs = [...examples, ...Object.values(behaviour).map(({ input }) => asObject(input))];

  test.each(SHORTCUTS)('%s', (code) => {
    const rule = jaegerRules.find((one) => one.code === code);
    const others = crs.filter((cr) => rule?.when?.(cr) === false);
    expect(others.length).toBeGreaterThan(20);
    expect(others.flatMap((cr) => [...(rule?.check(cr) ?? [])])).toEqual([]);
  });

  const subjects = milvusReleaseRules.map(({ example }) => example());
  test.each(valuesRules.filter((rule) => 'when' in rule).map((rule) => [rule.code, rule] as const))('%s', (_, rule) => {
    const others = subjects.filter((subject) => rule.when?.(subject) === false);
    expect(others.length).toBeGreaterThan(5);
    expect(others.flatMap((subject) => [...rule.check(subject)])).toEqual([]);
  });
});
