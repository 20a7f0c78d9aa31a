import type { JsonObject } from '../../../lib/kubernetes/json';
import { RELEASE } from '../../../lib/models/milvus-values/release';
import { kafkaLogin, storageLogin } from '../../../lib/rules/milvus/values/logins';
import { isOverridden, userSetting } from '../../../lib/models/milvus-values/settings';
import { withUserYaml } from '../../support/release';

const release = (values: JsonObject) => ({ ...RELEASE, values });
const user = (tree: JsonObject) => release(withUserYaml(tree));
const env = (name: string, component = 'proxy') => ({ [component]: { extraEnv: [{ name, value: 'x' }] } });

test('a setting of user.yaml, in any spelling', () => {
  expect(userSetting(user({ minio: { useIAM: true } }), 'miniouseiam')).toBe(true);
  expect(userSetting(user({ MINIO: { useiam: 'no' } }), 'miniouseiam')).toBe('no');
  expect(userSetting(user({ kafka: { useIAM: true } }), 'miniouseiam')).toBeUndefined();
  expect(userSetting(release({}), 'miniouseiam')).toBeUndefined();
});

describe('a setting that overrides the values of the chart', () => {
  const isSet = (values: JsonObject) => isOverridden(release(values), 'kafkasaslusername');

  test.each([['x'], [false], [0], [' ']])('user.yaml: %j', (saslUsername) => {
    expect(isSet(withUserYaml({ kafka: { saslUsername } }))).toBe(true);
  });

  test.each([[''], [null]])('near miss in user.yaml: %j', (saslUsername) => {
    expect(isSet(withUserYaml({ kafka: { saslUsername } }))).toBe(false);
    expect(isSet(withUserYaml({ kafka: { saslUsername } }, env('KAFKA_SASLUSERNAME')))).toBe(true);
  });

  test('the environment of a running component', () => {
    expect(isSet({})).toBe(false);
    expect(isSet(env('KAFKA_SASLUSERNAME'))).toBe(true);
    expect(isSet(env('KAFKA_SASLPASSWORD'))).toBe(false);
    expect(isSet(env('KAFKA_SASLUSERNAME', 'standalone'))).toBe(false);
  });
});

describe('the login at an external object storage', () => {
  const login = (externalS3: JsonObject, more: JsonObject = {}) =>
    storageLogin(release({ externalS3: { enabled: true, ...externalS3 }, ...more }));
  const NONE = {
    iamPath: 'externalS3.useIAM',
    useIAM: false,
    accountPath: 'externalS3.accessKey',
    hasAccount: false,
    keyPath: 'externalS3.secretKey',
    hasKey: false,
    provider: '',
  };

  test.each([
    [{}, {}],
    [{ accessKey: null, secretKey: null }, {}],
    [{ accessKey: '', secretKey: '' }, {}],
    [{ cloudProvider: 5 }, {}],
    [{ cloudProvider: null, useIAM: null }, {}],
    [{ cloudProvider: 'azure' }, { provider: 'azure' }],
    [{ accessKey: 'a' }, { hasAccount: true }],
    [{ secretKey: 5 }, { hasKey: true }],
    [{ useIAM: 'true' }, { useIAM: true }],
    [{ useIAM: true }, { useIAM: true }],
    [{ useIAM: 'True' }, { useIAM: true }],
    [{ useIAM: 1 }, { useIAM: true }],
    [{ useIAM: 'on' }, {}],
    [{ useIAM: 'yes' }, {}],
  ])('%j', (values, more) => {
    expect(login(values)).toEqual({ ...NONE, ...more });
  });

  test.each([
    ['MINIO_ACCESS_KEY_ID', { hasAccount: true }],
    ['MINIO_ACCESS_KEY', {}],
    ['MINIO_SECRET_ACCESS_KEY', { hasKey: true }],
    ['MINIO_SECRET_KEY', {}],
    ['AZURE_STORAGE_CONNECTION_STRING', { hasAccount: true, hasKey: true }],
    ['MINIO_ADDRESS', {}],
  ])('by %s', (name, more) => {
    expect(login({}, env(name))).toEqual({ ...NONE, ...more });
  });

  test('user.yaml overrides the values', () => {
    expect(login({ useIAM: true }, withUserYaml({ minio: { useIAM: false } }))).toEqual(NONE);
  });

  test('an unknown login', () => {
    expect(login({ enabled: false })).toBeUndefined();
    expect(login({}, { customConfigMap: 'own' })).toBeUndefined();
    expect(login({}, env('MINIO_USE_IAM'))).toBeUndefined();
  });
});

describe('the login at an external Kafka', () => {
  const login = (externalKafka: JsonObject, more: JsonObject = {}) =>
    kafkaLogin(release({ externalKafka: { enabled: true, ...externalKafka }, ...more }));
  const NONE = {
    protocolPath: 'externalKafka.securityProtocol',
    byDefault: 'SASL_SSL',
    mechanismPath: 'externalKafka.sasl.mechanisms',
    hasUser: false,
  };

  test.each([
    [{}, {}],
    [{ securityProtocol: 'SSL' }, { protocol: 'SSL' }],
    [{ securityProtocol: null }, { protocol: '' }],
    [{ securityProtocol: 5 }, { protocol: '' }],
    [{ sasl: { mechanisms: 'PLAIN' } }, { mechanism: 'PLAIN' }],
    [{ sasl: { mechanisms: ['PLAIN'] } }, {}],
    [{ sasl: { username: 'u' } }, { hasUser: true }],
    [{ sasl: { username: '' } }, {}],
  ])('%j', (values, more) => {
    expect(login(values)).toStrictEqual({ ...NONE, ...more });
  });

  test('user.yaml overrides the values, and the environment may set the user', () => {
    const kafka = { securityProtocol: 'SSL', saslMechanisms: 'OAUTHBEARER' };
    expect(login({ securityProtocol: 'PLAINTEXT', sasl: { mechanisms: 'PLAIN' } }, withUserYaml({ kafka }))).toEqual({
      ...NONE,
      protocol: 'SSL',
      mechanism: 'OAUTHBEARER',
    });
    expect(login({}, env('KAFKA_SASLUSERNAME'))).toEqual({ ...NONE, hasUser: true });
  });

  test.each(['KAFKA_SECURITYPROTOCOL', 'KAFKA_SECURITY_PROTOCOL', 'KAFKA_SASLMECHANISMS', 'KAFKA_SASL_MECHANISMS'])(
    '%s: nobody can tell',
    (name) => {
      expect(login({}, env(name))).toBeUndefined();
      expect(login({}, env(name, 'standalone'))).toEqual(NONE);
    },
  );

  test('an unknown login', () => {
    expect(login({ enabled: false })).toBeUndefined();
    expect(login({}, { customConfigMap: 'own' })).toBeUndefined();
  });
});
