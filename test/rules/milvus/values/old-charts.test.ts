import { describe as say } from '../../../../lib/diagnostics/report';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { knownKeys } from '../../../../lib/upstream/milvus-values/known-keys';
import { OLD_KEYS } from '../../../../lib/upstream/milvus-values/old-keys';
import { releaseProblems } from '../../../support/release';
import { milvusReleaseRules } from '../../../../lib/rules/milvus/release/rules';
import { withoutGuesses } from '../../../../lib/rules/milvus/values/old-charts';
import { runRules } from '../../../../lib/diagnostics/run-rules';

const V5 = MilvusChartVersion.NEWEST;
const V3 = MilvusChartVersion.of({ chart: '3.3.0', milvus: '2.2.0' });

function assumed(values: JsonObject, chart = V5): string[] {
  return withoutGuesses(runRules(milvusReleaseRules, { chart, values, isChartAssumed: true }, 'v'))
    .filter(({ code }) => ['MLV040', 'MLV041', 'MLV042', 'MLV083', 'MLV101'].includes(code))
    .map(say);
}

describe('MLV083', () => {
  test('reports keys of older charts once', () => {
    const values = {
      pulsar: { extra: { wsproxy: false }, proxy: { wsResources: {} } },
      msgChannel: {},
      common: {},
      mysql: {},
    };
    expect(releaseProblems('MLV083', values)).toMatchInlineSnapshot(
      `MLV083 p/r common: is a key of charts up to 3.3.6, like msgChannel, mysql, pulsar.extra.wsproxy and 1 more. Chart {{newest chart}} ignores it. Remove it, or use the chart that the values are for.`,
    );
    expect(releaseProblems('MLV101', values)).toEqual([]);
    expect(releaseProblems('MLV040', values)).toEqual([]);
    expect(
      assumed({ indexCoordinator: { gc: { interval: 600 } }, pulsarv3: {}, mixCoordinator: {} }),
    ).toMatchInlineSnapshot(
      `MLV083 v indexCoordinator.gc: is a key of charts up to 3.3.6. Chart {{newest chart}}, which is assumed here, uses other keys. Set --chart to the chart version of the release, which \`helm list\` shows.`,
    );
  });

  test('reports parts that only older charts enable by default, for an assumed chart', () => {
    const values = { pulsar: { enabled: true }, rootCoordinator: { replicas: 1 }, dataCoordinator: { resources: {} } };
    expect(assumed(values)).toMatchInlineSnapshot(
      `MLV083 v pulsar: is a key of charts up to 4.2.26, like rootCoordinator, dataCoordinator. Chart {{newest chart}}, which is assumed here, uses other keys. Set --chart to the chart version of the release, which \`helm list\` shows.`,
    );
    expect(assumed({ pulsar: { broker: { replicaCount: 1 } } })).toMatchInlineSnapshot(
      `MLV083 v pulsar: is a key of charts up to 4.2.26. Chart {{newest chart}}, which is assumed here, uses other keys. Set --chart to the chart version of the release, which \`helm list\` shows.`,
    );
    expect(releaseProblems('MLV083', values)).toEqual([]);
  });

  test.each([
    {},
    { pulsar: { enabled: false } },
    { pulsar: { enabled: false, broker: {} } },
    { pulsar: { enabled: true }, pulsarv3: { enabled: false } },
    { mixCoordinator: { enabled: false }, rootCoordinator: { replicas: 1 } },
    { rootCoordinator: { enabled: true, replicas: 1 } },
    { indexNode: { enabled: false } },
  ])('%j passes', (values) => {
    expect(assumed(values).filter((message) => message.startsWith('MLV083'))).toEqual([]);
  });

  test('defaults of an older chart pass for that chart', () => {
    expect(assumed({ pulsar: { broker: { replicaCount: 1 } } }, MilvusChartVersion.V4_2_20)).toEqual([]);
    expect(assumed({ common: {}, msgChannel: {} }, V3)).toEqual([]);
  });

  test('does not hide other mistakes', () => {
    expect(assumed({ clusterr: {} })).toMatchInlineSnapshot(
      `MLV101 v clusterr: unknown key in milvus-helm 5.0.19. Helm silently ignores it and keeps the default. Did you mean 'cluster'?`,
    );
  });

  test('no key of the table is one that the newest charts read', () => {
    for (const path of OLD_KEYS.keys()) {
      const dot = path.lastIndexOf('.');
      const keys = knownKeys(V5)?.get(dot < 0 ? '' : path.slice(0, dot));
      expect([path, keys?.split(' ').includes(path.slice(dot + 1))]).toEqual([path, false]);
    }
  });
});

describe('MLV189', () => {
  const values = { extraConfigFiles: { 'user.yaml': 'log: { level: info }\n' } };

  test('reports a chart that mounts no user.yaml', () => {
    expect(releaseProblems('MLV189', values, V3)).toMatchInlineSnapshot(
      `MLV189 p/r extraConfigFiles: requires chart 4.0.0, but this is 3.3.0. Older charts mount no user.yaml: no setting in it reaches Milvus. Upgrade the release to chart 4.0.0 or newer first.`,
    );
  });

  test.each(['4.0.0', '4.1.36', '5.0.19'])('%s mounts it', (chart) => {
    expect(releaseProblems('MLV189', values, MilvusChartVersion.of({ chart, milvus: '2.3.0' }))).toEqual([]);
    expect(releaseProblems('MLV189', {}, V3)).toEqual([]);
  });
});
