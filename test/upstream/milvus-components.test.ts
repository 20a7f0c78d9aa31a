import { componentsOf } from '../../lib/models/milvus-values/values';
import { MilvusChartVersion } from '../../lib/upstream/milvus-chart-version';
import { isStartedByDefault, MILVUS_COMPONENTS, RENAMED_BY_CHART } from '../../lib/upstream/milvus-components';
import { milvusSchema } from '../../lib/upstream/milvus-crd';
import { chartKeys } from '../../lib/upstream/milvus-values/known-keys';
import { objectAt } from '../../lib/kubernetes/json';

const startedBy = (chart: MilvusChartVersion): readonly string[] =>
  MILVUS_COMPONENTS.filter((component) => isStartedByDefault(component, chart)).map(({ key }) => key);

test.each([
  ['4.2.3', ['queryNode', 'dataNode', 'indexNode']],
  ['4.2.4', ['mixCoordinator', 'queryNode', 'dataNode', 'indexNode']],
  ['4.2.58', ['mixCoordinator', 'queryNode', 'dataNode', 'indexNode']],
  ['5.0.0', ['mixCoordinator', 'queryNode', 'dataNode', 'streamingNode']],
])('chart %s starts in a cluster by itself', (version, components) => {
  const chart = MilvusChartVersion.of({ chart: version, milvus: '2.6.0' });
  const coordinators = version === '4.2.3' ? ['root', 'query', 'data', 'index'] : [];
  const expected = ['proxy', ...components, ...coordinators.map((name) => `${name}Coordinator`)];
  expect(startedBy(chart)).toEqual(expected);
  expect(componentsOf({ chart, values: {} })).toEqual(expected);
});

test('standalone is no component of a cluster, whatever its switch says', () => {
  const values = { standalone: { enabled: true } };
  expect(componentsOf({ chart: MilvusChartVersion.V5_0_0, values })).not.toContain('standalone');
  expect(componentsOf({ chart: MilvusChartVersion.V5_0_0, values: { cluster: { enabled: false } } })).toEqual([
    'standalone',
  ]);
});

test('a component is switched by its own key, but streaming nodes by the part streaming', () => {
  const chart = MilvusChartVersion.V4_2_58;
  const values = { cdc: { enabled: true }, dataNode: { enabled: false }, streaming: { enabled: true } };
  expect(componentsOf({ chart, values })).toEqual([
    'proxy',
    'mixCoordinator',
    'queryNode',
    'indexNode',
    'streamingNode',
    'cdc',
  ]);
  expect(componentsOf({ chart, values: { streamingNode: { enabled: true } } })).not.toContain('streamingNode');
});

test('every key is one that a listed chart reads, and every role one of the CRD', () => {
  const keys = chartKeys('');
  const components = ['properties', 'spec', 'properties', 'components', 'properties'];
  const roles = Object.keys(objectAt(milvusSchema(), ...components));
  expect(MILVUS_COMPONENTS.filter(({ key }) => !keys.has(key))).toEqual([]);
  expect(MILVUS_COMPONENTS.filter(({ role }) => !roles.includes(role))).toEqual([]);
});

test('the chart has a word of its own for each coordinator', () => {
  expect(RENAMED_BY_CHART.map(({ key, role }) => `${key} ${role}`)).toEqual([
    'mixCoordinator mixCoord',
    'rootCoordinator rootCoord',
    'queryCoordinator queryCoord',
    'dataCoordinator dataCoord',
    'indexCoordinator indexCoord',
  ]);
});
