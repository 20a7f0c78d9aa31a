import {
  withoutConfigFiles,
  componentsOf,
  hasModeOrDependencies,
  hasNull,
  hasSettings,
  isCluster,
  isReplaced,
  isSetByEnv,
  milvusOf,
  enabledIn,
  startsComponent,
  startsPart,
} from '../../../lib/models/milvus-values/values';
import { MilvusChartVersion } from '../../../lib/upstream/milvus-chart-version';

const chart = MilvusChartVersion.NEWEST;
const OLD = MilvusChartVersion.V4_2_58;
const OFF = { enabled: false };

test('a release is a cluster unless the values disable it', () => {
  expect([{}, { cluster: {} }, { cluster: { enabled: 'no' } }].map(isCluster)).toEqual([true, true, true]);
  expect(isCluster({ cluster: OFF })).toBe(false);
  expect(componentsOf({ chart, values: { cluster: OFF } })).toEqual(['standalone']);
});

test('the chart starts components by its version, its defaults and their switches', () => {
  expect(startsComponent({ chart, values: {} }, 'streamingNode')).toBe(true);
  expect(startsComponent({ chart, values: { streaming: OFF } }, 'streamingNode')).toBe(false);
  expect(startsComponent({ chart: OLD, values: {} }, 'indexNode')).toBe(true);
  expect(startsComponent({ chart, values: {} }, 'indexNode')).toBe(false);
});

test('the chart starts parts by default unless the values disable them', () => {
  expect(enabledIn({ etcd: { enabled: 'yes' } }, 'etcd')).toBeUndefined();
  expect(startsPart({ chart, values: {} }, 'minio')).toBe(true);
  expect(startsPart({ chart, values: { minio: OFF } }, 'minio')).toBe(false);
  expect(startsPart({ chart, values: {} }, 'kafka')).toBe(false);
  expect(startsPart({ chart, values: { kafka: { enabled: true } } }, 'kafka')).toBe(true);
});

test('the tag of the image is the Milvus that runs, if it is a version', () => {
  const tag = (word: string) => ({ chart, values: { image: { all: { tag: word } } } });
  expect(milvusOf(tag('v2.5.16')).version).toBe('2.5.16');
  expect(milvusOf(tag('latest')).version).toBe(chart.milvus);
  expect(milvusOf({ chart, values: {} }).version).toBe(chart.milvus);
});

test('values that set the mode or a dependency', () => {
  expect(hasModeOrDependencies({ pulsarv3: OFF })).toBe(true);
  expect(hasModeOrDependencies({ standalone: { messageQueue: 'rocksmq' } })).toBe(true);
  expect(hasModeOrDependencies({ pulsarv3: { image: {} }, proxy: OFF })).toBe(false);
});

test('a setting in the environment of a running component', () => {
  const extraEnv = [{ name: 'TRACE_OTLP_ENDPOINT', value: 'x' }];
  expect(isSetByEnv({ chart, values: { proxy: { extraEnv } } }, 'traceotlp')).toBe(true);
  expect(isSetByEnv({ chart, values: { proxy: { extraEnv } } }, 'minio')).toBe(false);
  expect(isSetByEnv({ chart, values: { standalone: { extraEnv } } }, 'traceotlp')).toBe(false);
});

test('the configuration of Milvus, and what replaces it', () => {
  for (const config of [
    { 'Minio.address': 'a' },
    { minio: { address: 'a' } },
    { minio_address: 'a' },
    { 'minio/address': 'a' },
    { minioAddress: 'a' },
  ]) {
    expect(hasSettings(config, 'minio')).toBe(true);
  }
  for (const config of [
    { minioX: 'a' },
    { minio: {} },
    { minio: null },
    { minio: { address: '' } },
    { x: { minio: 1 } },
  ]) {
    expect(hasSettings(config, 'minio')).toBe(false);
  }
  expect([{ customConfigMap: 'mine' }, { customConfigMap: '' }, {}].map(isReplaced)).toEqual([true, false, false]);
  expect(withoutConfigFiles({ extraConfigFiles: {}, etcd: {} })).toEqual({ etcd: {} });
});

test('a null at any depth', () => {
  expect(hasNull({ a: [{ b: null }] })).toBe(true);
  expect(hasNull({ a: [{ b: '' }], c: undefined })).toBe(false);
});
