import {
  type ClusterMessageQueue,
  type EtcdProps,
  type ExternalKafkaProps,
  type ExternalPulsarProps,
  type JsonObject,
  type KafkaQueueProps,
  KafkaSasl,
  MilvusChartVersion,
  MilvusEtcd,
  MilvusMessageQueue,
  MilvusMode,
  MilvusStorage,
  type MinioProps,
  PulsarAuth,
  type PulsarProps,
  type S3Props,
  SecretRef,
  type StandaloneMessageQueue,
  StorageCredentials,
  type WoodpeckerServiceProps,
} from '../../lib';
import { objectAt } from '../../lib/kubernetes/json';
import { releaseOf, valuesOf } from '../support/milvus';
import { thrown } from '../support/thrown';

const V4 = MilvusChartVersion.V4_2_58;
const ON = { enabled: true };
const OFF = { enabled: false };
const secret = SecretRef.named('account');

function cluster(messageQueue: ClusterMessageQueue, chart = MilvusChartVersion.NEWEST): JsonObject {
  return without(valuesOf(MilvusMode.cluster({ messageQueue }), chart), 'cluster');
}

function standalone(messageQueue: StandaloneMessageQueue, chart = MilvusChartVersion.NEWEST): JsonObject {
  return without(valuesOf(MilvusMode.standalone({ messageQueue }), chart), 'cluster', 'etcd', 'minio');
}

function without(values: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
}

const from = (name: string, key: string) => ({ name, valueFrom: { secretKeyRef: { name: 'account', key } } });

describe('message queues', () => {
  test('inside of Milvus', () => {
    const expected = (messageQueue: string) => ({ pulsarv3: OFF, standalone: { messageQueue } });
    expect(standalone(MilvusMessageQueue.woodpecker())).toEqual(expected('woodpecker'));
    expect(standalone(MilvusMessageQueue.rocksmq())).toEqual(expected('rocksmq'));
    expect(standalone(MilvusMessageQueue.natsmq(), V4)).toEqual(expected('natsmq'));
    expect(cluster(MilvusMessageQueue.woodpecker())).toEqual({
      pulsarv3: OFF,
      woodpecker: ON,
      streaming: { ...ON, woodpecker: { embedded: true } },
    });
    expect(cluster(MilvusMessageQueue.woodpecker(), MilvusChartVersion.V5_0_7)).toEqual({
      pulsarv3: OFF,
      woodpecker: ON,
      streaming: ON,
    });
  });

  test('rejects a queue that this Milvus does not have', () => {
    const words =
      /^MLV105 chart\/my-release standalone.messageQueue: '(natsmq|woodpecker)' is not supported by Milvus 2/;
    expect(thrown(() => standalone(MilvusMessageQueue.natsmq()))).toMatch(words);
    expect(thrown(() => standalone(MilvusMessageQueue.woodpecker(), V4))).toMatch(words);
    expect(thrown(() => cluster(MilvusMessageQueue.woodpecker(), V4))).toMatch(/^MLV117 /);
    expect(thrown(() => cluster(MilvusMessageQueue.woodpeckerService(), MilvusChartVersion.V5_0_7))).toMatch(
      /^MLV111 /,
    );
  });

  test('Woodpecker in pods of its own', () => {
    const streaming = { ...ON, woodpecker: { embedded: false } };
    expect(cluster(MilvusMessageQueue.woodpeckerService())).toEqual({ pulsarv3: OFF, woodpecker: ON, streaming });
    const props: Required<WoodpeckerServiceProps> = { replicas: 3, tag: 'v0.1.8', volume: { size: '50Gi' } };
    expect(cluster(MilvusMessageQueue.woodpeckerService(props))).toEqual({
      pulsarv3: OFF,
      woodpecker: { ...ON, replicaCount: 3, image: { tag: 'v0.1.8' }, persistence: { ...ON, size: '50Gi' } },
      streaming,
    });
  });

  test('Pulsar', () => {
    const props: Required<PulsarProps> = { brokers: 1, bookies: 2, zookeepers: 3, proxies: 4 };
    const replicas = {
      broker: { replicaCount: 1 },
      bookkeeper: { replicaCount: 2 },
      zookeeper: { replicaCount: 3 },
      proxy: { replicaCount: 4 },
    };
    expect(cluster(MilvusMessageQueue.pulsar())).toEqual({ pulsarv3: ON });
    expect(cluster(MilvusMessageQueue.pulsar(props))).toEqual({ pulsarv3: { ...ON, ...replicas } });
    expect(standalone(MilvusMessageQueue.pulsar())).toEqual({ pulsarv3: ON, standalone: { messageQueue: 'pulsar' } });
    expect(cluster(MilvusMessageQueue.pulsar(props), MilvusChartVersion.V4_2_20)).toEqual({
      pulsar: { ...ON, ...replicas },
    });
  });

  test('Kafka', () => {
    const props: Required<KafkaQueueProps> = {
      brokers: 1,
      zookeepers: 2,
      volume: { size: '9Gi', storageClass: 'ssd' },
    };
    expect(cluster(MilvusMessageQueue.kafka())).toEqual({ pulsarv3: OFF, kafka: ON });
    expect(standalone(MilvusMessageQueue.kafka(props))).toEqual({
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
    expect(cluster(MilvusMessageQueue.externalPulsar({ host: 'pulsar.data' }))).toEqual({
      pulsarv3: OFF,
      externalPulsar: { ...ON, host: 'pulsar.data', port: 6650 },
    });
    const props: Required<ExternalPulsarProps> = {
      host: 'pulsar.data',
      port: 6651,
      tenant: 'milvus',
      namespace: 'search',
      maxMessageSize: 5242880,
      auth: PulsarAuth.fromSecret('token', secret),
    };
    expect(standalone(MilvusMessageQueue.externalPulsar(props))).toEqual({
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
    const plain = { brokers: ['a:9092', 'b:9092'], securityProtocol: 'PLAINTEXT' };
    expect(cluster(MilvusMessageQueue.externalKafka(plain))).toEqual({
      pulsarv3: OFF,
      externalKafka: { ...ON, brokerList: 'a:9092,b:9092', securityProtocol: 'PLAINTEXT' },
    });
    const props: Required<ExternalKafkaProps> = {
      brokers: ['a:9093'],
      securityProtocol: 'SASL_SSL',
      sasl: KafkaSasl.fromSecret('SCRAM-SHA-512', secret),
    };
    expect(standalone(MilvusMessageQueue.externalKafka(props))).toEqual({
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
  const etcd = (props?: EtcdProps) => valuesOf(MilvusMode.cluster({ etcd: MilvusEtcd.inCluster(props) })).etcd;
  const all: Required<EtcdProps> = {
    replicas: 5,
    volume: { size: '20Gi', storageClass: 'ssd' },
    resources: { limits: { memory: '1Gi' } },
  };
  expect(etcd()).toEqual({});
  expect(etcd(all)).toEqual({
    replicaCount: 5,
    persistence: { ...ON, size: '20Gi', storageClass: 'ssd' },
    resources: { limits: { memory: '1Gi' } },
  });
  expect(valuesOf(MilvusMode.cluster({ etcd: MilvusEtcd.external(['e:2379']) }))).toMatchObject({
    etcd: OFF,
    externalEtcd: { ...ON, endpoints: ['e:2379'] },
  });
});

describe('storage', () => {
  const minio = (props: MinioProps) => valuesOf(MilvusMode.cluster({ storage: MilvusStorage.minio(props) })).minio;

  test('a MinIO of the chart', () => {
    expect(minio({})).toEqual({ mode: 'distributed' });
    expect(minio({ replicas: 1 })).toEqual({ mode: 'standalone' });
    const all: Required<MinioProps> = {
      credentials: secret,
      replicas: 6,
      bucketName: 'bucket',
      rootPath: 'root',
      volume: { size: '1Ti' },
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
    const one = MilvusMode.standalone({ storage: MilvusStorage.minio({ replicas: 4 }) });
    expect(valuesOf(one).minio).toEqual({ mode: 'distributed', replicas: 4 });
  });

  test('an S3', () => {
    const s3: S3Props = {
      host: 's3.example',
      bucketName: 'b',
      rootPath: 'r',
      credentials: StorageCredentials.fromSecret(secret, 'id', 'key'),
    };
    const all: Required<S3Props> = {
      ...s3,
      port: 9000,
      useSSL: false,
      cloudProvider: 'gcp',
      region: 'eu',
      useVirtualHost: true,
      credentials: StorageCredentials.iam('https://sts.example'),
    };
    const values = valuesOf(MilvusMode.standalone({ storage: MilvusStorage.s3(s3) }));
    expect(values).toMatchObject({
      minio: OFF,
      externalS3: { ...ON, host: 's3.example', port: '443', useSSL: true, bucketName: 'b', rootPath: 'r' },
      standalone: { extraEnv: [from('MINIO_ACCESS_KEY_ID', 'id'), from('MINIO_SECRET_ACCESS_KEY', 'key')] },
    });
    expect(valuesOf(MilvusMode.cluster({ storage: MilvusStorage.s3(all) })).externalS3).toEqual({
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
    const storage = MilvusStorage.s3({ ...s3, useSSL: false, credentials: StorageCredentials.iam() });
    expect(valuesOf(MilvusMode.standalone({ storage })).externalS3).toMatchObject({ port: '80', useIAM: true });
  });

  test('a Secret is refused for pods of Woodpecker', () => {
    const storage = MilvusStorage.minio({ credentials: secret });
    const messageQueue = MilvusMessageQueue.woodpeckerService();
    expect(thrown(() => valuesOf(MilvusMode.cluster({ storage, messageQueue })))).toMatch(/^MLV119 /);
  });
});

test('the entries of Secrets stand behind what is there, also in values', () => {
  const mode = MilvusMode.standalone({ storage: MilvusStorage.minio({ credentials: secret }) });
  const { values } = releaseOf({ mode, values: { standalone: { extraEnv: [{ name: 'GOGC', value: '1' }] } } });
  expect(objectAt(values, 'standalone').extraEnv).toEqual([
    { name: 'GOGC', value: '1' },
    from('MINIO_ACCESS_KEY_ID', 'accesskey'),
    from('MINIO_SECRET_ACCESS_KEY', 'secretkey'),
  ]);
});
