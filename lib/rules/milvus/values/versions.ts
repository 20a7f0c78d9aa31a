import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { stringAt, valueAt } from '../../../kubernetes/json';
import { hasWoodpeckerService, isForStreaming } from '../../../upstream/milvus-chart-defaults';
import { MILVUS_COMPONENTS, type MilvusComponent } from '../../../upstream/milvus-components';
import { MilvusChartVersion } from '../../../upstream/milvus-chart-version';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { componentsOf, isCluster, isOn, milvusOf, startsComponent } from '../../../models/milvus-values/values';

/** Rules over versions of the chart and of Milvus that do not fit together. */
export const versionRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV109',
    severity: Severity.ERROR,
    summary: 'image.all.tag is a Milvus that the chart can run',
    see: 'https://milvus.io/docs/v2.6.x/upgrade_milvus_cluster-helm.md',
    example: () => ({ ...RELEASE, values: { image: { all: { tag: 'v2.5.16' } } } }),
    *check(subject): Iterable<Finding> {
      const { chart, values } = subject;
      const milvus = milvusOf(subject);
      if (!isCluster(values) || stringAt(values, 'image', 'all', 'tag') === undefined) return;
      const streaming = startsComponent(subject, 'streamingNode');
      const indexNode = startsComponent(subject, 'indexNode');
      const mismatch = isForStreaming(milvus)
        ? streaming
          ? undefined
          : 'needs streaming nodes, but the chart creates none'
        : streaming
          ? 'has no streaming nodes, but the chart creates some'
          : indexNode
            ? undefined
            : 'needs index nodes, but the chart creates none';
      if (mismatch === undefined) return;
      yield {
        path: 'image.all.tag',
        value: valueAt(values, 'image', 'all', 'tag'),
        problem: `is Milvus ${milvus.version}, which ${mismatch}.`,
        effect: 'The cluster does not work.',
        fix: `Use chart ${isForStreaming(milvus) ? '5.0' : '4.2'}, or Milvus ${chart._isForStreaming ? '2.6 or newer' : '2.5'}.`,
      };
    },
  },
  {
    code: 'MLV110',
    severity: Severity.ERROR,
    summary: 'index nodes are disabled for Milvus 2.6 and newer, which have none',
    see: 'https://milvus.io/docs/v2.6.x/upgrade_milvus_cluster-helm.md',
    example: () => ({ ...RELEASE, values: { indexNode: { enabled: true } } }),
    *check(subject): Iterable<Finding> {
      const milvus = milvusOf(subject);
      const isStarted = isCluster(subject.values) && startsComponent(subject, 'indexNode');
      if (!isStarted || !isForStreaming(milvus)) return;
      yield {
        path: 'indexNode.enabled',
        value: true,
        problem: `starts index nodes, which Milvus ${milvus.version} does not have.`,
        effect: 'Their pods crash-loop; data nodes build the indexes.',
        fix: 'Set indexNode.enabled to false.',
      };
    },
  },
  {
    code: 'MLV111',
    severity: Severity.ERROR,
    summary: 'separate Woodpecker pods are used with chart 5.0.8 or newer',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.8/charts/milvus/templates/woodpecker-statefulset.yaml',
    example: () => ({
      ...RELEASE,
      chart: MilvusChartVersion.V5_0_7,
      values: {
        pulsarv3: { enabled: false },
        woodpecker: { enabled: true },
        streaming: { woodpecker: { embedded: false } },
      },
    }),
    *check({ chart, values }): Iterable<Finding> {
      const embedded = valueAt(values, 'streaming', 'woodpecker', 'embedded');
      if (embedded !== false || !isOn(values, 'woodpecker', false) || hasWoodpeckerService(chart)) return;
      yield {
        path: 'streaming.woodpecker.embedded',
        value: false,
        problem: `asks for separate Woodpecker pods, which chart ${chart.chart} cannot create.`,
        effect: 'The chart ignores it, and Woodpecker runs inside the streaming nodes.',
        fix: 'Use chart 5.0.8 or newer, or remove it.',
      };
    },
  },
  {
    code: 'MLV042',
    severity: Severity.WARNING,
    summary: 'only components that the release runs are configured',
    see: 'https://github.com/zilliztech/milvus-helm/tree/milvus-5.0.19/charts/milvus/templates',
    example: () => ({ ...RELEASE, values: { indexNode: { replicas: 2 } } }),
    *check(subject): Iterable<Finding> {
      const { chart, values } = subject;
      const running = componentsOf(subject);
      for (const component of MILVUS_COMPONENTS) {
        const settings = valueAt(values, component.key);
        if (running.includes(component.key) || typeof settings !== 'object' || settings === null) continue;
        // Disabling a component that does not run is no mistake.
        if (Object.keys(settings).every((key) => key === 'enabled')) continue;
        yield {
          path: component.key,
          problem: 'configures pods that this release does not have.',
          effect: 'These settings have no effect.',
          fix: fixFor(component, isCluster(values), chart),
        };
      }
    },
  },
];

function fixFor(component: MilvusComponent, cluster: boolean, chart: MilvusChartVersion): string {
  const { key, switch: part = key, milvusSince } = component;
  if (key === 'standalone') return 'Remove it, or set cluster.enabled to false.';
  if (!cluster) return 'Remove it: a standalone Milvus has one pod, which standalone configures.';
  if (key === 'indexNode' && chart._isForStreaming) return 'Remove it: data nodes build the indexes.';
  const needs = milvusSince === undefined ? '' : `, which needs Milvus ${milvusSince.replace(/\.0$/, '')}`;
  return `Remove it, or set ${part}.enabled to true${needs}.`;
}
