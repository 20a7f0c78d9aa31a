import {
  example,
  imageVersion,
  isCluster,
  isCurrent,
  isMilvusCr,
  isStreaming,
  isUsed,
  milvusOf,
  podSections,
  queueOf,
} from '../../../lib/models/milvus-cr/cr';

const OLD = { image: 'milvusdb/milvus:v2.5.16' };

test('the older kind and version are CRs of the operator, but not those that the rules know', () => {
  const cluster = { apiVersion: 'milvus.io/v1alpha1', kind: 'MilvusCluster' };
  expect([isMilvusCr(cluster), isCurrent(cluster), isCluster(cluster)]).toEqual([true, false, true]);
  const milvus = example({ mode: 'cluster' });
  expect([isMilvusCr(milvus), isCurrent(milvus), isCluster(milvus)]).toEqual([true, true, true]);
  expect(isMilvusCr({ apiVersion: 'example.com/v1', kind: 'Milvus' })).toBe(false);
  expect(isMilvusCr({ apiVersion: 'milvus.io/v1beta1', kind: 'MilvusUpgrade' })).toBe(false);
});

test('the settings of all pods, and those of each role that has some', () => {
  const cr = example({ components: { env: [], queryNode: {}, proxy: 'none' } });
  expect(podSections(cr).map(({ path }) => path)).toEqual(['spec.components', 'spec.components.queryNode']);
});

test.each([
  [{ version: '2.5.16' }, '2.5.16'],
  [{ image: 'milvusdb/milvus:v2.4.9' }, '2.4.9'],
  [{ version: '2.6.0', image: 'milvusdb/milvus:v2.4.9' }, '2.6.0'],
])('the version of %j is %s', (section, expected) => {
  expect(imageVersion(section)?.isAtLeast(expected)).toBe(true);
  expect(imageVersion(section)?.version.replace(/^v/, '')).toBe(expected);
});

test('the oldest version of any role decides; one that cannot be read does not', () => {
  const components = { image: 'milvusdb/milvus:v2.6.0', queryNode: OLD, proxy: { image: 'milvusdb/milvus:latest' } };
  expect(milvusOf(example({ components })).isAtLeast('2.6.0')).toBe(false);
  expect(milvusOf(example({ components })).isAtLeast('2.5.16')).toBe(true);
  expect(imageVersion({})).toBeUndefined();
});

test.each([
  [{}, 'woodpecker'],
  [{ components: OLD }, 'rocksmq'],
  [{ components: { image: 'milvus:latest' } }, undefined],
  [{ mode: 'cluster' }, 'pulsar'],
  [{ mode: 'cluster', dependencies: { msgStreamType: 'kafka' } }, 'kafka'],
])('the message queue of %j is %s', (spec, expected) => {
  expect(queueOf(example(spec))).toBe(expected);
});

test('etcd and storage are used always, one message queue alone', () => {
  const cr = example({ mode: 'cluster' });
  expect(['etcd', 'storage', 'pulsar', 'kafka'].filter((dependency) => isUsed(cr, dependency))).toEqual([
    'etcd',
    'storage',
    'pulsar',
  ]);
});

test('streaming nodes came with 2.6', () => {
  expect(isStreaming(example({}))).toBe(true);
  expect(isStreaming(example({ components: OLD }))).toBe(false);
  expect(isStreaming(example({ components: { image: 'milvus:latest' } }))).toBeUndefined();
});
