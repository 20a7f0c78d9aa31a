import { check } from '../../../support/jaeger';

describe('JAE159', () => {
  const spec = (mount: object) => ({
    volumes: [{ name: 'd', emptyDir: {} }],
    volumeMounts: [{ name: 'd', mountPath: '/d', ...mount }],
  });

  test('reports each of these', () => {
    expect(
      [{ subPath: '/etc' }, { subPathExpr: 'a/../b' }, { subPath: 'a', subPathExpr: 'b' }].flatMap((mount) =>
        check('JAE159', spec(mount)),
      ),
    ).toMatchInlineSnapshot(`
      JAE159 production/jaeger spec.volumeMounts[0].subPath: '/etc' leads out of the volume. the API server refuses the pods, and none starts. Use a path without a slash in front, and without '..'.
      JAE159 production/jaeger spec.volumeMounts[0].subPathExpr: 'a/../b' leads out of the volume. the API server refuses the pods, and none starts. Use a path without a slash in front, and without '..'.
      JAE159 production/jaeger spec.volumeMounts[0].subPathExpr: 'b' stands beside subPath. the API server refuses the pods, and none starts. Keep one of the two.
    `);
  });

  test.each([{}, { subPath: 'ca..crt' }, { subPath: '', subPathExpr: '$(POD_NAME)' }])('%j passes', (mount) => {
    expect(check('JAE159', spec(mount))).toEqual([]);
  });
});
