import type { JsonObject } from '../../../lib/kubernetes/json';
import { RELEASE } from '../../../lib/models/milvus-values/release';
import { partsOf, subchartPods, valuesPods } from '../../../lib/models/milvus-values/pods';
import { MilvusChartVersion } from '../../../lib/upstream/milvus-chart-version';

const ON = { enabled: true };
const POOL = { nodeSelector: { pool: 'a' } };
const parts = (values: JsonObject) => partsOf({ ...RELEASE, values });
const pods = (values: JsonObject) => valuesPods({ ...RELEASE, values });

describe('the parts of the chart that start pods', () => {
  test('by default', () => {
    expect(parts({})).toEqual(['', 'etcd', 'minio', 'pulsarv3']);
  });

  test('enabled parts, in their order', () => {
    const values = {
      tei: ON,
      attu: ON,
      kafka: ON,
      pulsar: ON,
      pulsarv3: { enabled: false },
      minio: { enabled: false },
    };
    expect(parts(values)).toEqual(['', 'etcd', 'pulsar', 'kafka', 'attu', 'tei']);
  });

  test.each([
    [{ woodpecker: ON, streaming: { woodpecker: { embedded: false } } }, true],
    [{ woodpecker: ON, streaming: { woodpecker: { embedded: true } } }, false],
    [{ woodpecker: ON }, false],
    [{ streaming: { woodpecker: { embedded: false } } }, false],
    [{ woodpecker: { enabled: false }, streaming: { woodpecker: { embedded: false } } }, false],
    [{ woodpecker: ON, streaming: { embedded: false } }, false],
    [{ woodpecker: { ...ON, embedded: false } }, false],
  ])('Woodpecker has separate pods only if it is not embedded: %j', (values, there) => {
    expect(parts(values).includes('woodpecker')).toBe(there);
  });
});

describe('the settings of running pods', () => {
  test('none', () => {
    expect(pods({})).toEqual([]);
    expect(pods({ proxy: {}, etcd: {}, pulsarv3: { broker: {} } })).toEqual([]);
  });

  test('common ones, at the top', () => {
    expect(pods({ ...POOL, labels: { a: 'b' }, priorityClassName: 'x', colour: 1 })).toEqual([
      { path: '', settings: { ...POOL, labels: { a: 'b' } }, templated: false },
    ]);
  });

  test('of running components, without keys that the chart does not read', () => {
    const values = { cluster: { enabled: false }, standalone: { ...POOL, colour: 1 }, proxy: POOL };
    expect(pods(values)).toEqual([{ path: 'standalone', settings: POOL, templated: false }]);
    expect(pods({ proxy: POOL, standalone: POOL })).toEqual([{ path: 'proxy', settings: POOL, templated: false }]);
  });

  test('of parts with separate pods', () => {
    const woodpecker = { ...ON, ...POOL };
    expect(pods({ woodpecker, streaming: { woodpecker: { embedded: false } } })).toEqual([
      { path: 'woodpecker', settings: woodpecker, templated: false },
    ]);
    expect(pods({ woodpecker })).toEqual([]);
    const attu = { ...ON, ...POOL };
    expect(pods({ attu: { ...attu, colour: 1 } })).toEqual([{ path: 'attu', settings: attu, templated: false }]);
    expect(pods({ attu: POOL })).toEqual([]);
  });

  test('of an unknown chart: all', () => {
    const chart = MilvusChartVersion.of({ chart: '9.9.9', milvus: '2.6.15' });
    const proxy = { ...POOL, colour: 1 };
    expect(valuesPods({ ...RELEASE, chart, values: { proxy } })).toEqual([
      { path: 'proxy', settings: proxy, templated: false },
    ]);
  });

  test('of sub-charts: templates only where the sub-chart renders them', () => {
    const minio = { affinity: {}, makeBucketJob: POOL };
    const values = { etcd: POOL, minio, tei: { ...ON, ...POOL } };
    expect(pods(values)).toEqual([
      { path: 'etcd', settings: POOL, templated: true },
      { path: 'minio', settings: minio, templated: false },
      { path: 'minio.makeBucketJob', settings: POOL, templated: false },
      { path: 'tei', settings: { ...ON, ...POOL }, templated: false },
    ]);
  });

  test("of Pulsar, whose affinity is the chart's own", () => {
    const pulsarv3 = {
      components: { autorecovery: false, toolset: true, proxy: 'no' },
      broker: { ...POOL, affinity: { anti_affinity: true } },
      autorecovery: POOL,
      toolset: POOL,
      proxy: POOL,
      pulsar_manager: POOL,
      initContainer: { affinity: {} },
    };
    const found = (path: string, settings: JsonObject = POOL) => ({ path, settings, templated: false });
    expect(pods({ pulsarv3 })).toEqual([
      ...['broker', 'proxy', 'toolset'].map((name) => found(`pulsarv3.${name}`)),
      found('pulsarv3.initContainer', { affinity: {} }),
    ]);
    expect(pods({ pulsarv3: { ...pulsarv3, enabled: false } })).toEqual([]);
  });

  test('of values of a sub-chart at another path', () => {
    const values = { ...POOL, metrics: { kafka: POOL, jmx: { ...POOL, ...ON } }, zookeeper: POOL };
    const found = (path: string, settings: JsonObject) => ({ path, settings, templated: true });
    expect(subchartPods('kafka', values, 'spec.values')).toEqual([
      found('spec.values', values),
      found('spec.values.zookeeper', POOL),
      found('spec.values.metrics.jmx', { ...POOL, ...ON }),
    ]);
    expect(subchartPods('proxy', values, 'spec.values')).toEqual([]);
  });
});
