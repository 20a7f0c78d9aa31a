import { readYaml } from '../../lib/kubernetes/yaml-reader';
import { checkAlone } from '../../lib/rules/custom-resources';

/** Took 20 and 5 seconds, and hours where they were longer: a quadratic expression does not come to an end here. */
const LENGTH = 1_000_000;

test.each([
  ['milvus.io/v1beta1', 'Milvus', 'components', '@', ''],
  ['jaegertracing.io/v1', 'Jaeger', 'allInOne', ':1.0@', '\n:1.0'],
])('an image of a million characters in a %s %s', (apiVersion, kind, part, run, end) => {
  const image = run.repeat(LENGTH / run.length) + end;
  const object = { apiVersion, kind, metadata: { name: 'x' }, spec: { [part]: { image } } };
  expect(checkAlone(object, 'x').filter(({ failed }) => failed)).toEqual([]);
});

test('a broken text of many errors', () => {
  expect(() => readYaml(`{a${','.repeat(50_000)}`)).toThrow('is not YAML');
});
