import { COMPONENT_SECTIONS, componentTypes } from '../../../lib/upstream/jaeger-v2/components';
import { KEY_TABLE } from '../../../lib/upstream/jaeger-v2/key-table';
import { groupOfComponent, keyGroup } from '../../../lib/upstream/jaeger-v2/keys';
import { JaegerV2Version } from '../../../lib/upstream/jaeger-v2/version';
import { listedVersions } from '../../../lib/upstream/listed-versions';

const versions = listedVersions(JaegerV2Version, (known) => known instanceof JaegerV2Version);
const groups = [...KEY_TABLE.matchAll(/^(\w+)/gm)].map(([, name = '']) => name);
const keys = groups.flatMap((name) => [...(keyGroup(name)?.values() ?? [])]);

test('every group that a line names is a line', () => {
  const named = [...KEY_TABLE.matchAll(/(?:@|\.\.\.)(\w+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !groups.includes(name))).toEqual([]);
  expect(keys.flatMap(({ group = 'config' }) => (keyGroup(group) === undefined ? [group] : []))).toEqual([]);
});

test('every group has keys, each once', () => {
  expect(groups.filter((name) => keyGroup(name)?.size === 0)).toEqual([]);
  expect(groups).toEqual([...new Set(groups)]);
});

test('every component of a listed version has settings, but those without any', () => {
  const all = COMPONENT_SECTIONS.flatMap((section) =>
    versions.flatMap(({ jaeger }) => componentTypes(section, jaeger).map((type) => ({ section, type }))),
  );
  const without = all.filter(({ section, type }) => keyGroup(groupOfComponent(section, type) ?? '') === undefined);
  expect([...new Set(without.map(({ section, type }) => `${section}.${type}`))]).toEqual([
    'receivers.nop',
    'processors.adaptive_sampling',
    'exporters.nop',
    'connectors.forward',
  ]);
});

test.each([
  ['memoryBackend', 'max_traces', { type: 'number' }],
  ['elastic', 'server_urls', { type: 'list', entries: 'text' }],
  ['elastic', 'custom_headers', { type: 'map', entries: 'text' }],
  ['elastic', 'indices', { type: 'group', group: 'indices' }],
  ['jaegerStorage', 'backends', { type: 'map', entries: 'group', group: 'traceBackend' }],
  ['tailSampling', 'policies', { type: 'list', entries: 'group', group: 'policyCfg' }],
  ['batchProcessor', 'send_batch_size', { type: 'natural' }],
  ['badger', 'ephemeral', { type: 'boolean' }],
  ['indexOptions', 'rotation', { type: 'group', group: 'rotation', since: { minor: 20, atMost: false } }],
  ['kafkaExporter', 'topic', { type: 'text', isGone: true }],
  ['topicEncoding', 'topics', { type: 'list', entries: 'text', since: { minor: 14, atMost: true } }],
  ['tlsClient', 'ca_file', { type: 'text' }],
])('%s.%s is read from the table', (group, name, expected) => {
  expect(keyGroup(group)?.get(name)).toEqual({ name, ...expected });
});

test('unknown names have nothing', () => {
  expect(keyGroup('toString')).toBeUndefined();
  expect(groupOfComponent('receivers', 'toString')).toBeUndefined();
});
