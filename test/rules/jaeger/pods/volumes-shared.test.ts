import { check } from '../../../support/jaeger';

describe('JAE129', () => {
  const production = { strategy: 'production', storage: { type: 'elasticsearch' } };
  const mount = [{ name: 'tls', mountPath: '/tls' }];
  const volumes = [{ name: 'tls', secret: { secretName: 'tls' } }];

  test('a common mount whose volume not every component has', () => {
    expect(check('JAE129', { ...production, volumeMounts: mount, collector: { volumes } })).toMatchInlineSnapshot(
      `JAE129 production/jaeger spec.volumeMounts[0].name: 'tls' is no volume of the pods of query. the API server refuses the pods, and none starts. Use JaegerVolume.secret('tls', { secretName, mountPath }), which is both.`,
    );
    expect(check('JAE129', { ...production, volumeMounts: mount, collector: { volumes }, query: { volumes } })).toEqual(
      [],
    );
  });

  test('the job of the dependencies does not get the common volumes', () => {
    const storage = { type: 'elasticsearch', dependencies: { volumeMounts: mount } };
    expect(check('JAE129', { ...production, storage, volumes })).toMatchInlineSnapshot(
      `JAE129 production/jaeger spec.storage.dependencies.volumeMounts[0].name: 'tls' is no volume of these pods. the API server refuses the pods, and none starts. Use JaegerVolume.secret('tls', { secretName, mountPath }), which is both.`,
    );
    expect(
      check('JAE129', { ...production, storage: { ...storage, dependencies: { volumeMounts: mount, volumes } } }),
    ).toEqual([]);
  });
});

describe('JAE130', () => {
  const at = (mountPath: string) => ({ volumeMounts: [{ name: 'mine', mountPath }] });

  test('the folders of the operator, also with a slash behind', () => {
    expect(check('JAE130', { allInOne: at('/etc/jaeger/sampling/') })).toMatchInlineSnapshot(
      `JAE130 production/jaeger spec.allInOne.volumeMounts[0].mountPath: '/etc/jaeger/sampling/' is where the operator mounts Jaeger's sampling strategies. the API server refuses the pods, and none starts. Use another folder.`,
    );
    const ui = { options: { menu: [], tracking: { gaID: 'G-1' } } };
    expect(check('JAE130', { ui, ...at('/etc/config') })).toMatchInlineSnapshot(
      `JAE130 production/jaeger spec.volumeMounts[0].mountPath: '/etc/config' is where the operator mounts the configuration of the UI. the API server refuses the pods, and none starts. Use another folder.`,
    );
    expect(
      check('JAE130', { strategy: 'production', storage: { type: 'elasticsearch' }, ui, query: at('/etc/config') }),
    ).toMatchInlineSnapshot(
      `JAE130 production/jaeger spec.query.volumeMounts[0].mountPath: '/etc/config' is where the operator mounts the configuration of the UI. the API server refuses the pods, and none starts. Use another folder.`,
    );
  });

  test('that of the UI is free without one, and in other pods', () => {
    expect(check('JAE130', at('/etc/config'))).toEqual([]);
    const ui = { options: { menu: [{}] } };
    expect(check('JAE130', { strategy: 'production', ui, collector: at('/etc/config') })).toEqual([]);
    expect(check('JAE130', at('/'))).toEqual([]);
  });
});
