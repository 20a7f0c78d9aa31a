import { onlyPlace, valuesFix } from '../../../../lib/rules/milvus/values/places';

const KNOWN = new Map([
  ['', 'cluster standalone proxy pulsarv3 kafka image'],
  ['cluster', 'enabled'],
  ['standalone', 'messageQueue persistence'],
  ['standalone.persistence', 'enabled claim'],
  ['standalone.persistence.claim', 'size'],
  ['proxy', 'enabled colour'],
  ['image', 'all'],
  ['etcd', 'replicaCount'],
  ['etcd.auth', 'rbac'],
  ['claim', 'other'],
]);
const INTO_USER_YAML = 'Move it into extraConfigFiles["user.yaml"].';
const CLUSTER = { cluster: { enabled: true } };
const STANDALONE = { cluster: { enabled: false } };
const fix = (key: string, value: unknown = 1, at = '', values: object = CLUSTER) =>
  valuesFix({ ...values }, KNOWN, { at, key, value });

describe('a key with dots', () => {
  test.each([
    ['cluster.enabled', true, 'cluster: {enabled: true}'],
    ['cluster.enabled', 5, 'cluster: {enabled: 5}'],
    ['cluster.enabled', 'secret', 'cluster: {enabled: ...}'],
    ['cluster.enabled', ['a'], 'cluster: {enabled: ...}'],
    ['cluster.enabled', null, 'cluster: {enabled: ...}'],
    ['cluster.enabled', { a: 1 }, 'cluster: {enabled: {...}}'],
    ['cluster.colour', 1, 'cluster: {colour: 1}'],
    ['standalone.persistence.claim.size', 1, 'standalone: {persistence: {claim: {size: 1}}}'],
    ['standalone.persistence.colour.size', 1, 'standalone: {persistence: {colour.size: 1}}'],
    ['cluster.enabled.a\\.b', 1, 'cluster: {enabled: {a.b: 1}}'],
  ])('%s: %j', (key, value, nested) => {
    expect(fix(key, value)).toBe(`Write it nested: ${nested}.`);
  });

  test('in a mapping', () => {
    expect(fix('persistence.claim.size', 1, 'standalone')).toBe('Write it nested: persistence: {claim: {size: 1}}.');
  });

  test.each([
    ['colour.enabled', ''],
    ['.enabled', ''],
    ['enabled', 'colour'],
    ['colour.size', 'standalone.persistence'],
  ])('near miss: %s in %j', (key, at) => {
    expect(fix(key, 1, at)).toBeUndefined();
  });
});

describe('a setting of Milvus', () => {
  test.each([
    ['trace', ''],
    ['grpc', ''],
    ['trace', 'proxy'],
    ['grpc', 'proxy'],
    ['common', ''],
    ['common.security.tlsMode', ''],
  ])('%s in %j', (key, at) => {
    expect(fix(key, {}, at)).toBe(INTO_USER_YAML);
  });

  test.each([
    ['common', 'proxy'],
    ['messageQueue', 'proxy'],
    ['traces', 'proxy'],
    ['colour', ''],
  ])('near miss: %s in %j', (key, at) => {
    expect(fix(key, {}, at)).toBeUndefined();
  });
});

test('spec.config of a Milvus CR', () => {
  const words = 'A Milvus CR has this key. Move its settings into extraConfigFiles["user.yaml"].';
  expect([{ trace: {} }, { common: {}, colour: 1 }].map((value) => fix('config', value))).toEqual([words, words]);
  expect([{ colour: 1 }, {}, 'trace'].map((value) => fix('config', value))).toEqual([undefined, undefined, undefined]);
  expect(fix('config', { trace: {} }, 'proxy')).toBeUndefined();
});

test('messageQueue is suggested by mode', () => {
  expect(fix('messageQueue', 'kafka', '', STANDALONE)).toBe('Move it to standalone.messageQueue.');
  expect(fix('messageQueue', 'kafka')).toBe(
    'For a cluster, set one of pulsarv3.enabled, kafka.enabled to true, and the others to false.',
  );
});

test('the only place of a key', () => {
  const place = (key: string, at = '') => onlyPlace(KNOWN, { at, key, value: 1 });
  expect(place('messageQueue')).toBe('Move it to standalone.messageQueue.');
  expect(place('size')).toBe('Move it to standalone.persistence.claim.size.');
  // In another mapping, in several, at the top already, of a sub-chart alone, nowhere.
  expect(place('messageQueue', 'proxy')).toBeUndefined();
  expect(place('enabled')).toBeUndefined();
  expect(place('image')).toBeUndefined();
  expect(place('replicaCount')).toBeUndefined();
  expect(place('rbac')).toBeUndefined();
  expect(place('nothing')).toBeUndefined();
});
