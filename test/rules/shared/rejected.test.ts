import { rejected } from '../../../lib/rules/shared/rejected';

describe('rejected', () => {
  const podProblem = { path: 'a.b', problem: 'is wrong.', fix: 'Remove it.' };

  test.each<[object, object]>([
    [{}, {}],
    [{ value: undefined }, { value: undefined }],
    [{ value: 7, bySchema: true }, { value: 7 }],
    [{ atKey: true }, { atKey: true }],
    [{ atKey: false }, {}],
  ])('%j', (own, expected) => {
    expect([...rejected([{ ...podProblem, ...own }], 'Nothing starts.')]).toStrictEqual([
      { ...podProblem, ...expected, effect: 'Nothing starts.' },
    ]);
  });

  test('each in its turn', () => {
    expect([...rejected([], 'Nothing starts.')]).toEqual([]);
    expect(
      [...rejected([podProblem, { ...podProblem, path: 'c' }], 'Nothing starts.')].map(({ path }) => path),
    ).toEqual(['a.b', 'c']);
  });
});
