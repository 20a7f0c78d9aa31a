import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { releaseProblems } from '../../../support/release';

const V4 = MilvusChartVersion.V4_2_58;
const ON = { enabled: true };
const OFF = { enabled: false };
const tag = (word: string) => ({ image: { all: { tag: word } } });

describe('MLV109', () => {
  test('reports a Milvus that does not fit the chart', () => {
    expect(releaseProblems('MLV109', tag('v2.5.16'))).toMatchInlineSnapshot(
      `MLV109 p/r image.all.tag: 'v2.5.16' is Milvus 2.5.16, which has no streaming nodes, but the chart creates some. The cluster does not work. Use chart 4.2, or Milvus 2.6 or newer.`,
    );
    expect(releaseProblems('MLV109', { ...tag('v2.5.16'), streaming: OFF })).toMatchInlineSnapshot(
      `MLV109 p/r image.all.tag: 'v2.5.16' is Milvus 2.5.16, which needs index nodes, but the chart creates none. The cluster does not work. Use chart 4.2, or Milvus 2.6 or newer.`,
    );
    expect(releaseProblems('MLV109', tag('v3.0.0'), V4)).toMatchInlineSnapshot(
      `MLV109 p/r image.all.tag: 'v3.0.0' is Milvus 3.0.0, which needs streaming nodes, but the chart creates none. The cluster does not work. Use chart 5.0, or Milvus 2.5.`,
    );
    expect(releaseProblems('MLV109', tag('v2.6.0'), V4)).toMatchInlineSnapshot(
      `MLV109 p/r image.all.tag: 'v2.6.0' is Milvus 2.6.0, which needs streaming nodes, but the chart creates none. The cluster does not work. Use chart 5.0, or Milvus 2.5.`,
    );
  });

  test.each([
    {},
    tag('v2.6.14'),
    tag('v2.6.14-gpu'),
    tag('v3.0.0'),
    tag('latest'),
    { ...tag('v2.5.16'), cluster: OFF },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV109', values)).toEqual([]);
  });

  test('components set to fit the Milvus pass', () => {
    expect(releaseProblems('MLV109', { ...tag('v2.5.16'), streaming: OFF, indexNode: ON })).toEqual([]);
    expect(releaseProblems('MLV109', { ...tag('v2.6.0'), streaming: ON }, V4)).toEqual([]);
    expect(releaseProblems('MLV109', tag('v2.4.9'), V4)).toEqual([]);
  });
});

describe('MLV110', () => {
  test('reports index nodes with Milvus 2.6', () => {
    expect(releaseProblems('MLV110', { indexNode: ON })).toMatchInlineSnapshot(
      `MLV110 p/r indexNode.enabled: true starts index nodes, which Milvus {{newest Milvus}} does not have. Their pods crash-loop; data nodes build the indexes. Set indexNode.enabled to false.`,
    );
  });

  test('reports index nodes with Milvus 3.0', () => {
    expect(releaseProblems('MLV110', { ...tag('v3.0.0'), indexNode: ON })).toMatchInlineSnapshot(
      `MLV110 p/r indexNode.enabled: true starts index nodes, which Milvus 3.0.0 does not have. Their pods crash-loop; data nodes build the indexes. Set indexNode.enabled to false.`,
    );
  });

  test('of Milvus 2.5, or in a standalone one, they pass', () => {
    expect(releaseProblems('MLV110', {}, V4)).toEqual([]);
    expect(releaseProblems('MLV110', { cluster: OFF, indexNode: ON })).toEqual([]);
    expect(releaseProblems('MLV110', { ...tag('v2.5.3'), indexNode: ON })).toEqual([]);
  });
});

describe('MLV111', () => {
  const service = { woodpecker: ON, streaming: { woodpecker: { embedded: false } } };

  test('reports Woodpecker pods with an older chart', () => {
    expect(releaseProblems('MLV111', service, MilvusChartVersion.V5_0_7)).toMatchInlineSnapshot(
      `MLV111 p/r streaming.woodpecker.embedded: false asks for separate Woodpecker pods, which chart 5.0.7 cannot create. The chart ignores it, and Woodpecker runs inside the streaming nodes. Use chart 5.0.8 or newer, or remove it.`,
    );
  });

  test('with chart 5.0.8, or without Woodpecker, it passes', () => {
    expect(releaseProblems('MLV111', service, MilvusChartVersion.V5_0_8)).toEqual([]);
    expect(releaseProblems('MLV111', { ...service, woodpecker: OFF }, MilvusChartVersion.V5_0_7)).toEqual([]);
  });
});

describe('MLV042', () => {
  test('reports components that do not run', () => {
    expect(releaseProblems('MLV042', { cluster: OFF, queryNode: { replicas: 3 } })).toMatchInlineSnapshot(
      `MLV042 p/r queryNode: configures pods that this release does not have. These settings have no effect. Remove it: a standalone Milvus has one pod, which standalone configures.`,
    );
    expect(releaseProblems('MLV042', { standalone: { resources: {} } })).toMatchInlineSnapshot(
      `MLV042 p/r standalone: configures pods that this release does not have. These settings have no effect. Remove it, or set cluster.enabled to false.`,
    );
    expect(releaseProblems('MLV042', { streamingNode: { replicas: 2 } }, V4)).toMatchInlineSnapshot(
      `MLV042 p/r streamingNode: configures pods that this release does not have. These settings have no effect. Remove it, or set streaming.enabled to true, which needs Milvus 2.6.`,
    );
    expect(releaseProblems('MLV042', { indexNode: { replicas: 2 } })).toMatchInlineSnapshot(
      `MLV042 p/r indexNode: configures pods that this release does not have. These settings have no effect. Remove it: data nodes build the indexes.`,
    );
    expect(releaseProblems('MLV042', { cdc: { replicas: 2 } })).toMatchInlineSnapshot(
      `MLV042 p/r cdc: configures pods that this release does not have. These settings have no effect. Remove it, or set cdc.enabled to true.`,
    );
  });

  test.each([
    { queryNode: { replicas: 3 } },
    { cluster: OFF, proxy: OFF, standalone: { disk: OFF } },
    { cdc: { ...ON, replicas: 1 } },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV042', values)).toEqual([]);
  });

  test('reports coordinators with the oldest charts', () => {
    expect(releaseProblems('MLV042', { rootCoordinator: { replicas: 1 } }, MilvusChartVersion.V4_2_3)).toEqual([]);
    expect(releaseProblems('MLV042', { rootCoordinator: { replicas: 1 } }, MilvusChartVersion.V4_2_4)).toHaveLength(1);
  });
});
