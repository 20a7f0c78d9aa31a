import { JAEGER_V2 } from '../../../../lib/models/jaeger-v2/install';
import { check } from './support';

function named(...names: readonly string[]) {
  return names.map((name) => ({ ...JAEGER_V2, name }));
}

describe('JVT360', () => {
  test('names that no Service takes', () => {
    expect(check('JVT360', ...named('', 'Jaeger', '2nd', 'a.b', 'a'.repeat(53), '-x'))).toMatchInlineSnapshot(`
      JVT360 production/jaeger name: invalid name of a Jaeger '': must not be empty. The API server rejects its Services, such as 'NAME-collector', or the pods of its StatefulSet. Use 'jaeger'.
      JVT360 production/jaeger name: invalid name of a Jaeger 'Jaeger': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). The API server rejects its Services, such as 'NAME-collector', or the pods of its StatefulSet. Use 'jaeger'.
      JVT360 production/jaeger name: invalid name of a Jaeger '2nd': must begin with a letter (a-z). The API server rejects its Services, such as 'NAME-collector', or the pods of its StatefulSet. Use 'nd'.
      JVT360 production/jaeger name: invalid name of a Jaeger 'a.b': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). The API server rejects its Services, such as 'NAME-collector', or the pods of its StatefulSet. Use 'a-b'.
      JVT360 production/jaeger name: invalid name of a Jaeger 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa': must have at most 52 characters, not 53. The API server rejects its Services, such as 'NAME-collector', or the pods of its StatefulSet. Use 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'.
      JVT360 production/jaeger name: invalid name of a Jaeger '-x': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). The API server rejects its Services, such as 'NAME-collector', or the pods of its StatefulSet. Use 'x'.
    `);
  });

  test('labels of 1 to 52 characters that begin with a letter', () => {
    expect(check('JVT360', ...named('a', 'a'.repeat(52), 'jaeger-2'))).toEqual([]);
  });
});
