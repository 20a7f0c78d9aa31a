import { Size } from 'cdk8s';
import {
  type IMilvusReleaseClusterMessageQueue,
  type IMilvusReleaseStandaloneMessageQueue,
  KafkaMechanism,
  KafkaSecurityProtocol,
  type MilvusReleaseEtcdProps,
  type MilvusReleaseExternalKafkaProps,
  type MilvusReleaseExternalPulsarProps,
  type MilvusReleaseKafkaProps,
  MilvusReleaseKafkaSasl,
  MilvusChartVersion,
  MilvusReleaseEtcd,
  MilvusReleaseMessageQueue,
  MilvusReleaseMode,
  MilvusReleaseStorage,
  type MilvusReleaseMinioProps,
  MilvusReleasePulsarAuth,
  type MilvusReleasePulsarProps,
  type MilvusReleaseS3Props,
  MilvusReleaseCloudProvider,
  SecretRef,
  MilvusReleaseStorageCredentials,
  type MilvusReleaseWoodpeckerServiceProps,
} from '../../lib';
import { objectAt, type JsonObject } from '../../lib/kubernetes/json';
import { releaseOf, valuesOf } from '../support/milvus';
import { thrown } from '../support/thrown';

const V4 = MilvusChartVersion.V4_2_58;
const ON = { enabled: true };
const OFF = { enabled: false };
const secret = SecretRef.fromName('account');

function cluster(messageQueue: IMilvusReleaseClusterMessageQueue, chart = MilvusChartVersion.NEWEST): JsonObject {
  return without(valuesOf(MilvusReleaseMode.cluster({ messageQueue }), chart), 'cluster');
}

function standalone(messageQueue: IMilvusReleaseStandaloneMessageQueue, chart = MilvusChartVersion.NEWEST): JsonObject {
  return without(valuesOf(MilvusReleaseMode.standalone({ messageQueue }), chart), 'cluster', 'etcd', 'minio');
}

function without(values: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
}

const from = (name: string, key: string) => ({ name, valueFrom: { secretKeyRef: { name: 'account', key } } });

describe('message queues', () => {
  test('inside of Milvus', () => {
    const expected = (messageQueue: string) => ({ pulsarv3: OFF, standalone: { messageQueue } });
    expect(standalone(MilvusReleaseMessageQueue.woodpecker())).toEqual(expected('woodpecker'));
    expect(standalone(MilvusReleaseMessageQueue.rocksmq())).toEqual(expected('rocksmq'));
    expect(standalone(MilvusReleaseMessageQueue.natsmq(), V4)).toEqual(expected('natsmq'));
    expect(cluster(MilvusReleaseMessageQueue.woodpecker())).toEqual({
      pulsarv3: OFF,
      woodpecker: ON,
      streaming: { ...ON, woodpecker: { embedded: true } },
    });
    expect(cluster(MilvusReleaseMessageQueue.woodpecker(), MilvusChartVersion.V5_0_7)).toEqual({
      pulsarv3: OFF,
      woodpecker: ON,
      streaming: ON,
    });
  });

  test('rejects a queue that this Milvus does not have', () => {
    const words =
      /^MLV105 chart\/my-release standalone.messageQueue: '(natsmq|woodpecker)' is not supported by Milvus 2/;
    expect(thrown(() => standalone(MilvusReleaseMessageQueue.natsmq()))).toMatch(words);
    expect(thrown(() => standalone(MilvusReleaseMessageQueue.woodpecker(), V4))).toMatch(words);
    expect(thrown(() => cluster(MilvusReleaseMessageQueue.woodpecker(), V4))).toMatch(/^MLV117 /);
    expect(thrown(() => cluster(MilvusReleaseMessageQueue.woodpeckerService(), MilvusChartVersion.V5_0_7))).toMatch(
      /^MLV111 /,
    );
  });

  test('Woodpecker in pods of its own', () => {
    const streaming = { ...ON, woodpecker: { embedded: false } };
    expect(cluster(MilvusReleaseMessageQueue.woodpeckerService())).toEqual({
      pulsarv3: OFF,
      woodpecker: ON,
      streaming,
    });
    const props: Required<MilvusReleaseWoodpeckerServiceProps> = {
      replicas: 3,
      tag: 'v0.1.8',
      volume: { size: Size.gibibytes(50) },
    };
    expect(cluster(MilvusReleaseMessageQueue.woodpeckerService(props))).toEqual({
      pulsarv3: OFF,
      woodpecker: { ...ON, replicaCount: 3, image: { tag: 'v0.1.8' }, persistence: { ...ON, size: '50Gi' } },
      streaming,
    });
  });

  test('Pulsar', () => {
    const props: Required<MilvusReleasePulsarProps> = { brokers: 1, bookies: 2, zookeepers: 3, proxies: 4 };
    const replicas = {
      broker: { replicaCount: 1 },
      bookkeeper: { replicaCount: 2 },
      zookeeper: { replicaCount: 3 },
      proxy: { replicaCount: 4 },
    };
    expect(cluster(MilvusReleaseMessageQueue.pulsar())).toEqual({ pulsarv3: ON });
    expect(cluster(MilvusReleaseMessageQueue.pulsar(props))).toEqual({ pulsarv3: { ...ON, ...replicas } });
    expect(standalone(MilvusReleaseMessageQueue.pulsar())).toEqual({
      pulsarv3: ON,
      standalone: { messageQueue: 'pulsar' },
    });
    expect(cluster(MilvusReleaseMessageQueue.pulsar(props), MilvusChartVersion.V4_2_20)).toEqual({
      pulsar: { ...ON, ...replicas },
    });
  });

  test('Kafka', () => {
    const props: Required<MilvusReleaseKafkaProps> = {
      brokers: 1,
      zookeepers: 2,
      volume: { size: Size.gibibytes(9), storageClassName: 'ssd' },
    };
    expect(cluster(MilvusReleaseMessageQueue.kafka())).toEqual({ pulsarv3: OFF, kafka: ON });
    expect(standalone(MilvusReleaseMessageQueue.kafka(props))).toEqual({
      pulsarv3: OFF,
      kafka: {
        ...ON,
        replicaCount: 1,
        zookeeper: { replicaCount: 2 },
        persistence: { ...ON, size: '9Gi', storageClass: 'ssd' },
      },
      standalone: { messageQueue: 'kafka' },
    });
  });

  test('a Pulsar that is there', () => {
    expect(cluster(MilvusReleaseMessageQueue.fromPulsar({ host: 'pulsar.data' }))).toEqual({
      pulsarv3: OFF,
      externalPulsar: { ...ON, host: 'pulsar.data', port: 6650 },
    });
    const props: Required<MilvusReleaseExternalPulsarProps> = {
      host: 'pulsar.data',
      port: 6651,
      tenant: 'milvus',
      namespace: 'search',
      maxMessageSize: Size.mebibytes(5),
      auth: MilvusReleasePulsarAuth.fromSecret(secret, { plugin: 'token' }),
    };
    expect(standalone(MilvusReleaseMessageQueue.fromPulsar(props))).toEqual({
      pulsarv3: OFF,
      externalPulsar: {
        ...ON,
        host: 'pulsar.data',
        port: 6651,
        tenant: 'milvus',
        namespace: 'search',
        authPlugin: 'token',
        maxMessageSize: '5242880',
      },
      standalone: { messageQueue: 'pulsar', extraEnv: [from('PULSAR_AUTHPARAMS', 'authParams')] },
    });
  });

  test('a Kafka that is there', () => {
    const plain = { brokers: ['a:9092', 'b:9092'], securityProtocol: KafkaSecurityProtocol.PLAINTEXT };
    expect(cluster(MilvusReleaseMessageQueue.fromKafka(plain))).toEqual({
      pulsarv3: OFF,
      externalKafka: { ...ON, brokerList: 'a:9092,b:9092', securityProtocol: 'PLAINTEXT' },
    });
    const props: Required<MilvusReleaseExternalKafkaProps> = {
      brokers: ['a:9093'],
      securityProtocol: KafkaSecurityProtocol.SASL_SSL,
      sasl: MilvusReleaseKafkaSasl.fromSecret(secret, { mechanism: KafkaMechanism.SCRAM_SHA_512 }),
    };
    expect(standalone(MilvusReleaseMessageQueue.fromKafka(props))).toEqual({
      pulsarv3: OFF,
      externalKafka: {
        ...ON,
        brokerList: 'a:9093',
        securityProtocol: 'SASL_SSL',
        sasl: { mechanisms: 'SCRAM-SHA-512' },
      },
      standalone: {
        messageQueue: 'kafka',
        extraEnv: [from('KAFKA_SASLUSERNAME', 'username'), from('KAFKA_SASLPASSWORD', 'password')],
      },
    });
  });
});

test('etcd', () => {
  const etcd = (props?: MilvusReleaseEtcdProps) =>
    valuesOf(MilvusReleaseMode.cluster({ etcd: MilvusReleaseEtcd.inCluster(props) })).etcd;
  const all: Required<MilvusReleaseEtcdProps> = {
    replicas: 5,
    volume: { size: Size.gibibytes(20), storageClassName: 'ssd' },
    resources: { limits: { memory: '1Gi' } },
  };
  expect(etcd()).toEqual({});
  expect(etcd(all)).toEqual({
    replicaCount: 5,
    persistence: { ...ON, size: '20Gi', storageClass: 'ssd' },
    resources: { limits: { memory: '1Gi' } },
  });
  expect(
    valuesOf(MilvusReleaseMode.cluster({ etcd: MilvusReleaseEtcd.fromEndpoints({ endpoints: ['e:2379'] }) })),
  ).toMatchObject({
    etcd: OFF,
    externalEtcd: { ...ON, endpoints: ['e:2379'] },
  });
});

describe('storage', () => {
  const minio = (props: MilvusReleaseMinioProps) =>
    valuesOf(MilvusReleaseMode.cluster({ storage: MilvusReleaseStorage.minio(props) })).minio;

  test('a MinIO of the chart', () => {
    expect(minio({})).toEqual({ mode: 'distributed' });
    expect(minio({ replicas: 1 })).toEqual({ mode: 'standalone' });
    const all: Required<MilvusReleaseMinioProps> = {
      credentials: secret,
      replicas: 6,
      bucketName: 'bucket',
      rootPath: 'root',
      volume: { size: Size.tebibytes(1) },
      resources: { requests: { memory: '4Gi' } },
    };
    expect(minio(all)).toEqual({
      mode: 'distributed',
      replicas: 6,
      existingSecret: 'account',
      bucketName: 'bucket',
      rootPath: 'root',
      persistence: { ...ON, size: '1Ti' },
      resources: { requests: { memory: '4Gi' } },
    });
    const one = MilvusReleaseMode.standalone({ storage: MilvusReleaseStorage.minio({ replicas: 4 }) });
    expect(valuesOf(one).minio).toEqual({ mode: 'distributed', replicas: 4 });
  });

  test('an S3', () => {
    const s3: MilvusReleaseS3Props = {
      host: 's3.example',
      bucketName: 'b',
      rootPath: 'r',
      credentials: MilvusReleaseStorageCredentials.fromSecret(secret, { accessKey: 'id', secretKey: 'key' }),
    };
    const all: Required<MilvusReleaseS3Props> = {
      ...s3,
      port: 9000,
      useSsl: false,
      cloudProvider: MilvusReleaseCloudProvider.GCP,
      region: 'eu',
      useVirtualHost: true,
      credentials: MilvusReleaseStorageCredentials.iam('https://sts.example'),
    };
    const values = valuesOf(MilvusReleaseMode.standalone({ storage: MilvusReleaseStorage.fromS3(s3) }));
    expect(values).toMatchObject({
      minio: OFF,
      externalS3: { ...ON, host: 's3.example', port: '443', useSSL: true, bucketName: 'b', rootPath: 'r' },
      standalone: { extraEnv: [from('MINIO_ACCESS_KEY_ID', 'id'), from('MINIO_SECRET_ACCESS_KEY', 'key')] },
    });
    expect(valuesOf(MilvusReleaseMode.cluster({ storage: MilvusReleaseStorage.fromS3(all) })).externalS3).toEqual({
      ...ON,
      host: 's3.example',
      port: '9000',
      useSSL: false,
      bucketName: 'b',
      rootPath: 'r',
      cloudProvider: 'gcp',
      region: 'eu',
      useVirtualHost: true,
      useIAM: true,
      iamEndpoint: 'https://sts.example',
    });
    const storage = MilvusReleaseStorage.fromS3({
      ...s3,
      useSsl: false,
      credentials: MilvusReleaseStorageCredentials.iam(),
    });
    expect(valuesOf(MilvusReleaseMode.standalone({ storage })).externalS3).toMatchObject({ port: '80', useIAM: true });
  });

  test('a Secret is refused for pods of Woodpecker', () => {
    const storage = MilvusReleaseStorage.minio({ credentials: secret });
    const messageQueue = MilvusReleaseMessageQueue.woodpeckerService();
    expect(thrown(() => valuesOf(MilvusReleaseMode.cluster({ storage, messageQueue })))).toMatch(/^MLV119 /);
  });
});

test('the entries of Secrets stand behind what is there, also in values', () => {
  const mode = MilvusReleaseMode.standalone({ storage: MilvusReleaseStorage.minio({ credentials: secret }) });
  const { values } = releaseOf({ mode, values: { standalone: { extraEnv: [{ name: 'GOGC', value: '1' }] } } });
  expect(objectAt(values, 'standalone').extraEnv).toEqual([
    { name: 'GOGC', value: '1' },
    from('MINIO_ACCESS_KEY_ID', 'accesskey'),
    from('MINIO_SECRET_ACCESS_KEY', 'secretkey'),
  ]);
});
