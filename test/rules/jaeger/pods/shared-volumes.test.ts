import { check, elasticsearch } from '../../../support/jaeger';

const claim = { persistentVolumeClaim: { claimName: 'jaeger' } };

describe('JAE146', () => {
  test('one volume at two paths: the common mount is dropped', () => {
    const spec = {
      volumes: [{ name: 'd', ...claim }],
      volumeMounts: [{ name: 'd', mountPath: '/badger' }],
      allInOne: { volumeMounts: [{ name: 'd', mountPath: '/other' }] },
    };
    expect(check('JAE146', spec)).toMatchInlineSnapshot(
      `JAE146 production/jaeger spec.allInOne.volumeMounts[0].name: 'd' is already mounted at '/badger' by spec.volumeMounts. In these pods the operator silently drops the mount of spec.volumeMounts. Mount a parent directory, or add a second volume of the same source.`,
    );
  });

  test('two volumes at one path, also in a job', () => {
    const two = [{ name: 'b', mountPath: '/data/' }];
    const spec = {
      strategy: 'production',
      storage: elasticsearch({}, { esIndexCleaner: { volumeMounts: two }, dependencies: { volumeMounts: two } }),
      volumeMounts: [{ name: 'a', mountPath: '/data' }],
      query: { volumeMounts: two },
    };
    expect(check('JAE146', spec)).toMatchInlineSnapshot(`
      JAE146 production/jaeger spec.query.volumeMounts[0].mountPath: '/data/' is already the mountPath of volume 'a' in spec.volumeMounts. The API server rejects the pods, so none starts. Use another path.
      JAE146 production/jaeger spec.storage.esIndexCleaner.volumeMounts[0].mountPath: '/data/' is already the mountPath of volume 'a' in spec.volumeMounts. The API server rejects the pods, so none starts. Use another path.
    `);
  });

  test.each([
    { volumeMounts: [{ name: 'a', mountPath: '/a' }], allInOne: { volumeMounts: [{ name: 'b', mountPath: '/b' }] } },
    { volumeMounts: [{ name: 'a', mountPath: '/a' }], allInOne: { volumeMounts: [{ name: 'a', mountPath: '/a' }] } },
    { volumeMounts: [{ name: 'a', mountPath: '/a' }], query: { volumeMounts: [{ name: 'a', mountPath: '/b' }] } },
    { allInOne: { volumeMounts: [{ name: 'a', mountPath: '/b' }] } },
  ])('%j passes', (spec) => {
    expect(check('JAE146', spec)).toEqual([]);
  });
});
