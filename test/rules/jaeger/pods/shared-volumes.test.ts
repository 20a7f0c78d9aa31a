import { check } from '../../../support/jaeger';

const claim = { persistentVolumeClaim: { claimName: 'jaeger' } };

describe('JAE146', () => {
  test('one volume at two places: the common mount is dropped', () => {
    const spec = {
      volumes: [{ name: 'd', ...claim }],
      volumeMounts: [{ name: 'd', mountPath: '/badger' }],
      allInOne: { volumeMounts: [{ name: 'd', mountPath: '/other' }] },
    };
    expect(check('JAE146', spec)).toMatchInlineSnapshot(
      `JAE146 production/jaeger spec.allInOne.volumeMounts[0].name: 'd' is mounted at '/badger' in spec.volumeMounts already: the operator silently drops that mount in these pods. Make a second volume of the same source, or mount the folder above.`,
    );
  });

  test('two volumes at one place, also in a job', () => {
    const two = [{ name: 'b', mountPath: '/data/' }];
    const spec = {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'http://e:9200' },
        esIndexCleaner: { volumeMounts: two },
        dependencies: { volumeMounts: two },
      },
      volumeMounts: [{ name: 'a', mountPath: '/data' }],
      query: { volumeMounts: two },
    };
    expect(check('JAE146', spec)).toMatchInlineSnapshot(`
      JAE146 production/jaeger spec.query.volumeMounts[0].mountPath: '/data/' is the place of 'a' in spec.volumeMounts: the API server refuses the pods, and none starts. Use another folder.
      JAE146 production/jaeger spec.storage.esIndexCleaner.volumeMounts[0].mountPath: '/data/' is the place of 'a' in spec.volumeMounts: the API server refuses the pods, and none starts. Use another folder.
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

describe('JAE129', () => {
  const production = { strategy: 'production', storage: { type: 'elasticsearch' } };
  const mount = [{ name: 'tls', mountPath: '/tls' }];
  const volumes = [{ name: 'tls', secret: { secretName: 'tls' } }];

  test('a common mount whose volume not every component has', () => {
    expect(check('JAE129', { ...production, volumeMounts: mount, collector: { volumes } })).toMatchInlineSnapshot(
      `JAE129 production/jaeger spec.volumeMounts[0].name: 'tls' is no volume of the pods of query: the API server refuses the pods, and none starts. Use JaegerVolume.secret('tls', { secretName, mountPath }), which is both.`,
    );
    expect(check('JAE129', { ...production, volumeMounts: mount, collector: { volumes }, query: { volumes } })).toEqual(
      [],
    );
  });

  test('the job of the dependencies does not get the common volumes', () => {
    const storage = { type: 'elasticsearch', dependencies: { volumeMounts: mount } };
    expect(check('JAE129', { ...production, storage, volumes })).toMatchInlineSnapshot(
      `JAE129 production/jaeger spec.storage.dependencies.volumeMounts[0].name: 'tls' is no volume of these pods: the API server refuses the pods, and none starts. Use JaegerVolume.secret('tls', { secretName, mountPath }), which is both.`,
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
      `JAE130 production/jaeger spec.allInOne.volumeMounts[0].mountPath: '/etc/jaeger/sampling/' is where the operator mounts Jaeger's sampling strategies: the API server refuses the pods, and none starts. Use another folder.`,
    );
    const ui = { options: { menu: [], tracking: { gaID: 'G-1' } } };
    expect(check('JAE130', { ui, ...at('/etc/config') })).toMatchInlineSnapshot(
      `JAE130 production/jaeger spec.volumeMounts[0].mountPath: '/etc/config' is where the operator mounts the configuration of the UI: the API server refuses the pods, and none starts. Use another folder.`,
    );
    expect(
      check('JAE130', { strategy: 'production', storage: { type: 'elasticsearch' }, ui, query: at('/etc/config') }),
    ).toMatchInlineSnapshot(
      `JAE130 production/jaeger spec.query.volumeMounts[0].mountPath: '/etc/config' is where the operator mounts the configuration of the UI: the API server refuses the pods, and none starts. Use another folder.`,
    );
  });

  test('that of the UI is free without one, and in other pods', () => {
    expect(check('JAE130', at('/etc/config'))).toEqual([]);
    const ui = { options: { menu: [{}] } };
    expect(check('JAE130', { strategy: 'production', ui, collector: at('/etc/config') })).toEqual([]);
    expect(check('JAE130', at('/'))).toEqual([]);
  });
});
