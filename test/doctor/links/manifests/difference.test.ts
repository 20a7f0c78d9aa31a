import { differences } from '../../../../lib/doctor/links/manifests/difference';

const shown = (expected: unknown, actual: unknown) =>
  differences(expected, actual).map(({ path, actual: found, expected: wanted }) => [path, found, wanted]);

describe('what the API server and controllers do is no difference', () => {
  test.each([
    ['fields that they add', { spec: { replicas: 1 } }, { spec: { replicas: 1, strategy: {} }, status: {} }],
    ['what is empty is dropped', { a: {}, b: [], c: '', d: false, e: null, f: 0 }, {}],
    ['quantities in their own form', { cpu: '1000m', memory: '1024Mi' }, { cpu: '1', memory: '1Gi' }],
    ['a number for a text of it', { targetPort: '16686' }, { targetPort: 16686 }],
    ['items that they add to a list', { env: [{ name: 'A' }] }, { env: [{ name: 'B' }, { name: 'A', value: '' }] }],
    ['another order of items with names', { c: [{ name: 'a' }, { name: 'b' }] }, { c: [{ name: 'b' }, { name: 'a' }] }],
    ['ports by their numbers', { ports: [{ port: 1 }] }, { ports: [{ port: 1, protocol: 'TCP' }] }],
    ['items without names', { rules: [{ verbs: ['get'] }] }, { rules: [{ verbs: ['get'], apiGroups: [''] }] }],
  ])('%s', (_, expected, actual) => {
    expect(shown(expected, actual)).toEqual([]);
  });
});

describe('a difference, with a path that kubectl takes', () => {
  test.each([
    ['another value', { spec: { replicas: 2 } }, { spec: { replicas: 1 } }, ['spec.replicas', 1, 2]],
    ['no value', { data: { 'config.yaml': 'a' } }, { data: {} }, ['data.config\\.yaml', undefined, 'a']],
    ['false that became true', { a: false }, { a: true }, ['a', true, false]],
    ['another order of words', { args: ['a', 'b'] }, { args: ['b', 'a'] }, ['args', ['b', 'a'], ['a', 'b']]],
    ['one word more', { args: ['a'] }, { args: ['a', 'b'] }, ['args', ['a', 'b'], ['a']]],
    [
      'the place of an item on the cluster',
      { c: [{ name: 'a', image: 'x:1' }] },
      { c: [{ name: 's' }, { name: 'a', image: 'x:2' }] },
      ['c[1].image', 'x:2', 'x:1'],
    ],
    [
      'an item that is gone',
      { ports: [{ name: 'a', port: 1 }] },
      { ports: [{ name: 'b', port: 1 }] },
      ['ports[?(@.name=="a")]', undefined, { name: 'a', port: 1 }],
    ],
    ['a rule more', { rules: [{ verbs: ['get'] }] }, { rules: [] }, ['rules', [], [{ verbs: ['get'] }]]],
    ['a mapping that became a text', { a: { b: 1 } }, { a: 'b' }, ['a', 'b', { b: 1 }]],
  ])('%s', (_, expected, actual, difference) => {
    expect(shown(expected, actual)).toEqual([difference]);
  });
});
