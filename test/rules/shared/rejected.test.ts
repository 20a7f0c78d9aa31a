import { rejected } from '../../../lib/rules/shared/rejected';

describe('rejected', () => {
  const said = { path: 'a.b', problem: 'is wrong.', fix: 'Remove it.' };

  test.each<[object, object]>([
    [{}, {}],
    [{ value: undefined }, { value: undefined }],
    [{ value: 7, bySchema: true }, { value: 7 }],
    [{ atKey: true }, { atKey: true }],
    [{ atKey: false }, {}],
  ])('%j', (own, expected) => {
    expect([...rejected([{ ...said, ...own }], 'Nothing starts.')]).toStrictEqual([
      { ...said, ...expected, effect: 'Nothing starts.' },
    ]);
  });

  test('each in its turn', () => {
    expect([...rejected([], 'Nothing starts.')]).toEqual([]);
    expect([...rejected([said, { ...said, path: 'c' }], 'Nothing starts.')].map(({ path }) => path)).toEqual([
      'a.b',
      'c',
    ]);
  });
});
