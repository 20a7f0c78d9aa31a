import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { releaseProblems } from '../../../support/release';

const REJECTED = 'the API server rejects the manifest, and helm install fails';
const STANDALONE = { cluster: { enabled: false } };
const ON = { enabled: true };
const OFF = { enabled: false };

describe('MLV180', () => {
  const say = (path: string, what: string, fix: string) => `MLV180 p/r ${path}: ${what}: ${REJECTED}. ${fix}`;
  const above = (part: string, most = '8Gi') =>
    say(
      `${part}.resources.requests.memory`,
      `'16G' is above the limit '${most}'`,
      `Lower it, or raise ${part}.resources.limits.memory.`,
    );
  const TOO_MUCH = { requests: { memory: '16G' }, limits: { memory: '8Gi' } };

  test.each(['proxy', 'mixCoordinator', 'queryNode', 'dataNode', 'streamingNode'])('a request above in %s', (part) => {
    expect(releaseProblems('MLV180', { [part]: { resources: TOO_MUCH } })).toEqual([above(part)]);
  });

  test.each(['attu', 'cdc', 'kafka', 'tei', 'pulsar'])('of %s where it is on', (name) => {
    const resources = { resources: TOO_MUCH };
    const settings = name === 'pulsar' ? { broker: resources } : resources;
    expect(releaseProblems('MLV180', { [name]: { ...ON, ...settings } })).toEqual([
      above(name === 'pulsar' ? 'pulsar.broker' : name),
    ]);
    expect(releaseProblems('MLV180', { [name]: { ...OFF, ...settings } })).toEqual([]);
  });

  test.each(['etcd', 'minio', 'pulsarv3.broker', 'pulsarv3.bookkeeper', 'pulsarv3.zookeeper'])('of %s', (path) => {
    const [chart = '', part] = path.split('.');
    const settings = { resources: TOO_MUCH };
    const values = { [chart]: part === undefined ? settings : { [part]: settings } };
    expect(releaseProblems('MLV180', values)).toEqual([above(path)]);
    expect(releaseProblems('MLV180', { [chart]: { ...OFF, ...values[chart] } })).toEqual([]);
  });

  test.each([
    ['4 cores', "Did you mean '4'?"],
    ['4GB', "Did you mean '4G' or '4Gi'?"],
    ['2 gib', "Did you mean '2Gi'?"],
    ['512mb', "Did you mean '512M' or '512Mi'?"],
    ['2K', "Did you mean '2k' or '2Ki'?"],
    ['500 millicores', "Did you mean '500m'?"],
    ['much', "Write a quantity such as '500m' or '2Gi'."],
    ['1,5', "Did you mean '1.5'?"],
    ['', "Write a quantity such as '500m' or '2Gi'."],
  ])('%j is no quantity', (cpu, fix) => {
    expect(releaseProblems('MLV180', { proxy: { resources: { limits: { cpu } } } })).toEqual([
      say('proxy.resources.limits.cpu', `'${cpu}' is not a quantity`, fix),
    ]);
  });

  test.each([true, ['1'], { a: 1 }])('nor is %j', (cpu) => {
    expect(releaseProblems('MLV180', { proxy: { resources: { limits: { cpu } } } })).toEqual([
      say(
        'proxy.resources.limits.cpu',
        `${JSON.stringify(cpu)} is not a quantity`,
        "Write a quantity such as '500m' or '2Gi'.",
      ),
    ]);
  });

  test('below zero, of no known resource, and devices', () => {
    expect(releaseProblems('MLV180', { proxy: { resources: { limits: { memory: '-1Gi' } } } })).toMatchInlineSnapshot(
      `MLV180 p/r proxy.resources.limits.memory: '-1Gi' must not be negative: the API server rejects the manifest, and helm install fails. Use 1Gi, or remove it.`,
    );
    expect(releaseProblems('MLV180', { proxy: { resources: { limits: { gpu: 1 } } } })).toMatchInlineSnapshot(
      `MLV180 p/r proxy.resources.limits: 'gpu' is an unknown resource: the API server rejects the manifest, and helm install fails. Did you mean 'cpu'?`,
    );
    expect(
      releaseProblems('MLV180', { queryNode: { resources: { requests: { 'nvidia.com/gpu': 1 } } } }),
    ).toMatchInlineSnapshot(
      `MLV180 p/r queryNode.resources.requests.nvidia.com/gpu: 1 needs an equal limit: the API server rejects the manifest, and helm install fails. Set queryNode.resources.limits.nvidia.com/gpu to the same amount.`,
    );
    expect(
      releaseProblems('MLV180', { queryNode: { resources: { limits: { 'nvidia.com/gpu': 0.5 } } } }),
    ).toMatchInlineSnapshot(
      `MLV180 p/r queryNode.resources.limits.nvidia.com/gpu: 0.5 must be a whole number of nvidia.com/gpu: the API server rejects the manifest, and helm install fails. Use 1 or more, or remove it.`,
    );
  });

  test("limits below the chart's requests, and requests above its limits", () => {
    expect(releaseProblems('MLV180', { minio: { resources: { limits: { memory: '1Gi' } } } })).toMatchInlineSnapshot(
      `MLV180 p/r minio.resources.limits.memory: '1Gi' is below the chart's default request '2Gi': the API server rejects the manifest, and helm install fails. Raise it, or set minio.resources.requests.memory too.`,
    );
    expect(
      releaseProblems('MLV180', { tei: { ...ON, resources: { requests: { memory: '32Gi' } } } }),
    ).toMatchInlineSnapshot(
      `MLV180 p/r tei.resources.requests.memory: '32Gi' is above the chart's default limit '16Gi': the API server rejects the manifest, and helm install fails. Lower it, or set tei.resources.limits.memory too.`,
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

  test('of an older chart as well', () => {
    const values = { pulsar: { broker: { resources: { limits: { memory: '2Gi' } } } } };
    expect(releaseProblems('MLV180', values, MilvusChartVersion.V4_2_20)).toMatchInlineSnapshot(
      `MLV180 p/r pulsar.broker.resources.limits.memory: '2Gi' is below the chart's default request '4096Mi': the API server rejects the manifest, and helm install fails. Raise it, or set pulsar.broker.resources.requests.memory too.`,
    );
  });
});

describe('MLV182', () => {
  const say = (path: string, what: string, fix: string) => `MLV182 p/r ${path}: ${what}: ${REJECTED}. ${fix}`;

  test.each([
    [{ nodeSelector: { gpu: true } }, 'nodeSelector["gpu"]', 'true is not a text', "Write it in quotes: 'true'."],
    [
      { queryNode: { nodeSelector: { cores: 8 } } },
      'queryNode.nodeSelector["cores"]',
      '8 is not a text',
      "Write it in quotes: '8'.",
    ],
    [
      { etcd: { nodeSelector: { pool: 'a b' } } },
      'etcd.nodeSelector["pool"]',
      "'a b' is not a label value (letters, digits, -, _ and ., first and last alphanumeric)",
      'Use a label that the nodes have.',
    ],
    [{ labels: { version: 2 } }, 'labels["version"]', '2 is not a text', "Write it in quotes: '2'."],
    [
      { proxy: { annotations: { scrape: true } } },
      'proxy.annotations["scrape"]',
      'true is not a text',
      "Write it in quotes: 'true'.",
    ],
    [
      { labels: { team: 'a b' } },
      'labels["team"]',
      "'a b' is not a label value (letters, digits, -, _ and ., first and last alphanumeric)",
      'Correct it, or move free text into an annotation.',
    ],
  ])('%j', (values, path, what, fix) => {
    expect(releaseProblems('MLV182', values)).toEqual([say(path, what, fix)]);
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
