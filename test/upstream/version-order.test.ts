import { JaegerOperatorVersion } from '../../lib/upstream/jaeger-operator-version';
import { listedVersions } from '../../lib/upstream/listed-versions';
import { atLeast, releaseAtLeast, threeNumbers } from '../../lib/upstream/version-order';

test('versions are compared as numbers', () => {
  const pairs = [
    ['1.34.5', '1.31'],
    ['3.9.0', '3.14'],
    ['4.1.4', '3.14'],
    ['1.6.1', '1.6.1'],
    ['1.6.0', '1.6.1'],
  ] as const;
  expect(pairs.map(([version, minimum]) => atLeast(version, minimum))).toEqual([true, false, true, true, false]);
});

test.each([
  ['2.6.15', [2, 6, 15]],
  ['v2.6.15-gpu', [2, 6, 15]],
  ['1.2.3.4', [1, 2, 3]],
  ['5.0', undefined],
  ['5.0.x', undefined],
  ['vv1.2.3', undefined],
  ['latest', undefined],
])('the three numbers of %s', (release, numbers) => {
  expect(threeNumbers(release)).toEqual(numbers);
});

test.each([
  ['2.10.0', '2.9.9', true],
  ['2.9.9', '2.10.0', false],
  ['v2.6.0-gpu', '2.6.0', true],
  ['master-20260101', '99.0.0', true],
  ['5.0', '99.0.0', true],
  ['0.0.0', 'latest', true],
])('%s is at least %s: %j', (release, minimum, expected) => {
  expect(releaseAtLeast(release, minimum)).toBe(expected);
});

test('only constants of a class are listed, in their order', () => {
  class Known {
    static readonly B = new Known('b');
    static readonly A = new Known('a');
    static readonly other = 'c';
    constructor(readonly name: string) {}
  }
  expect(listedVersions(Known, (value) => value instanceof Known)).toEqual([Known.B, Known.A]);
  expect([JaegerOperatorVersion.V1_62_0._listed, JaegerOperatorVersion.V1_65_0._listed]).toEqual([true, true]);
  expect(JaegerOperatorVersion.of({ operator: '1.62.0', jaeger: '1.62.0' })._listed).toBe(false);
});
