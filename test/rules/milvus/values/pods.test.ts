import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { releaseProblems } from '../../../support/release';

const REJECTED = 'The API server rejects the manifest, and helm install fails.';
const STANDALONE = { cluster: { enabled: false } };
const ON = { enabled: true };
const OFF = { enabled: false };

describe('MLV180', () => {
  const say = (path: string, what: string, fix: string) => `MLV180 p/r ${path}: ${what}. ${REJECTED} ${fix}`;
  const TOO_MUCH = { requests: { memory: '16G' }, limits: { memory: '8Gi' } };

  test('reports a request above its limit in each component', () => {
    expect(
      ['proxy', 'mixCoordinator', 'queryNode', 'dataNode', 'streamingNode'].flatMap((part) =>
        releaseProblems('MLV180', { [part]: { resources: TOO_MUCH } }),
      ),
    ).toMatchInlineSnapshot(`
      MLV180 p/r proxy.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise proxy.resources.limits.memory.
      MLV180 p/r mixCoordinator.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise mixCoordinator.resources.limits.memory.
      MLV180 p/r queryNode.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise queryNode.resources.limits.memory.
      MLV180 p/r dataNode.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise dataNode.resources.limits.memory.
      MLV180 p/r streamingNode.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise streamingNode.resources.limits.memory.
    `);
  });

  test('reports a request above its limit in each enabled optional part', () => {
    const rows = ['attu', 'cdc', 'kafka', 'tei', 'pulsar'];
    expect(
      rows.flatMap((name) => {
        const resources = { resources: TOO_MUCH };
        const settings = name === 'pulsar' ? { broker: resources } : resources;
        return releaseProblems('MLV180', { [name]: { ...ON, ...settings } });
      }),
    ).toMatchInlineSnapshot(`
      MLV180 p/r attu.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise attu.resources.limits.memory.
      MLV180 p/r cdc.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise cdc.resources.limits.memory.
      MLV180 p/r kafka.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise kafka.resources.limits.memory.
      MLV180 p/r tei.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise tei.resources.limits.memory.
      MLV180 p/r pulsar.broker.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise pulsar.broker.resources.limits.memory.
    `);
    expect(
      rows.flatMap((name) => {
        const resources = { resources: TOO_MUCH };
        const settings = name === 'pulsar' ? { broker: resources } : resources;
        return releaseProblems('MLV180', { [name]: { ...OFF, ...settings } });
      }),
    ).toEqual([]);
  });

  test('reports a request above its limit in all pods of a part', () => {
    const rows = ['etcd', 'minio', 'pulsarv3.broker', 'pulsarv3.bookkeeper', 'pulsarv3.zookeeper'];
    expect(
      rows.flatMap((path) => {
        const [chart = '', part] = path.split('.');
        const settings = { resources: TOO_MUCH };
        const values = { [chart]: part === undefined ? settings : { [part]: settings } };
        return releaseProblems('MLV180', values);
      }),
    ).toMatchInlineSnapshot(`
      MLV180 p/r etcd.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise etcd.resources.limits.memory.
      MLV180 p/r minio.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise minio.resources.limits.memory.
      MLV180 p/r pulsarv3.broker.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise pulsarv3.broker.resources.limits.memory.
      MLV180 p/r pulsarv3.bookkeeper.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise pulsarv3.bookkeeper.resources.limits.memory.
      MLV180 p/r pulsarv3.zookeeper.resources.requests.memory: '16G' is above the limit '8Gi'. The API server rejects the manifest, and helm install fails. Lower it, or raise pulsarv3.zookeeper.resources.limits.memory.
    `);
    expect(
      rows.flatMap((path) => {
        const [chart = '', part] = path.split('.');
        const settings = { resources: TOO_MUCH };
        const values = { [chart]: part === undefined ? settings : { [part]: settings } };
        return releaseProblems('MLV180', { [chart]: { ...OFF, ...values[chart] } });
      }),
    ).toEqual([]);
  });

  test('reports invalid quantities', () => {
    expect(
      ['4 cores', '4GB', '2 gib', '512mb', '2K', '500 millicores', 'much', '1,5', ''].flatMap((cpu) =>
        releaseProblems('MLV180', { proxy: { resources: { limits: { cpu } } } }),
      ),
    ).toMatchInlineSnapshot(`
      MLV180 p/r proxy.resources.limits.cpu: invalid quantity '4 cores'. The API server rejects the manifest, and helm install fails. Did you mean '4'?
      MLV180 p/r proxy.resources.limits.cpu: invalid quantity '4GB'. The API server rejects the manifest, and helm install fails. Did you mean '4G' or '4Gi'?
      MLV180 p/r proxy.resources.limits.cpu: invalid quantity '2 gib'. The API server rejects the manifest, and helm install fails. Did you mean '2Gi'?
      MLV180 p/r proxy.resources.limits.cpu: invalid quantity '512mb'. The API server rejects the manifest, and helm install fails. Did you mean '512M' or '512Mi'?
      MLV180 p/r proxy.resources.limits.cpu: invalid quantity '2K'. The API server rejects the manifest, and helm install fails. Did you mean '2k' or '2Ki'?
      MLV180 p/r proxy.resources.limits.cpu: invalid quantity '500 millicores'. The API server rejects the manifest, and helm install fails. Did you mean '500m'?
      MLV180 p/r proxy.resources.limits.cpu: invalid quantity 'much'. The API server rejects the manifest, and helm install fails. Use a quantity such as '500m' or '2Gi'.
      MLV180 p/r proxy.resources.limits.cpu: invalid quantity '1,5'. The API server rejects the manifest, and helm install fails. Did you mean '1.5'?
      MLV180 p/r proxy.resources.limits.cpu: invalid quantity ''. The API server rejects the manifest, and helm install fails. Use a quantity such as '500m' or '2Gi'.
    `);
  });

  test.each([true, ['1'], { a: 1 }])('reports %j, which is no quantity', (cpu) => {
    expect(releaseProblems('MLV180', { proxy: { resources: { limits: { cpu } } } })).toEqual([
      say(
        'proxy.resources.limits.cpu',
        `invalid quantity ${JSON.stringify(cpu)}`,
        "Use a quantity such as '500m' or '2Gi'.",
      ),
    ]);
  });

  test('reports negative amounts, unknown resources and devices', () => {
    expect(releaseProblems('MLV180', { proxy: { resources: { limits: { memory: '-1Gi' } } } })).toMatchInlineSnapshot(
      `MLV180 p/r proxy.resources.limits.memory: '-1Gi' must not be negative. The API server rejects the manifest, and helm install fails. Use 1Gi, or remove it.`,
    );
    expect(releaseProblems('MLV180', { proxy: { resources: { limits: { gpu: 1 } } } })).toMatchInlineSnapshot(
      `MLV180 p/r proxy.resources.limits: unknown resource 'gpu'. The API server rejects the manifest, and helm install fails. Did you mean 'cpu'?`,
    );
    expect(
      releaseProblems('MLV180', { queryNode: { resources: { requests: { 'nvidia.com/gpu': 1 } } } }),
    ).toMatchInlineSnapshot(
      `MLV180 p/r queryNode.resources.requests.nvidia.com/gpu: 1 requires an equal limit. The API server rejects the manifest, and helm install fails. Set queryNode.resources.limits.nvidia.com/gpu to the same amount.`,
    );
    expect(
      releaseProblems('MLV180', { queryNode: { resources: { limits: { 'nvidia.com/gpu': 0.5 } } } }),
    ).toMatchInlineSnapshot(
      `MLV180 p/r queryNode.resources.limits.nvidia.com/gpu: 0.5 must be a whole number of nvidia.com/gpu. The API server rejects the manifest, and helm install fails. Use 1 or more, or remove it.`,
    );
  });

  test("limits below the chart's requests, and requests above its limits", () => {
    expect(releaseProblems('MLV180', { minio: { resources: { limits: { memory: '1Gi' } } } })).toMatchInlineSnapshot(
      `MLV180 p/r minio.resources.limits.memory: '1Gi' is below the chart's default request '2Gi'. The API server rejects the manifest, and helm install fails. Raise it, or set minio.resources.requests.memory too.`,
    );
    expect(
      releaseProblems('MLV180', { tei: { ...ON, resources: { requests: { memory: '32Gi' } } } }),
    ).toMatchInlineSnapshot(
      `MLV180 p/r tei.resources.requests.memory: '32Gi' is above the chart's default limit '16Gi'. The API server rejects the manifest, and helm install fails. Lower it, or set tei.resources.limits.memory too.`,
    );
  });

  test.each([
    {},
    { queryNode: { resources: { requests: { memory: '8589934592', cpu: 0.5 }, limits: { memory: '8Gi', cpu: 1 } } } },
    { queryNode: { resources: { requests: { memory: 1e9 }, limits: { memory: '1e9', cpu: ' 2 ' } } } },
    {
      queryNode: { resources: { limits: { 'nvidia.com/gpu': 1, 'hugepages-2Mi': '4Mi', 'ephemeral-storage': '1Gi' } } },
    },
    { queryNode: { resources: { limits: null, requests: { memory: null } } } },
    { queryNode: { resources: {} }, proxy: { resources: null } },
    { minio: { resources: { requests: { memory: '512Mi' }, limits: { memory: '1Gi' } } } },
    { minio: { resources: { requests: null, limits: { memory: '1Gi' } } } },
    { minio: { resources: { requests: { memory: null }, limits: { memory: '1Gi' } } } },
    { minio: { resources: { limits: { memory: '2Gi' } } } },
    // What does not run.
    { ...STANDALONE, queryNode: { resources: TOO_MUCH } },
    { standalone: { resources: TOO_MUCH } },
    { woodpecker: { resources: TOO_MUCH } },
    { pulsarv3: { toolset: { resources: TOO_MUCH } } },
    { pulsarv3: { components: { proxy: false }, proxy: { resources: TOO_MUCH } } },
    { externalEtcd: ON, etcd: { ...OFF, resources: TOO_MUCH } },
    // What the chart does not read.
    { resources: TOO_MUCH },
    // What may be a template.
    { etcd: { resources: { limits: { memory: '{{ .Values.memory }}' } } } },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV180', values)).toEqual([]);
  });

  test('reports them for older charts too', () => {
    const values = { pulsar: { broker: { resources: { limits: { memory: '2Gi' } } } } };
    expect(releaseProblems('MLV180', values, MilvusChartVersion.V4_2_20)).toMatchInlineSnapshot(
      `MLV180 p/r pulsar.broker.resources.limits.memory: '2Gi' is below the chart's default request '4096Mi'. The API server rejects the manifest, and helm install fails. Raise it, or set pulsar.broker.resources.requests.memory too.`,
    );
  });
});

describe('MLV182', () => {
  test('reports invalid labels, annotations and selectors', () => {
    expect(
      [
        { nodeSelector: { gpu: true } },
        { queryNode: { nodeSelector: { cores: 8 } } },
        { etcd: { nodeSelector: { pool: 'a b' } } },
        { labels: { version: 2 } },
        { proxy: { annotations: { scrape: true } } },
        { labels: { team: 'a b' } },
      ].flatMap((values) => releaseProblems('MLV182', values)),
    ).toMatchInlineSnapshot(`
      MLV182 p/r nodeSelector["gpu"]: true must be a string. The API server rejects the manifest, and helm install fails. Write it in quotes: 'true'.
      MLV182 p/r queryNode.nodeSelector["cores"]: 8 must be a string. The API server rejects the manifest, and helm install fails. Write it in quotes: '8'.
      MLV182 p/r etcd.nodeSelector["pool"]: invalid label value 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the manifest, and helm install fails. Use a label that the nodes have.
      MLV182 p/r labels["version"]: 2 must be a string. The API server rejects the manifest, and helm install fails. Write it in quotes: '2'.
      MLV182 p/r proxy.annotations["scrape"]: true must be a string. The API server rejects the manifest, and helm install fails. Write it in quotes: 'true'.
      MLV182 p/r labels["team"]: invalid label value 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the manifest, and helm install fails. Correct it, or move free text into an annotation.
    `);
  });

  test.each([
    {},
    { nodeSelector: { 'kubernetes.io/os': 'linux', gpu: 'true', 'old.example.com/pool': null } },
    { labels: { team: '' }, annotations: { 'example.com/note': 'free text, of any kind' } },
    { kafka: { nodeSelector: { pool: 'a b' } } },
    { etcd: { nodeSelector: { pool: '{{ .Values.pool }}' } } },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV182', values)).toEqual([]);
  });
});
