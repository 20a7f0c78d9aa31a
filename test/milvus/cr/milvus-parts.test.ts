import { Size } from 'cdk8s';
import { ServiceType } from 'cdk8s-plus-28';
import {
  DependencyDeletion,
  type MilvusInClusterEtcdProps,
  type MilvusInClusterProps,
  MilvusEtcd,
  type MilvusIngressProps,
  type MilvusExternalKafkaProps,
  MilvusMessageQueue,
  type MilvusClusterProps,
  MilvusMode,
  type MilvusRoleProps,
  type MilvusServiceRoleProps,
  type MilvusStandaloneProps,
  MilvusStorage,
  type MilvusExternalStorageProps,
  MilvusQueueVolume,
  type MilvusQueueVolumeClaimProps,
  SecretRef,
} from '../../../lib';
import { PODS, WRITTEN_PODS } from '../../support/milvus-pods';
import { thrown } from '../../support/thrown';

const ROLE: Required<MilvusRoleProps> = { ...PODS, replicas: 2 };
const WRITTEN_ROLE = { ...WRITTEN_PODS, replicas: 2 };
const ingress: Required<MilvusIngressProps> = {
  hosts: ['milvus.example.com'],
  ingressClassName: 'nginx',
  tls: [
    { secret: SecretRef.fromName('milvus-tls'), hosts: ['milvus.example.com'] },
    { secret: SecretRef.fromName('other-tls'), hosts: ['a.example.com'] },
    { secret: SecretRef.fromName('milvus-tls'), hosts: ['b.example.com'] },
  ],
  labels: { a: 'b' },
  annotations: { c: 'd' },
};
const WRITTEN_INGRESS = {
  hosts: ['milvus.example.com'],
  ingressClassName: 'nginx',
  tlsSecretRefs: { 'milvus-tls': ['milvus.example.com', 'b.example.com'], 'other-tls': ['a.example.com'] },
  labels: { a: 'b' },
  annotations: { c: 'd' },
};
const SERVICE: Required<MilvusServiceRoleProps> = {
  ...ROLE,
  serviceType: ServiceType.NODE_PORT,
  port: 19531,
  serviceLabels: { e: 'f' },
  serviceAnnotations: { g: 'h' },
  ingress,
};
const WRITTEN_SERVICE = {
  ...WRITTEN_ROLE,
  serviceType: 'NodePort',
  port: 19531,
  serviceLabels: { e: 'f' },
  serviceAnnotations: { g: 'h' },
  ingress: WRITTEN_INGRESS,
};
const queue = MilvusMessageQueue.woodpecker();

describe('mode', () => {
  test('minimal', () => {
    for (const [mode, name] of [
      [MilvusMode.standalone(), 'standalone'],
      [MilvusMode.cluster(), 'cluster'],
    ] as const) {
      expect([mode._name, mode._messageQueue, mode._roles]).toEqual([name, undefined, {}]);
    }
  });

  test('standalone, with all props', () => {
    const props: Required<MilvusStandaloneProps> = { ...SERVICE, messageQueue: queue };
    const mode = MilvusMode.standalone(props);
    expect([mode._messageQueue, mode._roles]).toEqual([queue, { standalone: WRITTEN_SERVICE }]);
  });

  test('cluster, with all props', () => {
    const props: Required<MilvusClusterProps> = {
      messageQueue: queue,
      proxy: SERVICE,
      mixCoord: ROLE,
      queryNode: ROLE,
      dataNode: ROLE,
      streamingNode: ROLE,
      indexNode: ROLE,
      cdc: {},
    };
    const mode = MilvusMode.cluster(props);
    expect(mode._messageQueue).toBe(queue);
    expect(mode._roles).toEqual({
      proxy: WRITTEN_SERVICE,
      mixCoord: WRITTEN_ROLE,
      queryNode: WRITTEN_ROLE,
      dataNode: WRITTEN_ROLE,
      streamingNode: WRITTEN_ROLE,
      indexNode: WRITTEN_ROLE,
      cdc: {},
    });
  });
});

const MADE: Required<MilvusInClusterProps> = {
  values: { resources: { requests: { memory: '1Gi' } } },
  chartVersion: 'v',
  deletion: DependencyDeletion.UNINSTALL_WITH_DATA,
};
const WRITTEN = { chartVersion: 'v', deletionPolicy: 'Delete', pvcDeletion: true };

describe('etcd', () => {
  test('in the cluster', () => {
    const etcd = MilvusEtcd.inCluster();
    expect(etcd._etcdSpec(false)).toEqual({ inCluster: { values: { replicaCount: 1 }, deletionPolicy: 'Retain' } });
    expect(etcd._etcdSpec(true)).toEqual({ inCluster: { values: { replicaCount: 3 }, deletionPolicy: 'Retain' } });
    const props: Required<MilvusInClusterEtcdProps> = { ...MADE, replicas: 5 };
    expect(MilvusEtcd.inCluster(props)._etcdSpec(true)).toEqual({
      inCluster: { values: { replicaCount: 5, ...MADE.values }, ...WRITTEN },
    });
  });

  test('external', () => {
    expect(MilvusEtcd.fromEndpoints({ endpoints: ['a:2379', 'b:2379'] })._etcdSpec(true)).toEqual({
      external: true,
      endpoints: ['a:2379', 'b:2379'],
    });
  });
});

describe('storage', () => {
  test('in the cluster', () => {
    const storage = MilvusStorage.inCluster();
    expect(storage._storageSpec(true)).toEqual({ type: 'MinIO', inCluster: { deletionPolicy: 'Retain' } });
    expect(MilvusStorage.inCluster(MADE)._storageSpec(false)).toEqual({
      type: 'MinIO',
      inCluster: { values: { mode: 'standalone', ...MADE.values }, ...WRITTEN },
    });
  });

  test.each([
    ['MinIO', (props: MilvusExternalStorageProps) => MilvusStorage.fromMinio(props)],
    ['S3', (props: MilvusExternalStorageProps) => MilvusStorage.fromS3(props)],
    ['Azure', (props: MilvusExternalStorageProps) => MilvusStorage.fromAzure(props)],
  ])('%s that is there', (type, factory) => {
    const spec = { type, external: true, endpoint: 'storage.example.com:443' };
    expect(factory({ endpoint: spec.endpoint })._storageSpec(true)).toEqual(spec);
    const props: Required<MilvusExternalStorageProps> = {
      endpoint: spec.endpoint,
      credentials: SecretRef.fromName('login'),
      caCertificate: SecretRef.fromName('ca'),
    };
    const storage = factory(props);
    expect(storage._storageSpec(true)).toEqual({
      ...spec,
      secretRef: 'login',
      ssl: { enabled: true, caCertificateRef: 'ca' },
    });
  });
});

describe('message queue', () => {
  const kafka: Required<MilvusExternalKafkaProps> = {
    brokers: ['k:9092'],
    credentials: SecretRef.fromName('kafka-login'),
  };
  const claim: Required<MilvusQueueVolumeClaimProps> = {
    size: Size.mebibytes(20480),
    storageClassName: 'fast',
    deleteWithMilvus: true,
  };
  const volume = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '20Gi' } } };

  test.each([
    ['woodpecker', {}, MilvusMessageQueue.woodpecker()],
    [
      'woodpecker',
      { external: true, quorumBufferPools: [{ name: 'default', seeds: ['w:18080'] }] },
      MilvusMessageQueue.fromWoodpecker({ pools: [{ name: 'default', seeds: ['w:18080'] }] }),
    ],
    ['pulsar', { inCluster: { deletionPolicy: 'Retain' } }, MilvusMessageQueue.pulsar()],
    ['pulsar', { inCluster: { values: MADE.values, ...WRITTEN } }, MilvusMessageQueue.pulsar(MADE)],
    ['pulsar', { external: true, endpoint: 'p:6650' }, MilvusMessageQueue.fromPulsar({ endpoint: 'p:6650' })],
    ['kafka', { inCluster: { deletionPolicy: 'Retain' } }, MilvusMessageQueue.kafka()],
    ['kafka', { external: true, brokerList: ['k:9092'] }, MilvusMessageQueue.fromKafka({ brokers: ['k:9092'] })],
    [
      'kafka',
      { external: true, brokerList: ['k:9092'], secretRef: 'kafka-login' },
      MilvusMessageQueue.fromKafka(kafka),
    ],
    ['rocksmq', { persistence: { enabled: false } }, MilvusMessageQueue.rocksmq(MilvusQueueVolume.none())],
    [
      'natsmq',
      { persistence: { enabled: true, persistentVolumeClaim: { existingClaim: 'mine' } } },
      MilvusMessageQueue.natsmq(MilvusQueueVolume.fromClaim('mine')),
    ],
    [
      'rocksmq',
      { persistence: { enabled: true, persistentVolumeClaim: { spec: volume } } },
      MilvusMessageQueue.rocksmq(MilvusQueueVolume.claim({ size: Size.gibibytes(20) })),
    ],
    [
      'woodpecker',
      {
        persistence: {
          enabled: true,
          persistentVolumeClaim: { spec: { ...volume, storageClassName: 'fast' } },
          pvcDeletion: true,
        },
      },
      MilvusMessageQueue.woodpecker(MilvusQueueVolume.claim(claim)),
    ],
  ])('%s %j', (type, spec, made) => {
    expect([made._msgStreamType, made._spec]).toEqual([type, spec]);
  });
});

test('what only one pod can use does not compile in a cluster, and JavaScript and Python are told', () => {
  const volume = MilvusQueueVolume.none();
  const mixes = [
    // @ts-expect-error RocksMQ is inside of one pod.
    () => MilvusMode.cluster({ messageQueue: MilvusMessageQueue.rocksmq(volume) }),
    // @ts-expect-error So is NATS.
    () => MilvusMode.cluster({ messageQueue: MilvusMessageQueue.natsmq(volume) }),
  ];
  expect(mixes.map(thrown)).toMatchInlineSnapshot(`
    APP044 MilvusMode.cluster messageQueue: fits a standalone Milvus only. The pods of a cluster cannot share it. Use MilvusMessageQueue.woodpecker(), or a Pulsar or Kafka of the same class.
    APP044 MilvusMode.cluster messageQueue: fits a standalone Milvus only. The pods of a cluster cannot share it. Use MilvusMessageQueue.woodpecker(), or a Pulsar or Kafka of the same class.
  `);
});
