import { checkRepeatedKeys } from '../../../lib/rules/files';
import { Reader } from '../../../lib/rules/app';

describe('a key that stands twice, to', () => {
  test.each(Object.values(Reader))('a reader of which this is known: %s', (reader) => {
    expect(checkRepeatedKeys({ reader, key: 'strategy', first: '7:3' }, 'jaeger.yaml:9:3')).toEqual([
      {
        code: 'APP014',
        severity: 'error',
        where: 'jaeger.yaml:9:3',
        finding: {
          path: 'key',
          value: 'strategy',
          atKey: true,
          rule: 'stands at 7:3 already',
          consequence: reader,
          fix: 'Remove one of the two',
        },
      },
    ]);
  });
});
