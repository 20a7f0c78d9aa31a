import { App, Chart, Size } from 'cdk8s';
import { ImagePullPolicy, ServiceType } from 'cdk8s-plus-28';
import fc, { type Arbitrary } from 'fast-check';
import {
  DependencyDeletion,
  Milvus,
  MilvusEtcd,
  MilvusMessageQueue,
  MilvusMode,
  MilvusStorage,
  MilvusOperatorVersion,
  type MilvusProps,
  MilvusRollout,
  MilvusTracing,
  OtlpHeaders,
  MilvusQueueVolume,
  SecretRef,
  TracingBackend,
} from '../../lib';
import { asObject, type JsonObject } from '../../lib/kubernetes/json';
import { PODS } from './milvus-pods';

/** Any of the values; `fc.record` leaves a prop out now and then. */
const any = <T>(...values: T[]) => fc.constantFrom<T[]>(...values);
const SOME: { requiredKeys: never[] } = { requiredKeys: [] };

/** Each of the values with more weight. */
function often<T>(...values: readonly T[]): readonly T[] {
  return [...values, ...values, ...values, ...values, ...values, ...values, ...values, ...values];
}

/** What stands for a credential; no message may repeat it. */
export const MARKED = 'marked-secret';

const pods = {
  imagePullPolicy: any(...often(ImagePullPolicy.ALWAYS, ImagePullPolicy.IF_NOT_PRESENT)),
  imagePullSecrets: any(PODS.imagePullSecrets),
  env: any(
    ...often(PODS.env, [{ name: 'A', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } }]),
    [{ name: 'TRACE_EXPORTER', value: 'noop' }],
    [{ name: 'ETCD_AUTH_PASSWORD', value: MARKED }],
  ),
  resources: any(...often(PODS.resources), { limits: { memory: 'much' } }),
  nodeSelector: any(PODS.nodeSelector),
  affinity: any(PODS.affinity),
  tolerations: any(PODS.tolerations),
  topologySpreadConstraints: any(PODS.topologySpreadConstraints),
  podLabels: any(PODS.podLabels),
  podAnnotations: any(PODS.podAnnotations),
  serviceAccountName: any(PODS.serviceAccountName),
  priorityClassName: any(PODS.priorityClassName),
  volumes: any(PODS.volumes),
  volumeMounts: any(PODS.volumeMounts),
};
const role = { ...pods, replicas: any(...often(0, 1, 3, -1), -2, 0.5) };
const service = {
  ...role,
  serviceType: any(...often(ServiceType.CLUSTER_IP, ServiceType.LOAD_BALANCER), ServiceType.EXTERNAL_NAME),
  port: any(...often(19530, 8080), 70000),
  serviceAnnotations: any({ a: 'b' }),
  ingress: any({
    hosts: ['milvus.example.com'],
    tls: [{ secret: SecretRef.fromName('tls'), hosts: ['milvus.example.com'] }],
  }),
};
const inCluster = fc.record(
  {
    values: any<JsonObject>(...often({ resources: { requests: { memory: '1Gi' } } }), {
      auth: { rootPassword: MARKED },
    }),
    chartVersion: any('etcd-v8'),
    deletion: any(DependencyDeletion.RETAIN, DependencyDeletion.UNINSTALL, DependencyDeletion.UNINSTALL_WITH_DATA),
  },
  SOME,
);
const volume = any(
  MilvusQueueVolume.none(),
  MilvusQueueVolume.fromClaim('mine'),
  MilvusQueueVolume.claim({ size: Size.mebibytes(20480) }),
);
const shared = fc.oneof(
  any(
    ...often(
      MilvusMessageQueue.woodpecker(),
      MilvusMessageQueue.fromWoodpecker({ pools: [{ name: 'default', seeds: ['w:18080'] }] }),
      MilvusMessageQueue.fromPulsar({ endpoint: 'p:6650' }),
      MilvusMessageQueue.fromKafka({ brokers: ['k:9092'], credentials: SecretRef.fromName('kafka') }),
    ),
    MilvusMessageQueue.fromPulsar({ endpoint: '' }),
    MilvusMessageQueue.fromKafka({ brokers: [] }),
  ),
  inCluster.map((props) => MilvusMessageQueue.pulsar(props)),
  inCluster.map((props) => MilvusMessageQueue.kafka(props)),
);
const own = volume.map((each) => MilvusMessageQueue.rocksmq(each));
const some = (fields: typeof role) => fc.record(fields, SOME);
const mode = fc.oneof(
  fc.record({ ...service, messageQueue: fc.oneof(shared, own) }, SOME).map((all) => MilvusMode.standalone(all)),
  fc
    .record(
      {
        messageQueue: shared,
        proxy: fc.record(service, SOME),
        mixCoord: some(role),
        queryNode: some(role),
        dataNode: some(role),
        streamingNode: some(role),
        cdc: some(role),
      },
      SOME,
    )
    .map((all) => MilvusMode.cluster(all)),
);
const external = { endpoint: 's3.example.com:443', credentials: SecretRef.fromName('s3') };
const storage = fc.oneof(
  inCluster.map((props) => MilvusStorage.inCluster(props)),
  any(
    ...often(
      MilvusStorage.fromS3(external),
      MilvusStorage.fromAzure(external),
      MilvusStorage.fromMinio({ ...external, caCertificate: SecretRef.fromName('ca') }),
    ),
    MilvusStorage.fromS3({ endpoint: '' }),
  ),
);
const etcd = fc.oneof(
  inCluster.map((props) => MilvusEtcd.inCluster(props)),
  any(...often(MilvusEtcd.fromEndpoints({ endpoints: ['etcd:2379'] })), MilvusEtcd.fromEndpoints({ endpoints: [] })),
);
const backend = TracingBackend.fromEndpoints({
  label: 'Tempo',
  jaegerThriftHttp: 'http://tempo.monitoring.svc:14268/api/traces',
  otlp: { grpc: 'tempo.monitoring.svc:4317', http: 'tempo.monitoring.svc:4318', secure: false },
});
const headers = any(OtlpHeaders.of({ 'x-scope-orgid': 'a' }), OtlpHeaders.fromSecret(SecretRef.fromName('tempo')));
const share = any(...often(0.01, 0.5, 1), 0, 7);
const tracing = fc.oneof(
  share.map((sampleFraction) => MilvusTracing.jaeger(backend, { sampleFraction })),
  fc
    .record({ sampleFraction: share, headers }, { requiredKeys: ['sampleFraction'] })
    .map((props) => MilvusTracing.otlp(backend, props)),
  any(MilvusTracing.none(), MilvusTracing.stdout({ sampleFraction: 1 })),
);

/** The settings of a Milvus, most of them right. */
export const milvusProps: Arbitrary<MilvusProps> = fc.record(
  {
    ...pods,
    image: any(
      ...often('milvusdb/milvus:v2.6.12', 'registry.example.com:5000/milvus:v2.6.0'),
      'milvusdb/milvus:v2.5.16',
    ),
    tracing,
    operatorVersion: any(...often(MilvusOperatorVersion.V1_3_8), MilvusOperatorVersion.V1_3_4),
    mode,
    etcd,
    storage,
    config: any<JsonObject>(
      ...often({ log: { level: 'debug' } }, { minio: { bucketName: 'vectors' } }),
      { trace: {} },
      { minio: { secretAccessKey: MARKED } },
      { etcd: { endpoints: ['etcd:2379'] } },
    ),
    rollout: any(...often(MilvusRollout.RESTART), MilvusRollout.CONFIG_MAP_ONLY),
    labels: any({ team: 'search' }),
    annotations: any({ 'example.com/note': 'x' }),
  },
  { requiredKeys: ['tracing'] },
);

/** The CR, or the error that the constructor throws. */
export function writtenMilvus(name: string, given: MilvusProps): JsonObject {
  return asObject(new Milvus(new Chart(new App(), 'chart'), name, given).apiObject.toJson());
}
