import { check } from '../../../support/jaeger';

describe('JAE103', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          storage: {
            type: 'badger',
            options: { badger: { ephemeral: false, 'directory-key': '/badger/key', 'directory-value': '/badgers' } },
          },
          volumes: [{ name: 'd', emptyDir: {} }],
          volumeMounts: [{ name: 'd', mountPath: '/badger' }],
        },
        { storage: { type: 'badger', options: { 'badger.ephemeral': 'False' } } },
      ].flatMap((spec) => check('JAE103', spec)),
    ).toMatchInlineSnapshot(`
      JAE103 production/jaeger spec.storage.options.badger.directory-value: '/badgers' is not on a mounted volume. Traces are stored in the container and lost with it. Use JaegerStorage.badger({ volume }), which puts both directories on the volume.
      JAE103 production/jaeger spec.storage.options.badger.directory-key: missing. Traces are stored in the container and lost with it. Use JaegerStorage.badger({ volume }), which puts both directories on the volume.
      JAE103 production/jaeger spec.storage.options.badger.directory-value: missing. Traces are stored in the container and lost with it. Use JaegerStorage.badger({ volume }), which puts both directories on the volume.
    `);
  });

  test.each([
    {
      storage: {
        type: 'badger',
        options: { badger: { ephemeral: false, 'directory-key': '/badger/key', 'directory-value': '/badger' } },
      },
      allInOne: { volumes: [{ name: 'd', emptyDir: {} }], volumeMounts: [{ name: 'd', mountPath: '/badger/' }] },
    },
    { storage: { type: 'badger', options: { 'badger.ephemeral': true } } },
    { storage: { type: 'memory', options: { 'badger.ephemeral': false } } },
  ])('%j passes', (spec) => {
    expect(check('JAE103', spec)).toEqual([]);
  });
});

describe('JAE036', () => {
  test('reports each of these', () => {
    expect(
      [
        { storage: { type: 'badger' } },
        {
          storage: {
            type: 'badger',
            options: {
              badger: { ephemeral: false, 'directory-key': '/badger/key', 'directory-value': '/badger/data' },
            },
          },
          allInOne: { volumeMounts: [{ name: 'data', mountPath: '/badger' }] },
          volumes: [{ name: 'data', emptyDir: {} }],
        },
      ].flatMap((spec) => check('JAE036', spec)),
    ).toMatchInlineSnapshot(`
      JAE036 production/jaeger spec.storage.options.badger.ephemeral: missing, and true by default. All traces are lost when the pod restarts, even with directories set. Use JaegerStorage.badger({ volume }), or JaegerStorage.ephemeralBadger() if this is intended.
      JAE036 production/jaeger spec.storage.options.badger.directory-value: '/badger/data' is on volume 'data', which is an emptyDir. All traces are lost whenever the pod is replaced, such as at each update. Use JaegerVolume.persistentVolumeClaim, or JaegerStorage.ephemeralBadger() if this is intended.
    `);
  });

  test.each([
    { storage: { type: 'badger', options: { 'badger.ephemeral': true } } },
    { storage: { type: 'memory' } },
    {
      storage: { type: 'badger', options: { 'badger.ephemeral': false, 'badger.directory-value': '/badger' } },
      volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'a' } }],
      volumeMounts: [{ name: 'data', mountPath: '/badger' }],
    },
  ])('%j passes', (spec) => {
    expect(check('JAE036', spec)).toEqual([]);
  });
});

describe('JAE062', () => {
  const badger = {
    storage: {
      type: 'badger',
      options: { badger: { ephemeral: false, 'directory-key': '/badger/key', 'directory-value': '/badger/data' } },
    },
    volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'jaeger' } }],
    volumeMounts: [{ name: 'data', mountPath: '/badger' }],
  };

  test('reports each of these', () => {
    expect(
      [{}, { securityContext: { fsGroup: 10001 }, allInOne: { securityContext: { runAsNonRoot: true } } }].flatMap(
        (more) => check('JAE062', { ...badger, ...more }),
      ),
    ).toMatchInlineSnapshot(`
      JAE062 production/jaeger spec.securityContext.fsGroup: missing, although the traces are on volume 'data'. Jaeger runs as user 10001, which usually cannot write to a new volume, and crash-loops. Use security: JaegerSecurity.restricted(), which sets it to 10001.
      JAE062 production/jaeger spec.securityContext.fsGroup: missing, although the traces are on volume 'data'. Jaeger runs as user 10001, which usually cannot write to a new volume, and crash-loops. Use security: JaegerSecurity.restricted(), which sets it to 10001.
    `);
  });

  test.each([
    { ...badger, securityContext: { fsGroup: 10001 } },
    { ...badger, allInOne: { securityContext: { runAsUser: 0 } } },
    { ...badger, volumes: [{ name: 'data', emptyDir: {} }] },
    { storage: { type: 'badger', options: { 'badger.ephemeral': true } } },
  ])('%j passes', (spec) => {
    expect(check('JAE062', spec)).toEqual([]);
  });
});
