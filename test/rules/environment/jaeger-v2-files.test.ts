import type { JsonObject } from '../../../lib/kubernetes/json';
import { checkEnvironment } from '../../../lib/rules/environments';
import { messages } from '../../support/problems';

/** What the rule says about a pod that reads a file of a volume, and a ConfigMap beside it. */
function check(file: string, volume: JsonObject, mount: JsonObject = {}, map: JsonObject = {}): string[] {
  const configMap = {
    kind: 'ConfigMap',
    metadata: { name: 'jaeger', namespace: 'a' },
    data: { 'config.yaml': '', 'ui.json': '' },
    ...map,
  };
  const container = {
    image: 'jaegertracing/jaeger:2.20.0',
    args: ['--config', file],
    volumeMounts: [{ name: 'config', mountPath: '/etc/jaeger', ...mount }],
  };
  const pod = {
    kind: 'StatefulSet',
    metadata: { name: 'jaeger', namespace: 'a' },
    spec: { template: { spec: { containers: [container], volumes: [{ name: 'config', ...volume }] } } },
  };
  const objects = [configMap, pod].map((object, index) => ({ where: `x.yaml:${index + 1}`, object }));
  return messages(checkEnvironment({ objects, releases: [] }, 'x.yaml'), 'JVT206');
}

describe('JVT206', () => {
  const configMap = { name: 'jaeger' };

  test('a key that the ConfigMap does not have', () => {
    expect([
      ...check('/etc/jaeger/jaeger.yaml', { configMap }),
      ...check('/etc/jaeger/a/config.yaml', { configMap }),
      ...check('/etc/c.yaml', { configMap }, { mountPath: '/etc/c.yaml', subPath: 'c.yaml' }),
      ...check('/etc/jaeger/a.yaml', { configMap: { ...configMap, items: [{ key: 'b.yaml', path: 'a.yaml' }] } }),
    ]).toMatchInlineSnapshot(`
      JVT206 x.yaml:2 spec.template.spec.containers[0].args[1]: 'jaeger.yaml' is not a key of ConfigMap 'jaeger'. The file does not exist, so Jaeger does not start. Name one of its keys: config.yaml, ui.json.
      JVT206 x.yaml:2 spec.template.spec.containers[0].args[1]: 'a/config.yaml' is not a key of ConfigMap 'jaeger'. The file does not exist, so Jaeger does not start. Name one of its keys: config.yaml, ui.json.
      JVT206 x.yaml:2 spec.template.spec.containers[0].args[1]: 'c.yaml' is not a key of ConfigMap 'jaeger'. The file does not exist, so Jaeger does not start. Name one of its keys: config.yaml, ui.json.
      JVT206 x.yaml:2 spec.template.spec.containers[0].args[1]: 'b.yaml' is not a key of ConfigMap 'jaeger'. The file does not exist, so Jaeger does not start. Name one of its keys: config.yaml, ui.json.
    `);
  });

  test.each([
    ['the key', '/etc/jaeger/config.yaml', { configMap }, {}, {}],
    ['binary data', '/etc/jaeger/a', { configMap }, {}, { data: {}, binaryData: { a: '' } }],
    ['a subPath', '/etc/c.yaml', { configMap }, { mountPath: '/etc/c.yaml', subPath: 'config.yaml' }, {}],
    [
      'an item',
      '/etc/jaeger/a.yaml',
      { configMap: { ...configMap, items: [{ key: 'config.yaml', path: 'a.yaml' }] } },
      {},
      {},
    ],
    ['another ConfigMap', '/etc/jaeger/a.yaml', { configMap: { name: 'other' } }, {}, {}],
    ['a ConfigMap of another namespace', '/etc/jaeger/a.yaml', { configMap }, {}, { metadata: { name: 'jaeger' } }],
    ['a Secret', '/etc/jaeger/a.yaml', { secret: { secretName: 'jaeger' } }, {}, {}],
    ['no volume', '/etc/other/a.yaml', { configMap }, {}, {}],
    ['another source', 'yaml:a: b', { configMap }, {}, {}],
  ])('%s passes', (_, file, volume, mount, map) => {
    expect(check(file, volume, mount, map)).toEqual([]);
  });
});
