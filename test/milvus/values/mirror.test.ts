import { App, Chart } from 'cdk8s';
import {
  Diagnostics,
  Environment,
  MilvusChartVersion,
  type MilvusReleaseImageProps,
  MilvusReleaseMessageQueue,
  MilvusReleaseMode,
  MilvusRelease,
  type MilvusReleaseProps,
  MilvusTracing,
  SecretRef,
  TracingApp,
} from '../../../lib';
import type { JsonObject } from '../../../lib/kubernetes/json';

const { chart: CHART } = MilvusChartVersion.NEWEST;

const MIRROR = 'registry.example.com:5000/mirror';
const tracing = MilvusTracing.stdout({ sampleFraction: 0.1 });

function valuesOf(image: MilvusReleaseImageProps, props: Partial<MilvusReleaseProps> = {}): JsonObject {
  const release = new MilvusRelease(new Chart(new App(), 'chart'), 'r', { tracing, image, ...props });
  const { extraConfigFiles, ...values } = release.values;
  expect(extraConfigFiles).toBeDefined();
  return values;
}

const from = (name: string) => ({ repository: `${MIRROR}/${name}` });
const registry = { registry: MIRROR };
const pulsar = from('apachepulsar/pulsar');
const milvus = { image: { all: from('milvusdb/milvus') } };
const minio = {
  image: from('minio/minio'),
  mcImage: from('minio/mc'),
  helmKubectlJqImage: from('bskim45/helm-kubectl-jq'),
};
const etcd = { image: registry, volumePermissions: { image: registry } };
const images = {
  ...Object.fromEntries(['zookeeper', 'bookie', 'autorecovery', 'broker', 'proxy'].map((name) => [name, pulsar])),
  pulsar_manager: from('apachepulsar/pulsar-manager'),
};
const pulsarv3 = { images, pulsar_metadata: { image: pulsar } };

test("every image of the chart's own cluster", () => {
  expect(valuesOf({ mirror: MIRROR })).toEqual({ ...milvus, minio, etcd, pulsarv3 });
  expect(valuesOf({ mirror: MIRROR }, { chart: MilvusChartVersion.V4_2_20 })).toEqual({
    ...milvus,
    ...{ minio, etcd, pulsar: pulsarv3 },
  });
});

test('with Kafka, and what starts only when it is asked for', () => {
  const mode = MilvusReleaseMode.cluster({ messageQueue: MilvusReleaseMessageQueue.kafka() });
  const asked = { attu: { enabled: true }, tei: { enabled: true }, proxy: { heaptrack: { enabled: true } } };
  expect(valuesOf({ mirror: MIRROR }, { mode, values: asked })).toEqual({
    ...milvus,
    cluster: { enabled: true },
    pulsarv3: { enabled: false },
    minio,
    etcd,
    kafka: {
      enabled: true,
      ...etcd,
      externalAccess: { autoDiscovery: { image: registry } },
      metrics: { kafka: { image: registry }, jmx: { image: registry } },
      zookeeper: etcd,
    },
    attu: { enabled: true, image: from('zilliz/attu') },
    tei: { enabled: true, image: from('huggingface/text-embeddings-inference') },
    heaptrack: { image: from('milvusdb/heaptrack') },
    proxy: { heaptrack: { enabled: true } },
  });
});

test('an image that is set by itself stays', () => {
  const values = { etcd: { image: { registry: 'quay.io', repository: 'own/etcd' } }, minio: { image: { tag: 'x' } } };
  expect(valuesOf({ mirror: MIRROR, repository: 'own/milvus' }, { values })).toEqual({
    image: { all: { repository: 'own/milvus' } },
    etcd: { image: values.etcd.image, volumePermissions: { image: registry } },
    minio: { ...minio, image: { ...minio.image, tag: 'x' } },
    pulsarv3,
  });
});

test('pull secrets are those of all pods, in the way of each sub-chart; without a mirror of Milvus alone', () => {
  const names = ['one', 'two'];
  const pullSecrets = names.map((name) => SecretRef.fromName(name));
  const mode = MilvusReleaseMode.cluster({ messageQueue: MilvusReleaseMessageQueue.kafka() });
  const values = valuesOf(
    { mirror: MIRROR, pullSecrets },
    { values: { attu: { enabled: true }, tei: { enabled: true } } },
  );
  expect(values).toMatchObject({
    image: { all: { pullSecrets: names } },
    global: { imagePullSecrets: names },
    etcd: { image: { pullSecrets: names } },
    attu: { image: { pullSecrets: names } },
    tei: { imagePullSecrets: [{ name: 'one' }, { name: 'two' }] },
    pulsarv3: { images: { imagePullSecrets: names } },
  });
  expect(valuesOf({ mirror: MIRROR, pullSecrets }, { mode })).toMatchObject({
    kafka: { image: { pullSecrets: names }, zookeeper: { image: { pullSecrets: names } } },
  });
  expect(valuesOf({ pullSecrets })).toEqual({ image: { all: { pullSecrets: names } } });
});

test('the runbook lists the images, and nothing warns of the values', () => {
  const app = new TracingApp({ strict: true });
  const env = new Environment(app, 'env');
  const release = new MilvusRelease(env, 'r', {
    tracing,
    image: { mirror: MIRROR, pullSecrets: [SecretRef.fromName('one')] },
  });
  Diagnostics.of(release).accept('MLV043', 'a test');
  const text = app.render()['env/README.md'] ?? '';
  expect(text).toContain(
    `The registry \`${MIRROR}\` with every image of Milvus r, under the name that the image has in its own registry. This lists them:\n\n` +
      '```sh\n' +
      `helm template r milvus --repo https://zilliztech.github.io/milvus-helm/ -n default --version ${CHART} ` +
      `-f dist/env/helm/r.values.yml | sed -n 's/^[- ]*image: *"*\\([^"]*\\)"*$/\\1/p' | sort -u\n`,
  );
});
