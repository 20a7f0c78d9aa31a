import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { changedKeys } from '../../../../lib/upstream/milvus-values/changed-keys';
import { CHANGES as CHANGES_4_2 } from '../../../../lib/upstream/milvus-values/keys-4-2';
import { KEYS as KEYS_5_0 } from '../../../../lib/upstream/milvus-values/keys-5-0';
import { releaseProblems } from '../../../support/release';

const V4 = MilvusChartVersion.V4_2_58;

describe('MLV101', () => {
  test('reports misspelt keys', () => {
    expect(
      [
        { Cluster: { enabled: false } },
        { queryNodes: {} },
        { cluster: { enable: false } },
        { standalone: { messagequeue: 'rocksmq' } },
        { standalone: { persistence: { persistentVolumeClaim: { storageclass: 'ssd' } } } },
        { minio: { persistence: { sise: '1Gi' } } },
        { etcd: { replicacount: 1 } },
        { image: { all: { tags: 'v2.6.15' } } },
        { streaming: { woodpecker: { embeded: true } } },
      ].flatMap((values) => releaseProblems('MLV101', values)),
    ).toMatchInlineSnapshot(`
      MLV101 p/r Cluster: unknown key in milvus-helm 5.0.19. Helm silently ignores it and keeps the default. Did you mean 'cluster'?
      MLV101 p/r queryNodes: unknown key in milvus-helm 5.0.19. Helm silently ignores it and keeps the default. Did you mean 'queryNode'?
      MLV101 p/r cluster.enable: unknown key in milvus-helm 5.0.19. Helm silently ignores it and keeps the default. Did you mean 'enabled'?
      MLV101 p/r standalone.messagequeue: unknown key in milvus-helm 5.0.19. Helm silently ignores it and keeps the default. Did you mean 'messageQueue'?
      MLV101 p/r standalone.persistence.persistentVolumeClaim.storageclass: unknown key in milvus-helm 5.0.19. Helm silently ignores it and keeps the default. Did you mean 'storageClass'?
      MLV101 p/r minio.persistence.sise: unknown key in milvus-helm 5.0.19. Helm silently ignores it and keeps the default. Did you mean 'size'?
      MLV101 p/r etcd.replicacount: unknown key in milvus-helm 5.0.19. Helm silently ignores it and keeps the default. Did you mean 'replicaCount'?
      MLV101 p/r image.all.tags: unknown key in milvus-helm 5.0.19. Helm silently ignores it and keeps the default. Did you mean 'tag'?
      MLV101 p/r streaming.woodpecker.embeded: unknown key in milvus-helm 5.0.19. Helm silently ignores it and keeps the default. Did you mean 'embedded'?
    `);
  });

  test('reports a key of another chart line', () => {
    expect(releaseProblems('MLV101', { image: { tool: {} } }, V4)).toMatchInlineSnapshot(
      `MLV101 p/r image.tool: unknown key in milvus-helm 4.2.58. Helm silently ignores it and keeps the default. Did you mean 'tools'?`,
    );
  });

  test.each([
    {},
    { cluster: { enabled: false }, global: { storageClass: 'ssd' }, tags: { etcd: true } },
    { proxy: { resources: { limit: 1 }, extraEnv: [{ nam: 1 }], nodeSelector: { poll: 'x' } } },
    { proxy: { tls: { secretName: 's', crt: '', key: '' }, volumes: [], volumeMounts: [] } },
    { minio: { tls: { enabled: false }, buckets: [], replicas: 4, existingSecret: 's' } },
    { etcd: { extraEnvVars: [], auth: { rbac: { creat: false } }, customLivenessProbe: { anything: 1 } } },
    { pulsarv3: { zookeeper: { configData: { PULSAR_ME: '' } }, 'kube-prometheus-stack': { enable: 1 } } },
    { kafka: { zookeeper: { replicacount: 1 }, metrics: { jmx: { enabled: true } } } },
    { labels: { label: 'x' }, annotations: { annotation: 'x' }, service: { annotations: { a: 'b' } } },
    { attu: { ingress: { hosts: [] }, service: { clusterIP: '' } }, tei: { modelId: 'x' } },
    { extraConfigFile: {}, trace: {} },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV101', values)).toEqual([]);
  });

  test.each([
    ['5.0.22', '5.0.19'],
    ['5.0.27', '5.0.19'],
    ['5.0.19', '5.0.19'],
    ['5.0.5', '5.0.5'],
    ['4.2.58', '4.2.58'],
  ])('keys of chart %s are those of chart %s, which the message names', (version, read) => {
    const chart = MilvusChartVersion.of({ chart: version, milvus: '2.6.15' });
    expect(releaseProblems('MLV101', { clusterr: {} }, chart).join()).toContain(`unknown key in milvus-helm ${read}.`);
  });

  test('unknown chart lines are not checked', () => {
    for (const version of ['4.1.36', '5.1.0', '6.0.0']) {
      const chart = MilvusChartVersion.of({ chart: version, milvus: '2.6.15' });
      expect(releaseProblems('MLV101', { clusterr: {} }, chart)).toEqual([]);
    }
    expect(
      releaseProblems('MLV101', { clusterr: {} }, MilvusChartVersion.of({ chart: 'v5.0.18', milvus: '2.6.15' })),
    ).toHaveLength(1);
  });
});

describe('MLV101, a key that the chart has at another path', () => {
  const fixes = (values: object, chart?: MilvusChartVersion) =>
    releaseProblems('MLV101', { ...values }, chart).map((message) => message.replace(/^.* keeps the default\. /, ''));
  const USER = 'Move it into extraConfigFiles["user.yaml"].';

  test.each([
    [{ 'cluster.enabled': false }, 'Write it nested: cluster: {enabled: false}.'],
    [{ 'attu.enabled': true }, 'Write it nested: attu: {enabled: true}.'],
    [{ 'standalone.messageQueue': 'woodpecker' }, 'Write it nested: standalone: {messageQueue: ...}.'],
    [{ 'image.all': { tag: 'v2.6.15' } }, 'Write it nested: image: {all: {...}}.'],
    [{ minio: { 'persistence.size': '1Gi' } }, 'Write it nested: persistence: {size: ...}.'],
    [{ 'extraConfigFiles.user\\.yaml': 'log: {}' }, 'Write it nested: extraConfigFiles: {user.yaml: ...}.'],
    [{ 'minio.resources.limits.memory': '1Gi' }, 'Write it nested: minio: {resources: {limits.memory: ...}}.'],
    [{ cluster: { enabled: false }, messageQueue: 'woodpecker' }, 'Move it to standalone.messageQueue.'],
    [
      { messageQueue: 'woodpecker' },
      'For a cluster, set one of woodpecker.enabled, pulsarv3.enabled, kafka.enabled to true, and the others to false.',
    ],
    [{ tag: 'v2.6.15' }, 'Move it to image.all.'],
    [{ grpc: { serverMaxRecvSize: 1 } }, USER],
    [{ 'trace.exporter': 'jaeger' }, USER],
    [{ standalone: { trace: { exporter: 'jaeger' } } }, USER],
    [{ proxy: { grpc: {} } }, USER],
  ])('%j', (values, fix) => {
    expect(fixes(values)).toEqual([fix]);
  });

  test('does not repeat text values', () => {
    expect(fixes({ 'externalS3.secretKey': 'hunter2' })).toEqual(['Write it nested: externalS3: {secretKey: ...}.']);
  });

  test('suggests keys of the same type as the value', () => {
    expect(fixes({ streamingNod: { replicas: 1 } })).toEqual(["Did you mean 'streamingNode'?"]);
    expect(fixes({ label: { a: 'b' } })).toEqual(["Did you mean 'labels'?"]);
  });

  test.each([
    { extraConfigFiles: { 'user.yaml': 'trace: {exporter: noop}' } },
    { annotations: { 'example.com/a.b': 'c' }, nodeSelector: { 'kubernetes.io/arch': 'amd64' } },
    { queryNode: { resources: { limits: { 'nvidia.com/gpu': 1 } } } },
    { 'my.own': 1 },
  ])('%j passes', (values) => {
    expect(fixes(values)).toEqual([]);
  });
});

describe('MLV040', () => {
  test('suggests the only mapping that has the key', () => {
    expect(releaseProblems('MLV040', { rootPath: 'files' })).toEqual([
      expect.stringMatching(/ Move it to externalS3\.rootPath\.$/),
    ]);
    expect(releaseProblems('MLV040', { colour: {} })).toEqual([expect.stringMatching(/ Remove it, or look up /)]);
  });

  test('reports keys without a near one', () => {
    expect(releaseProblems('MLV040', { 'x-anchors': {}, queryNode: { color: 'red' } })).toMatchInlineSnapshot(`
      MLV040 p/r x-anchors: unknown key: no template of milvus-helm 5.0.19 reads it. Helm silently ignores it. Remove it, or look up the key in the chart's values.yaml.
      MLV040 p/r queryNode.color: unknown key: no template of milvus-helm 5.0.19 reads it. Helm silently ignores it. Remove it, or look up the key in the chart's values.yaml.
    `);
  });

  test.each([{}, { queryNode: { replica: 1 } }, { queryNode: { affinity: { color: 'red' } } }])(
    '%j passes',
    (values) => {
      expect(releaseProblems('MLV040', values)).toEqual([]);
    },
  );

  test('listed keys that no template reads are MLV047 only', () => {
    const values = { image: { tools: { tag: 'v1' } } };
    expect(releaseProblems('MLV040', values)).toEqual([]);
    expect(releaseProblems('MLV047', values)).toEqual([expect.stringContaining('image.tools: is in ')]);
  });

  test('keys of one chart line are unknown in another', () => {
    expect(releaseProblems('MLV040', { woodpecker: { replicaCount: 3 } })).toEqual([]);
    expect(releaseProblems('MLV040', { image: { tools: {} } }, V4)).toEqual([]);
  });
});

describe('MLV047', () => {
  test('reports listed keys that no template reads', () => {
    expect(releaseProblems('MLV047', { standalone: { replicas: 2 }, cdc: { extraEnv: [{ name: 'A' }] } }))
      .toMatchInlineSnapshot(`
      MLV047 p/r cdc.extraEnv: is in the values.yaml of milvus-helm 5.0.19, but no template reads it. Helm silently ignores it. Remove it, or patch the object that the chart creates.
      MLV047 p/r standalone.replicas: is in the values.yaml of milvus-helm 5.0.19, but no template reads it. Helm silently ignores it. Remove it, or patch the object that the chart creates.
    `);
  });

  test.each([
    {},
    { cdc: { extraEnv: [] } },
    { service: { externalIPs: null } },
    { proxy: { extraEnv: [{ name: 'A' }] } },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV047', values)).toEqual([]);
  });

  test('unknown chart lines are not checked', () => {
    const chart = MilvusChartVersion.of({ chart: '5.1.0', milvus: '2.6.20' });
    expect(releaseProblems('MLV047', { standalone: { replicas: 2 } }, chart)).toEqual([]);
  });
});

test.each([
  ['4.2', changedKeys(KEYS_5_0, CHANGES_4_2)],
  ['5.0', KEYS_5_0],
])('the keys of %s are sorted, and every mapping that has an entry is a key of its own', (_, keys) => {
  const paths = keys.map((line) => (line.split(' ')[0] ?? '').replace(/^\.$/, ''));
  expect(paths).toEqual([...new Set(paths)].sort());
  const all = new Map(keys.map((line) => [(line.split(' ')[0] ?? '').replace(/^\.$/, ''), line.split(' ').slice(1)]));
  for (const path of paths.filter((each) => each !== '')) {
    const parent = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
    expect([
      path,
      (all.get(parent) ?? [path.slice(parent.length + 1)]).includes(path.slice(path.lastIndexOf('.') + 1)),
    ]).toEqual([path, true]);
  }
});
