import { check } from '../../../support/jaeger';

describe('JAE129', () => {
  const production = { strategy: 'production', storage: { type: 'elasticsearch' } };
  const mount = [{ name: 'tls', mountPath: '/tls' }];
  const volumes = [{ name: 'tls', secret: { secretName: 'tls' } }];

  test('a common mount of a volume that some components do not have', () => {
    expect(check('JAE129', { ...production, volumeMounts: mount, collector: { volumes } })).toMatchInlineSnapshot(
      `JAE129 production/jaeger spec.volumeMounts[0].name: unknown volume 'tls' in the pods of query. The API server rejects the pods, so none starts. Use JaegerVolume.secret('tls', { secret, mountPath }), which adds volume and mount.`,
    );
    expect(check('JAE129', { ...production, volumeMounts: mount, collector: { volumes }, query: { volumes } })).toEqual(
      [],
    );
  });

  test('the dependencies job does not get the common volumes', () => {
    const storage = { type: 'elasticsearch', dependencies: { volumeMounts: mount } };
    expect(check('JAE129', { ...production, storage, volumes })).toMatchInlineSnapshot(
      `JAE129 production/jaeger spec.storage.dependencies.volumeMounts[0].name: unknown volume 'tls' in these pods. The API server rejects the pods, so none starts. Use JaegerVolume.secret('tls', { secret, mountPath }), which adds volume and mount.`,
    );
    expect(
      check('JAE129', { ...production, storage: { ...storage, dependencies: { volumeMounts: mount, volumes } } }),
    ).toEqual([]);
  });
});

describe('JAE130', () => {
  const at = (mountPath: string) => ({ volumeMounts: [{ name: 'mine', mountPath }] });

  test('paths of the operator, also with a trailing slash', () => {
    expect(check('JAE130', { allInOne: at('/etc/jaeger/sampling/') })).toMatchInlineSnapshot(
      `JAE130 production/jaeger spec.allInOne.volumeMounts[0].mountPath: reserved mountPath '/etc/jaeger/sampling/': the operator mounts Jaeger's sampling strategies there. The API server rejects the pods, so none starts. Use another path.`,
    );
    const ui = { options: { menu: [], tracking: { gaID: 'G-1' } } };
    expect(check('JAE130', { ui, ...at('/etc/config') })).toMatchInlineSnapshot(
      `JAE130 production/jaeger spec.volumeMounts[0].mountPath: reserved mountPath '/etc/config': the operator mounts the configuration of the UI there. The API server rejects the pods, so none starts. Use another path.`,
    );
    expect(
      check('JAE130', { strategy: 'production', storage: { type: 'elasticsearch' }, ui, query: at('/etc/config') }),
    ).toMatchInlineSnapshot(
      `JAE130 production/jaeger spec.query.volumeMounts[0].mountPath: reserved mountPath '/etc/config': the operator mounts the configuration of the UI there. The API server rejects the pods, so none starts. Use another path.`,
    );
  });

  test('the path of the UI configuration is free without one, and in other pods', () => {
    expect(check('JAE130', at('/etc/config'))).toEqual([]);
    const ui = { options: { menu: [{}] } };
    expect(check('JAE130', { strategy: 'production', ui, collector: at('/etc/config') })).toEqual([]);
    expect(check('JAE130', at('/'))).toEqual([]);
  });
});
