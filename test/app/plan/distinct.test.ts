import { Distinct } from '../../../lib/app/plan/distinct';

test('equal facts are kept once, at the first position; undefined is left out', () => {
  const facts = new Distinct<unknown>();
  facts.add([{ a: 1 }, { a: 2 }]);
  facts.add();
  facts.add([{ a: 3 }, { a: 1 }]);
  expect(facts.all()).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
});
