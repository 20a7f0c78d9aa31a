import { check } from '../../../support/jaeger';

describe('JAE159', () => {
  const spec = (mount: object) => ({
    volumes: [{ name: 'd', emptyDir: {} }],
    volumeMounts: [{ name: 'd', mountPath: '/d', ...mount }],
  });
  const said = (key: string, rest: string) => `JAE159 production/jaeger spec.volumeMounts[0].${key}: ${rest}`;
  const REFUSED = 'the API server refuses the pods, and none starts';

  test.each([
    [
      { subPath: '/etc' },
      said(
        'subPath',
        `'/etc' leads out of the volume: ${REFUSED}. Use a path without a slash in front, and without '..'.`,
      ),
    ],
    [
      { subPathExpr: 'a/../b' },
      said(
        'subPathExpr',
        `'a/../b' leads out of the volume: ${REFUSED}. Use a path without a slash in front, and without '..'.`,
      ),
    ],
    [
      { subPath: 'a', subPathExpr: 'b' },
      said('subPathExpr', `'b' stands beside subPath: ${REFUSED}. Keep one of the two.`),
    ],
  ])('%j', (mount, expected) => {
    expect(check('JAE159', spec(mount))).toEqual([expected]);
  });

  test.each([{}, { subPath: 'ca..crt' }, { subPath: '', subPathExpr: '$(POD_NAME)' }])('%j passes', (mount) => {
    expect(check('JAE159', spec(mount))).toEqual([]);
  });
});
