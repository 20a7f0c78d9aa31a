import { type MissingFile, missingFile, MissingFileKind } from '../../../../lib/rules/jaeger/options/mounted-files';
import type { Reader } from '../../../../lib/models/jaeger-cr/readers';

/** A pod with the settings of its own section, and of the whole Jaeger. */
function reader(name: string, own: object = {}, common?: object): Reader {
  const path = `spec.${name}`;
  const sections = [
    { path, settings: { ...own } },
    ...(common === undefined ? [] : [{ path: 'spec', settings: { ...common } }]),
  ];
  return { name, isJob: false, own: path, sections, options: [], hasSecret: false };
}

const missing = (file: string, own: object, common?: object) =>
  missingFile({ spec: {} }, reader('query', own, common), file);
const volume = (source: object, mount: object = {}) => ({
  volumes: [{ name: 'v', ...source }],
  volumeMounts: [{ name: 'v', mountPath: '/v', ...mount }],
});
const items = (...paths: readonly unknown[]) => ({ configMap: { items: paths.map((path) => ({ key: 'k', path })) } });
const NOT_MOUNTED: MissingFile = { kind: MissingFileKind.NOT_MOUNTED, volume: '', items: [] };
const DIRECTORY: MissingFile = { kind: MissingFileKind.DIRECTORY, volume: 'v', items: [] };
const notAmong = (volume: string, ...paths: readonly string[]): MissingFile => ({
  kind: MissingFileKind.NOT_AN_ITEM,
  volume,
  items: paths,
});

describe('a volume', () => {
  test.each<[string, object, MissingFile | undefined]>([
    ['/v/a', {}, NOT_MOUNTED],
    ['/va/a', volume({ secret: {} }), NOT_MOUNTED],
    ['/v/a', volume({ secret: {} }), undefined],
    ['v/./a', volume({ secret: {} }), undefined],
    ['/v/a', volume({ secret: {} }, { mountPath: '/' }), undefined],
    ['/v/a', volume({ secret: {} }, { mountPath: 7 }), NOT_MOUNTED],
    ['/7/a', volume({ secret: {} }, { mountPath: 7 }), NOT_MOUNTED],
    ['/v', volume({ secret: {} }), DIRECTORY],
    ['/v', volume({ configMap: {} }, { mountPath: '/v/' }), DIRECTORY],
    ['/v', volume({ configMap: {} }, { subPath: '' }), DIRECTORY],
    ['/v', volume({ configMap: {} }, { subPathExpr: '' }), DIRECTORY],
    ['/v', volume({ configMap: {} }, { subPath: 'v' }), undefined],
    ['/v', volume({ configMap: {} }, { subPathExpr: '$(A)' }), undefined],
    ['/v', volume({ hostPath: { path: '/x' } }), undefined],
    ['/v', volume({ emptyDir: {} }), undefined],
    ['/v/a', volume(items('a', 'b')), undefined],
    ['/v/b', volume(items('a', 'b')), undefined],
    ['/v/a/b', volume(items('c', 'a//b')), undefined],
    ['/v/c', volume(items('a', 'b')), notAmong('v', 'a', 'b')],
    ['/v/c', volume(items('a', 7, null)), notAmong('v', 'a')],
    ['/v/c', volume(items()), undefined],
    ['/v/c', volume(items(7)), undefined],
    ['/v/c', volume(items('a'), { subPath: 'x' }), undefined],
    ['/v/c', volume({ secret: { items: 'a' } }), undefined],
  ])('%s in %j: %s', (file, settings, expected) => {
    expect(missing(file, settings)).toEqual(expected);
  });

  test('the deeper of two mounts counts, in any order', () => {
    const volumes = [
      { name: 'v', ...items('a') },
      { name: 'w', ...items('b') },
    ];
    const mounts = [
      { name: 'v', mountPath: '/v' },
      { name: 'w', mountPath: '/v/w' },
    ];
    for (const volumeMounts of [mounts, [...mounts].reverse()]) {
      expect(missing('/v/w/b', { volumes, volumeMounts })).toBeUndefined();
      expect(missing('/v/w/a', { volumes, volumeMounts })).toEqual(notAmong('w', 'b'));
      expect(missing('/v/a', { volumes, volumeMounts })).toBeUndefined();
    }
  });

  test('of the own section or of the whole Jaeger', () => {
    const { volumes, volumeMounts } = volume(items('a'));
    expect(missing('/v/b', { volumeMounts }, { volumes })).toEqual(notAmong('v', 'a'));
    expect(missing('/v/b', { volumes }, { volumeMounts })).toEqual(notAmong('v', 'a'));
    expect(missing('/v/b', {}, { volumes, volumeMounts })).toEqual(notAmong('v', 'a'));
    expect(missing('/v/b', {}, {})).toEqual(NOT_MOUNTED);
    expect(missing('/v/b', { volumeMounts })).toBeUndefined();
  });
});

describe('a file that needs no volume of the user', () => {
  const canExist = (file: string, name: string, own: object = {}, spec: object = {}): boolean =>
    missingFile({ metadata: { name: 'x' }, spec: { ...spec } }, reader(name, own, spec), file) === undefined;
  const vault = (name: string) => ({ annotations: { [name]: 'x' } });

  test.each<[boolean, string, string, object, object]>([
    [true, '/etc/ssl/ca', 'query', {}, {}],
    [true, '/etc/pki/ca', 'collector', {}, {}],
    [true, '/run/secrets/x', 'query', {}, {}],
    [true, '/var/run/secrets/x', 'query', {}, {}],
    [false, '/etc/ssl-own/ca', 'query', {}, {}],
    // A custom image of these pods.
    [true, '/x/y', 'query', { image: 'own/jaeger:1' }, {}],
    [false, '/x/y', 'query', { image: 'own/jaeger-query:1' }, {}],
    [false, '/x/y', 'query', {}, { image: 'own/jaeger:1' }],
    // Files written by Vault.
    [true, '/vault/secrets/x', 'query', vault('vault.hashicorp.com/agent-inject'), {}],
    [true, '/vault/secrets/x', 'query', {}, vault('vault.hashicorp.com/agent-inject')],
    [
      true,
      '/vault/x',
      'query',
      { annotations: { a: 'b', 'vault.hashicorp.com/role': 'x', 'z.vault.hashicorp.com/': 'c' } },
      {},
    ],
    [false, '/vault/secrets/x', 'query', vault('example.com/agent-inject'), {}],
    [false, '/vault/secrets/x', 'query', {}, {}],
    [false, '/vaults/x', 'query', vault('vault.hashicorp.com/agent-inject'), {}],
    [false, '/x/y', 'query', vault('vault.hashicorp.com/agent-inject'), {}],
    // The sampling file in the image of all-in-one.
    [true, '/etc/jaeger/sampling_strategies.json', 'allInOne', {}, {}],
    [false, '/etc/jaeger/sampling_strategies.json', 'collector', {}, {}],
    [false, '/etc/jaeger/sampling.json', 'allInOne', {}, {}],
    // The certificate that OpenShift mounts.
    [true, '/etc/tls-config/tls.crt', 'allInOne', {}, {}],
    [true, '/etc/tls-config/tls.crt', 'collector', {}, {}],
    [false, '/etc/tls-config/tls.crt', 'query', {}, {}],
    [false, '/etc/tls-config/tls.crt', 'ingester', {}, {}],
    [true, '/certs/ca', 'query', {}, { storage: { elasticsearch: { nodeCount: 1 } } }],
    [false, '/certs/ca', 'query', {}, { storage: { elasticsearch: {} } }],
    // Files mounted by the operator.
    [true, '/etc/config/ui.json', 'allInOne', {}, { ui: { options: { a: 1 } } }],
    [false, '/etc/config/ui.json', 'query', {}, { ui: { options: { a: 1 } } }],
    [false, '/etc/config/ui.json', 'allInOne', {}, {}],
  ])('%s: %s of %s with %j, and %j', (expected, file, name, own, spec) => {
    expect(canExist(file, name, own, spec)).toBe(expected);
  });

  test('a pod without settings has no files', () => {
    const none = { name: 'query', isJob: false, own: 'spec.query', sections: [], options: [], hasSecret: false };
    expect(missingFile({}, none, '/x/y')).toEqual(NOT_MOUNTED);
  });
});
