import type { JsonObject } from '../../../../lib/kubernetes/json';
import { crMessages } from '../../../support/milvus-cr';
import { releaseProblems, withUserYaml } from '../../../support/release';

const ON = { enabled: true };
const env = (...names: readonly string[]) => ({
  cluster: { enabled: false },
  standalone: { extraEnv: names.map((name) => ({ name, valueFrom: { secretKeyRef: { name: 's', key: 'k' } } })) },
});
const kafka = (more: JsonObject) => ({ externalKafka: { ...ON, brokerList: 'k:9092', ...more } });
const crKafka = (config: JsonObject, more: JsonObject = {}, components: JsonObject = {}) => ({
  components,
  dependencies: { msgStreamType: 'kafka', kafka: { external: true, brokerList: ['k:9092'], ...more } },
  config: { kafka: config },
});

describe('MLV077', () => {
  const s3 = (more: JsonObject, others: JsonObject = {}) =>
    releaseProblems('MLV077', { externalS3: { ...ON, host: 's3.example.com', ...more }, ...others });
  const cr = (storage: JsonObject, minio: JsonObject = {}) =>
    crMessages('MLV077', { dependencies: { storage: { external: true, ...storage } }, config: { minio } });

  test('reports a storage without a login', () => {
    expect(
      [{}, { useIAM: false, accessKey: '' }, { accessKey: 'a' }, { accessKey: 'a', cloudProvider: 'azure' }].flatMap(
        (more) => s3(more),
      ),
    ).toMatchInlineSnapshot(`
      MLV077 p/r externalS3.accessKey: missing, and useIAM is not true. Milvus has no login, and the storage rejects its requests. Use MilvusReleaseStorage.fromS3 with MilvusReleaseStorageCredentials.
      MLV077 p/r externalS3.accessKey: missing, and useIAM is not true. Milvus has no login, and the storage rejects its requests. Use MilvusReleaseStorage.fromS3 with MilvusReleaseStorageCredentials.
      MLV077 p/r externalS3.secretKey: missing, and useIAM is not true. Milvus has no login, and the storage rejects its requests. Use MilvusReleaseStorage.fromS3 with MilvusReleaseStorageCredentials.
      MLV077 p/r externalS3.secretKey: missing, and useIAM is not true. Milvus has no login, and the storage rejects its requests. Use MilvusReleaseStorage.fromS3 with MilvusReleaseStorageCredentials.
    `);
  });

  test('reports IAM together with an account', () => {
    expect(s3({ useIAM: true, accessKey: 'a' })).toMatchInlineSnapshot(
      `MLV077 p/r externalS3.useIAM: true conflicts with the account that is set too. Milvus logs in by IAM and ignores the account. Remove the account, or set useIAM to false.`,
    );
    expect(s3({ useIAM: 'true' }, env('MINIO_ACCESS_KEY_ID'))).toMatchInlineSnapshot(
      `MLV077 p/r externalS3.useIAM: true conflicts with the account that is set too. Milvus logs in by IAM and ignores the account. Remove the account, or set useIAM to false.`,
    );
    expect(cr({ secretRef: 's' }, { useIAM: true })).toMatchInlineSnapshot(
      `MLV077 milvus.yaml spec.config.minio.useIAM: true conflicts with the account that is set too. Milvus logs in by IAM and ignores the account. Remove the account, or set useIAM to false.`,
    );
  });

  test('a CR without a Secret', () => {
    expect(cr({})).toMatchInlineSnapshot(
      `MLV077 milvus.yaml spec.dependencies.storage.secretRef: missing, and useIAM is not true. The operator finds no Secret, sets StorageReady to False and starts no Milvus. Set credentials, or set useIAM to true in config.minio.`,
    );
  });

  test.each<[JsonObject, JsonObject]>([
    [{ useIAM: true }, {}],
    [{ useIAM: true, accessKey: '', secretKey: '' }, {}],
    [{ accessKey: 'a', secretKey: 'b' }, {}],
    [{ useIAM: true, accessKey: 'account', cloudProvider: 'azure' }, {}],
    [{ cloudProvider: 'gcpnative' }, {}],
    [{}, env('MINIO_ACCESS_KEY_ID', 'MINIO_SECRET_ACCESS_KEY')],
    [{ cloudProvider: 'azure' }, env('AZURE_STORAGE_CONNECTION_STRING')],
    [{}, env('MINIO_USE_IAM')],
    [{}, withUserYaml({ minio: { useIAM: true } })],
    [{}, withUserYaml({ minio: { accessKeyID: 'a', secretAccessKey: 'b' } })],
    [{ enabled: false }, {}],
  ])('%j with %j passes', (more, others) => {
    expect(s3(more, others)).toEqual([]);
  });

  test('a CR with one of them passes', () => {
    expect(cr({ secretRef: 's' })).toEqual([]);
    expect(cr({}, { useIAM: true })).toEqual([]);
    expect(cr({ type: 'Azure' })).toEqual([]);
    expect(cr({ external: false })).toEqual([]);
  });
});

describe('MLV079', () => {
  const values = (more: JsonObject, others: JsonObject = {}) =>
    releaseProblems('MLV079', { ...kafka(more), ...others });

  test("the chart's default", () => {
    expect(values({})).toMatchInlineSnapshot(
      `MLV079 p/r externalKafka.securityProtocol: missing: the chart's default, SASL_SSL with mechanism PLAIN, requires a user, and none is set. The brokers reject the login, and Milvus exits at startup and crash-loops. Set securityProtocol to KafkaSecurityProtocol.PLAINTEXT or SSL, or set sasl: MilvusReleaseKafkaSasl.fromSecret(...).`,
    );
  });

  test('a login without a user', () => {
    expect(values({ securityProtocol: 'SASL_PLAINTEXT', sasl: { mechanisms: 'SCRAM-SHA-512' } })).toMatchInlineSnapshot(
      `MLV079 p/r externalKafka.securityProtocol: 'SASL_PLAINTEXT' requires a login, but no user is set. The brokers reject the login, and Milvus exits at startup and crash-loops. Set securityProtocol to KafkaSecurityProtocol.PLAINTEXT or SSL, or set sasl: MilvusReleaseKafkaSasl.fromSecret(...).`,
    );
    expect(crMessages('MLV079', crKafka({ securityProtocol: 'sasl_ssl' }))).toMatchInlineSnapshot(
      `MLV079 milvus.yaml spec.config.kafka.securityProtocol: 'sasl_ssl' requires a login, but no user is set. The brokers reject the login, and Milvus exits at startup and crash-loops. Set credentials of MilvusMessageQueue.fromKafka, or set this to 'PLAINTEXT' or 'SSL'.`,
    );
  });

  test('a user without a login', () => {
    expect(values({ securityProtocol: 'PLAINTEXT', sasl: { username: 'u' } })).toMatchInlineSnapshot(
      `MLV079 p/r externalKafka.securityProtocol: 'PLAINTEXT' uses no login, but a user is set. The Kafka client ignores the user and the password. Set it to SASL_SSL or SASL_PLAINTEXT, or remove the user.`,
    );
    expect(crMessages('MLV079', crKafka({}, { secretRef: 's' }))).toMatchInlineSnapshot(
      `MLV079 milvus.yaml spec.config.kafka.securityProtocol: missing, but a user is set. The Kafka client ignores the user and the password. Set it to SASL_SSL or SASL_PLAINTEXT, or remove the user.`,
    );
  });

  test.each<[JsonObject, JsonObject]>([
    [{ securityProtocol: 'PLAINTEXT' }, {}],
    [{ securityProtocol: 'SSL' }, {}],
    [{ securityProtocol: null }, {}],
    [{ securityProtocol: '' }, {}],
    [{ securityProtocol: '{{ .p }}', sasl: { username: 'u' } }, {}],
    [{ sasl: { username: 'u' } }, {}],
    [{ sasl: { mechanisms: 'GSSAPI' } }, {}],
    [{}, env('KAFKA_SASLUSERNAME', 'KAFKA_SASLPASSWORD')],
    [{}, env('KAFKA_SECURITYPROTOCOL')],
    [{}, withUserYaml({ kafka: { securityProtocol: 'SSL' } })],
    [{}, withUserYaml({ kafka: { saslMechanisms: 'OAUTHBEARER' } })],
    [{ enabled: false }, {}],
    [{}, { customConfigMap: 'mine' }],
  ])('%j with %j passes', (more, others) => {
    expect(values(more, others)).toEqual([]);
  });

  test.each<JsonObject>([
    crKafka({}),
    crKafka({ securityProtocol: 'SASL_SSL' }, { secretRef: 's' }),
    crKafka({ securityProtocol: 'SASL_SSL', saslUsername: 'u' }),
    crKafka({ securityProtocol: 'SASL_SSL' }, {}, { env: [{ name: 'KAFKA_SASLUSERNAME', valueFrom: {} }] }),
    crKafka({}, { secretRef: 's' }, { env: [{ name: 'KAFKA_SECURITYPROTOCOL', value: 'SASL_SSL' }] }),
    crKafka({ securityProtocol: 'SASL_SSL' }, { external: false }),
  ])('a CR %j passes', (spec) => {
    expect(crMessages('MLV079', spec)).toEqual([]);
  });
});

describe('MLV170', () => {
  const words = (more: JsonObject) => releaseProblems('MLV170', kafka(more));

  test('security protocols that do not fit the login', () => {
    expect(
      ['SASL-SSL', 'TLS'].flatMap((securityProtocol) => [
        ...words({ securityProtocol }),
        ...crMessages('MLV170', crKafka({ securityProtocol })),
      ]),
    ).toMatchInlineSnapshot(`
      MLV170 p/r externalKafka.securityProtocol: unknown Kafka security protocol 'SASL-SSL'. The Kafka client rejects it, and Milvus exits at startup and crash-loops. Did you mean 'SASL_SSL'?
      MLV170 milvus.yaml spec.config.kafka.securityProtocol: unknown Kafka security protocol 'SASL-SSL'. The Kafka client rejects it, and Milvus exits at startup and crash-loops. Did you mean 'SASL_SSL'?
      MLV170 p/r externalKafka.securityProtocol: unknown Kafka security protocol 'TLS'. The Kafka client rejects it, and Milvus exits at startup and crash-loops. Use one of PLAINTEXT, SSL, SASL_PLAINTEXT, SASL_SSL.
      MLV170 milvus.yaml spec.config.kafka.securityProtocol: unknown Kafka security protocol 'TLS'. The Kafka client rejects it, and Milvus exits at startup and crash-loops. Use one of PLAINTEXT, SSL, SASL_PLAINTEXT, SASL_SSL.
    `);
  });

  test('the mechanism of a user', () => {
    expect(words({ sasl: { username: 'u', mechanisms: 'SCRAM-SHA512' } })).toMatchInlineSnapshot(
      `MLV170 p/r externalKafka.sasl.mechanisms: unknown Kafka mechanism 'SCRAM-SHA512'. The Kafka client rejects it, and Milvus exits at startup and crash-loops. Did you mean 'SCRAM-SHA-512'?`,
    );
  });

  test.each<JsonObject>([
    { securityProtocol: 'sasl_ssl' },
    { securityProtocol: '' },
    { securityProtocol: '{{ .Values.protocol }}' },
    { sasl: { mechanisms: 'SCRAM' } },
    { sasl: { username: 'u', mechanisms: 'SCRAM-SHA-256' } },
    { enabled: false, securityProtocol: 'TLS' },
  ])('%j passes', (more) => {
    expect(words(more)).toEqual([]);
  });
});
