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
      JAE159 production/jaeger spec.volumeMounts[0].subPath: '/etc' must stay inside the volume. The API server rejects the pods, so none starts. Use a relative path without '..'.
      JAE159 production/jaeger spec.volumeMounts[0].subPathExpr: 'a/../b' must stay inside the volume. The API server rejects the pods, so none starts. Use a relative path without '..'.
      JAE159 production/jaeger spec.volumeMounts[0].subPathExpr: 'b' conflicts with subPath. The API server rejects the pods, so none starts. Keep one of the two.
    `);
  });

  test.each([{}, { subPath: 'ca..crt' }, { subPath: '', subPathExpr: '$(POD_NAME)' }])('%j passes', (mount) => {
    expect(check('JAE159', spec(mount))).toEqual([]);
  });
});
