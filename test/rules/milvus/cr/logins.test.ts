import type { JsonObject } from '../../../../lib/kubernetes/json';
import { kafkaLogin, storageLogin } from '../../../../lib/rules/milvus/cr/logins';
import { milvusCr } from '../../../support/milvus-cr';

const external = (dependency: string, section: JsonObject, config: JsonObject, more: JsonObject = {}) =>
  milvusCr({
    dependencies: { msgStreamType: 'kafka', [dependency]: { external: true, ...section } },
    config,
    ...more,
  });

describe('the login of a CR at an external object storage', () => {
  const login = (section: JsonObject, minio: JsonObject = {}) => storageLogin(external('storage', section, { minio }));
  const NONE = {
    iamPath: 'spec.config.minio.useIAM',
    useIAM: false,
    accountPath: 'spec.dependencies.storage.secretRef',
    hasAccount: false,
    hasKey: false,
    provider: '',
  };

  test.each([
    [{}, {}, {}],
    [{ secretRef: '' }, {}, {}],
    [{ secretRef: { name: 's' } }, {}, {}],
    [{ type: 'S3' }, {}, {}],
    [{ secretRef: 's' }, {}, { hasAccount: true, hasKey: true }],
    [{}, { useIAM: true }, { useIAM: true }],
    [{}, { useIAM: 'true' }, { useIAM: true }],
    [{}, { useIAM: false }, {}],
    [{}, { cloudProvider: 'gcp' }, { provider: 'gcp' }],
    [{}, { cloudProvider: 5 }, {}],
  ])('%j, %j', (section, minio, more) => {
    expect(login(section, minio)).toEqual({ ...NONE, ...more });
  });

  test.each([{ external: false }, { external: 'true' }, { type: 'Azure' }])('an unknown login: %j', (section) => {
    expect(login(section)).toBeUndefined();
  });
});

describe('the login of a CR at an external Kafka', () => {
  const login = (section: JsonObject, kafka: JsonObject = {}, more: JsonObject = {}) =>
    kafkaLogin(external('kafka', section, { kafka }, more));
  const env = (name: string) => ({ components: { env: [{ name, value: 'x' }] } });
  const NONE = {
    protocolPath: 'spec.config.kafka.securityProtocol',
    byDefault: '',
    mechanismPath: 'spec.config.kafka.saslMechanisms',
    hasUser: false,
  };

  test.each([
    [{}, {}, {}],
    [{ secretRef: '' }, { saslUsername: '' }, {}],
    [{ secretRef: { name: 's' } }, { saslUsername: 5 }, {}],
    [{ secretRef: 's' }, {}, { hasUser: true }],
    [{}, { saslUsername: 'u' }, { hasUser: true }],
    [{}, { securityProtocol: 'SSL' }, { protocol: 'SSL' }],
    [{}, { securityProtocol: null }, { protocol: '' }],
    [{}, { securityProtocol: 5 }, { protocol: '' }],
    [{}, { saslMechanisms: 'PLAIN' }, { mechanism: 'PLAIN' }],
    [{}, { saslMechanisms: 5 }, {}],
  ])('%j, %j', (section, kafka, more) => {
    expect(login(section, kafka)).toStrictEqual({ ...NONE, ...more });
  });

  test('by the environment', () => {
    expect(login({}, {}, env('KAFKA_SASLUSERNAME'))).toEqual({ ...NONE, hasUser: true });
    expect(login({}, {}, env('KAFKA_SASLPASSWORD'))).toEqual(NONE);
    expect(login({}, {}, env('KAFKA_SECURITYPROTOCOL'))).toBeUndefined();
    expect(login({}, {}, env('KAFKA_SASLMECHANISMS'))).toBeUndefined();
  });

  test('none that Milvus uses', () => {
    expect(login({ external: false })).toBeUndefined();
    expect(kafkaLogin(milvusCr({ mode: 'cluster', dependencies: { kafka: { external: true } } }))).toBeUndefined();
  });
});
