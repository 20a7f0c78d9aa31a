import { App, Chart, JsonPatch } from 'cdk8s';
import {
  Diagnostics,
  Milvus,
  MilvusEtcd,
  MilvusMode,
  MilvusStorage,
  MilvusOperatorVersion,
  type MilvusProps,
  MilvusRollout,
  MilvusTracing,
  OtlpHeaders,
  SecretRef,
  TracingBackend,
} from '../../../lib';
import { asObject } from '../../../lib/kubernetes/json';
import { environment, manifests } from '../../support/environment';
import { thrown } from '../../support/thrown';
import { PODS, WRITTEN_PODS } from '../../support/milvus-pods';

const TEMPO = TracingBackend.fromEndpoints({
  label: 'Tempo',
  otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false },
});
const tracing = MilvusTracing.otlp(TEMPO, { sampleFraction: 0.1 });
const TRACE = {
  exporter: 'otlp',
  sampleFraction: 0.1,
  otlp: { endpoint: 'tempo.monitoring.svc:4317', method: 'grpc', secure: false },
};

test('minimal: what the operator would choose is spelled out', () => {
  const { app, env } = environment();
  const milvus = new Milvus(env, 'my-release', { tracing });
  expect([milvus.name, milvus.namespace, milvus.operatorVersion]).toEqual([
    'my-release',
    'default',
    MilvusOperatorVersion.V1_3_8,
  ]);
  expect(manifests(app)).toEqual({
    '3-milvus/milvus.default.my-release.yaml': {
      apiVersion: 'milvus.io/v1beta1',
      kind: 'Milvus',
      metadata: { name: 'my-release', namespace: 'default' },
      spec: {
        mode: 'standalone',
        components: { image: 'milvusdb/milvus:v2.6.11', updateConfigMapOnly: false },
        dependencies: {
          etcd: { inCluster: { values: { replicaCount: 1 }, deletionPolicy: 'Retain' } },
          storage: { type: 'MinIO', inCluster: { values: { mode: 'standalone' }, deletionPolicy: 'Retain' } },
          msgStreamType: 'woodpecker',
        },
        config: { trace: TRACE },
      },
    },
  });
});

test('with all props', () => {
  const { app, env } = environment({ namespace: 'team' });
  const headers = OtlpHeaders.fromSecret(SecretRef.fromName('tempo-login'));
  const props: Required<MilvusProps> = {
    ...PODS,
    tracing: MilvusTracing.otlp(TEMPO, { sampleFraction: 0.1, headers }),
    name: 'search',
    namespace: 'milvus',
    createNamespace: false,
    operatorVersion: MilvusOperatorVersion.V1_3_7,
    mode: MilvusMode.cluster(),
    etcd: MilvusEtcd.fromEndpoints({ endpoints: ['etcd.data.svc:2379'] }),
    storage: MilvusStorage.fromS3({ endpoint: 's3.eu-central-1.amazonaws.com:443' }),
    config: { minio: { bucketName: 'vectors', useSSL: true } },
    rollout: MilvusRollout.CONFIG_MAP_ONLY,
    labels: { owner: 'search' },
    annotations: { 'example.com/note': 'no' },
  };
  Diagnostics.of(new Milvus(env, 'id', props)).accept('MLV061', 'a test');
  const { env: written, ...pods } = WRITTEN_PODS;
  expect(manifests(app)).toEqual({
    '3-milvus/milvus.milvus.search.yaml': {
      apiVersion: 'milvus.io/v1beta1',
      kind: 'Milvus',
      metadata: {
        name: 'search',
        namespace: 'milvus',
        labels: { owner: 'search' },
        annotations: { 'example.com/note': 'no' },
      },
      spec: {
        mode: 'cluster',
        components: {
          ...pods,
          env: [
            ...written,
            { name: 'TRACE_OTLP_HEADERS', valueFrom: { secretKeyRef: { name: 'tempo-login', key: 'headers' } } },
          ],
          updateConfigMapOnly: true,
        },
        dependencies: {
          etcd: { external: true, endpoints: ['etcd.data.svc:2379'] },
          storage: { type: 'S3', external: true, endpoint: 's3.eu-central-1.amazonaws.com:443' },
          msgStreamType: 'pulsar',
          pulsar: { inCluster: { deletionPolicy: 'Retain' } },
        },
        config: { minio: { bucketName: 'vectors', useSSL: true }, trace: TRACE },
      },
    },
  });
});

test('its namespace is made, and settings given are not changed', () => {
  const { app, env } = environment();
  const config = { log: { level: 'debug' } };
  new Milvus(env, 'my-release', { tracing, namespace: 'milvus', config });
  expect(Object.keys(manifests(app))).toEqual([
    '0-setup/namespace.milvus.yaml',
    '3-milvus/milvus.milvus.my-release.yaml',
  ]);
  expect(config).toEqual({ log: { level: 'debug' } });
});

test('an endpoint is as its namespace sees it, in a stock chart', () => {
  const chart = new Chart(new App(), 'chart', { namespace: 'monitoring' });
  const milvus = new Milvus(chart, 'my-release', { tracing: MilvusTracing.none() });
  expect(asObject(milvus.apiObject.toJson()).spec).toMatchObject({ config: { trace: { exporter: 'noop' } } });
  expect(chart.node.root.node.findAll().flatMap((construct) => construct.node.validate())).toEqual([]);
});

test.each([
  ['v2.5.16', { msgStreamType: 'rocksmq', rocksmq: { persistence: { enabled: false } } }],
  ['v2.6.0', { msgStreamType: 'woodpecker' }],
  ['ours', {}],
])('the message queue of image %s is that of the operator', (tag, queue) => {
  const chart = new Chart(new App(), 'chart');
  const milvus = new Milvus(chart, 'm', { tracing: MilvusTracing.none(), image: `milvus:${tag}` });
  const { etcd, storage, ...rest } = asObject(asObject(asObject(milvus.apiObject.toJson()).spec).dependencies);
  expect([rest, etcd === undefined, storage === undefined]).toEqual([queue, false, false]);
});

test('the version of the image decides which trace settings are read', () => {
  const headers = OtlpHeaders.of({ 'x-scope-orgid': 'a' });
  const props = { tracing: MilvusTracing.otlp(TEMPO, { sampleFraction: 1, headers }) };
  const old = MilvusOperatorVersion.of({ operator: '1.2.8', milvus: '2.5.14' });
  expect(
    thrown(() => new Milvus(new Chart(new App(), 'qs'), 'm', { ...props, operatorVersion: old })),
  ).toMatchInlineSnapshot(
    `MLV020 qs/m spec.config.trace.otlp.headers: requires Milvus 2.6.0, but this is v2.5.14. This version ignores it and sends no headers. Use Milvus 2.6.0 or newer, or remove it.`,
  );
  expect(thrown(() => new Milvus(new Chart(new App(), 'qs'), 'm', props))).toBeUndefined();
});

describe('a patch', () => {
  test('is part of the output, and of what is checked', () => {
    const { app, env } = environment();
    const milvus = new Milvus(env, 'my-release', { tracing });
    milvus.apiObject.addJsonPatch(JsonPatch.add('/spec/components/disableMetric', true));
    expect(manifests(app)['3-milvus/milvus.default.my-release.yaml']).toMatchObject({
      spec: { components: { disableMetric: true } },
    });
    milvus.apiObject.addJsonPatch(JsonPatch.add('/spec/components/trace', { exporter: 'noop' }));
    expect(thrown(() => app.render())).toMatchInlineSnapshot(
      `MLV140 env/my-release spec.components.trace: misplaced trace settings. The API server rejects the CR or drops them, and Milvus sends no traces. Move them to spec.config.trace.`,
    );
  });
});
