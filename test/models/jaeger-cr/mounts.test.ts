import { mountsOf } from '../../../lib/models/jaeger-cr/mounts';

test('mounts are compared without a slash at the end, but for the root', () => {
  const volumeMounts = [{ name: 'a', mountPath: '/data//' }, { name: 'b', mountPath: '/' }, { name: 'c' }];
  expect(mountsOf({ volumeMounts }).map(({ index, name, comparedPath }) => [index, name, comparedPath])).toEqual([
    [0, 'a', '/data'],
    [1, 'b', '/'],
    [2, 'c', undefined],
  ]);
  expect(mountsOf({ volumeMounts: 'none' })).toEqual([]);
});
