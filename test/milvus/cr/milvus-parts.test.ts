import {
  DependencyDeletion,
  type InClusterEtcdProps,
  type InClusterProps,
  MilvusCrEtcd,
  type MilvusCrIngressProps,
  type MilvusCrKafkaProps,
  MilvusCrMessageQueue,
  type MilvusCrClusterProps,
  MilvusCrMode,
  type MilvusCrRoleProps,
  type MilvusCrServiceRoleProps,
  type MilvusCrStandaloneProps,
  MilvusCrStorage,
  type ExternalStorageProps,
  QueueVolume,
  type QueueVolumeClaimProps,
  SecretRef,
} from '../../../lib';
import { PODS, WRITTEN_PODS } from '../../support/milvus-pods';

const ROLE: Required<MilvusCrRoleProps> = { ...PODS, replicas: 2 };
const WRITTEN_ROLE = { ...WRITTEN_PODS, replicas: 2 };
const ingress: Required<MilvusCrIngressProps> = {
  hosts: ['milvus.example.com'],
  ingressClassName: 'nginx',
  tlsSecretRefs: { 'milvus-tls': ['milvus.example.com'] },
  labels: { a: 'b' },
  annotations: { c: 'd' },
};
const SERVICE: Required<MilvusCrServiceRoleProps> = {
  ...ROLE,
  serviceType: 'NodePort',
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
  ingress,
};
const queue = MilvusCrMessageQueue.woodpecker();

describe('mode', () => {
  test('minimal', () => {
    for (const [mode, name] of [
      [MilvusCrMode.standalone(), 'standalone'],
      [MilvusCrMode.cluster(), 'cluster'],
    ] as const) {
      expect([mode.name, mode.messageQueue, mode.roles]).toEqual([name, undefined, {}]);
    }
  });

  test('standalone, with all props', () => {
    const props: Required<MilvusCrStandaloneProps> = { ...SERVICE, messageQueue: queue };
    const mode = MilvusCrMode.standalone(props);
    expect([mode.messageQueue, mode.roles]).toEqual([queue, { standalone: WRITTEN_SERVICE }]);
  });

  test('cluster, with all props', () => {
    const props: Required<MilvusCrClusterProps> = {
      messageQueue: queue,
      proxy: SERVICE,
      mixCoord: ROLE,
      queryNode: ROLE,
      dataNode: ROLE,
      streamingNode: ROLE,
      indexNode: ROLE,
      cdc: {},
    };
    const mode = MilvusCrMode.cluster(props);
    expect(mode.messageQueue).toBe(queue);
    expect(mode.roles).toEqual({
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

const MADE: Required<InClusterProps> = {
  values: { resources: { requests: { memory: '1Gi' } } },
  chartVersion: 'v',
  deletion: DependencyDeletion.uninstallWithData(),
};
const WRITTEN = { chartVersion: 'v', deletionPolicy: 'Delete', pvcDeletion: true };

describe('etcd', () => {
  test('in the cluster', () => {
    const etcd = MilvusCrEtcd.inCluster();
    expect(etcd.toSpec(false)).toEqual({ inCluster: { values: { replicaCount: 1 }, deletionPolicy: 'Retain' } });
    expect(etcd.toSpec(true)).toEqual({ inCluster: { values: { replicaCount: 3 }, deletionPolicy: 'Retain' } });
    const props: Required<InClusterEtcdProps> = { ...MADE, replicaCount: 5 };
    expect(MilvusCrEtcd.inCluster(props).toSpec(true)).toEqual({
      inCluster: { values: { replicaCount: 5, ...MADE.values }, ...WRITTEN },
    });
  });

  test('external', () => {
    expect(MilvusCrEtcd.external(['a:2379', 'b:2379']).toSpec(true)).toEqual({
      external: true,
      endpoints: ['a:2379', 'b:2379'],
    });
  });
});

describe('storage', () => {
  test('in the cluster', () => {
    const storage = MilvusCrStorage.inCluster();
    expect(storage.toSpec(true)).toEqual({ type: 'MinIO', inCluster: { deletionPolicy: 'Retain' } });
    expect(MilvusCrStorage.inCluster(MADE).toSpec(false)).toEqual({
      type: 'MinIO',
      inCluster: { values: { mode: 'standalone', ...MADE.values }, ...WRITTEN },
    });
  });

  test.each([
    ['MinIO', (props: ExternalStorageProps) => MilvusCrStorage.minio(props)],
    ['S3', (props: ExternalStorageProps) => MilvusCrStorage.s3(props)],
    ['Azure', (props: ExternalStorageProps) => MilvusCrStorage.azure(props)],
  ])('%s that is there', (type, factory) => {
    const spec = { type, external: true, endpoint: 'storage.example.com:443' };
    expect(factory({ endpoint: spec.endpoint }).toSpec(true)).toEqual(spec);
    const props: Required<ExternalStorageProps> = {
      endpoint: spec.endpoint,
      credentials: SecretRef.named('login'),
      caCertificate: SecretRef.named('ca'),
    };
    const storage = factory(props);
    expect(storage.toSpec(true)).toEqual({
      ...spec,
      secretRef: 'login',
      ssl: { enabled: true, caCertificateRef: 'ca' },
    });
    expect(storage.secrets.map(({ name }) => name)).toEqual(['login', 'ca']);
  });
});

describe('message queue', () => {
  const kafka: Required<MilvusCrKafkaProps> = { brokerList: ['k:9092'], credentials: SecretRef.named('kafka-login') };
  const claim: Required<QueueVolumeClaimProps> = { size: '20480Mi', storageClassName: 'fast', deleteWithMilvus: true };
  const volume = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '20Gi' } } };

  test.each([
    ['woodpecker', {}, MilvusCrMessageQueue.woodpecker()],
    [
      'woodpecker',
      { external: true, quorumBufferPools: [{ name: 'default', seeds: ['w:18080'] }] },
      MilvusCrMessageQueue.externalWoodpecker([{ name: 'default', seeds: ['w:18080'] }]),
    ],
    ['pulsar', { inCluster: { deletionPolicy: 'Retain' } }, MilvusCrMessageQueue.pulsar()],
    ['pulsar', { inCluster: { values: MADE.values, ...WRITTEN } }, MilvusCrMessageQueue.pulsar(MADE)],
    ['pulsar', { external: true, endpoint: 'p:6650' }, MilvusCrMessageQueue.externalPulsar('p:6650')],
    ['kafka', { inCluster: { deletionPolicy: 'Retain' } }, MilvusCrMessageQueue.kafka()],
    [
      'kafka',
      { external: true, brokerList: ['k:9092'] },
      MilvusCrMessageQueue.externalKafka({ brokerList: ['k:9092'] }),
    ],
    [
      'kafka',
      { external: true, brokerList: ['k:9092'], secretRef: 'kafka-login' },
      MilvusCrMessageQueue.externalKafka(kafka),
    ],
    ['rocksmq', { persistence: { enabled: false } }, MilvusCrMessageQueue.rocksmq(QueueVolume.none())],
    [
      'natsmq',
      { persistence: { enabled: true, persistentVolumeClaim: { existingClaim: 'mine' } } },
      MilvusCrMessageQueue.natsmq(QueueVolume.existingClaim('mine')),
    ],
    [
      'rocksmq',
      { persistence: { enabled: true, persistentVolumeClaim: { spec: volume } } },
      MilvusCrMessageQueue.rocksmq(QueueVolume.claim({ size: '20Gi' })),
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
      MilvusCrMessageQueue.woodpecker(QueueVolume.claim(claim)),
    ],
  ])('%s %j', (type, spec, made) => {
    expect([made.type, made.parts.spec]).toEqual([type, spec]);
  });
});
