import { Size } from 'cdk8s';
import {
  KafkaMechanism,
  MilvusReleaseKafkaSasl,
  KafkaSecurityProtocol,
  MilvusReleaseEtcd,
  MilvusReleaseMessageQueue,
  MilvusReleaseStorage,
  MilvusReleasePulsarAuth,
  SecretRef,
  MilvusReleaseStorageCredentials,
} from '../../../lib';

export const ALL = ['etcd', 'minio'];
export const STREAMING = ['5.0'];
export const account = SecretRef.fromName('account');
export const MINIO = ['MINIO_ACCESS_KEY_ID', 'MINIO_SECRET_ACCESS_KEY'];
export const s3 = {
  host: 's3.example.com',
  bucketName: 'milvus',
  rootPath: 'one',
  credentials: MilvusReleaseStorageCredentials.fromSecret(account),
};
export const nowhere = { storage: MilvusReleaseStorage.local(), etcd: MilvusReleaseEtcd.embedded() };
export const outside = {
  storage: MilvusReleaseStorage.fromS3(s3),
  etcd: MilvusReleaseEtcd.fromEndpoints({ endpoints: ['etcd-0.data.svc:2379', 'etcd-1.data.svc:2379'] }),
};
export const externalPulsar = MilvusReleaseMessageQueue.fromPulsar({
  host: 'pulsar.data.svc',
  tenant: 'milvus',
  namespace: 'search',
  maxMessageSize: Size.mebibytes(5),
  auth: MilvusReleasePulsarAuth.fromSecret(account, { plugin: 'token' }),
});
export const externalKafka = MilvusReleaseMessageQueue.fromKafka({
  brokers: ['kafka-0.data.svc:9092', 'kafka-1.data.svc:9092'],
  securityProtocol: KafkaSecurityProtocol.SASL_SSL,
  sasl: MilvusReleaseKafkaSasl.fromSecret(account, { mechanism: KafkaMechanism.PLAIN }),
});
export const pods = {
  resources: { requests: { cpu: '500m', memory: '1Gi' }, limits: { memory: '2Gi' } },
  env: [{ name: 'GOGC', value: '100' }],
  nodeSelector: { pool: 'milvus' },
  tolerations: [{ key: 'dedicated', operator: 'Exists' }],
  affinity: { podAntiAffinity: {} },
  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
  securityContext: { fsGroup: 1000 },
  containerSecurityContext: { allowPrivilegeEscalation: false },
};
export const queue = MilvusReleaseMessageQueue;
