import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { stringAt, valueAt } from '../../../kubernetes/json';
import { hasWoodpeckerService, isForStreaming } from '../../../upstream/milvus-chart-defaults';
import { MILVUS_COMPONENTS, type MilvusComponent } from '../../../upstream/milvus-components';
import { MilvusChartVersion } from '../../../upstream/milvus-chart-version';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { componentsOf, isCluster, isOn, milvusOf, startsComponent } from '../../../models/milvus-values/values';

/** Rules over what a line of the chart and a Milvus have in common. */
export const versionRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV109',
    severity: Severity.ERROR,
    summary: 'the image is of a Milvus that the chart can run',
    see: 'https://milvus.io/docs/upgrade_milvus_cluster-helm.md',
    example: () => ({ ...RELEASE, values: { image: { all: { tag: 'v2.5.16' } } } }),
    *check(subject): Iterable<Finding> {
      const { chart, values } = subject;
      const milvus = milvusOf(subject);
      if (!isCluster(values) || stringAt(values, 'image', 'all', 'tag') === undefined) return;
      const streaming = startsComponent(subject, 'streamingNode');
      const indexNode = startsComponent(subject, 'indexNode');
      const rule = isForStreaming(milvus)
        ? streaming
          ? undefined
          : `is Milvus ${milvus.version}, which needs streaming nodes, and the chart makes none`
        : streaming
          ? `is Milvus ${milvus.version}, which has no streaming nodes, and the chart makes some`
          : indexNode
            ? undefined
            : `is Milvus ${milvus.version}, which needs index nodes, and the chart makes none`;
      if (rule === undefined) return;
      yield {
        path: 'image.all.tag',
        value: valueAt(values, 'image', 'all', 'tag'),
        problem: rule,
        effect: 'The cluster would not work.',
        fix: `Use a chart ${isForStreaming(milvus) ? '5.0' : '4.2'}, or a Milvus ${chart.isForStreaming ? '2.6' : '2.5'}`,
      };
    },
  },
  {
    code: 'MLV110',
    severity: Severity.ERROR,
    summary: 'Milvus 2.6 has no index nodes',
    see: 'https://milvus.io/docs/upgrade_milvus_cluster-helm.md',
    example: () => ({ ...RELEASE, values: { indexNode: { enabled: true } } }),
    *check(subject): Iterable<Finding> {
      const milvus = milvusOf(subject);
      const asked = isCluster(subject.values) && startsComponent(subject, 'indexNode');
      if (!asked || !isForStreaming(milvus)) return;
      yield {
        path: 'indexNode.enabled',
        value: true,
        problem: `asks for index nodes, which Milvus ${milvus.version} does not have.`,
        effect: 'Their pods crash-loop, and data nodes build the indexes.',
        fix: 'Set indexNode.enabled to false.',
      };
    },
  },
  {
    code: 'MLV111',
    severity: Severity.ERROR,
    summary: 'Woodpecker has pods of its own from chart 5.0.8 on',
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
        problem: `asks for pods of Woodpecker, which chart ${chart.chart} cannot make.`,
        effect: 'Nothing reads it, and Woodpecker stays inside of the streaming nodes.',
        fix: 'Use chart 5.0.8 or newer, or leave it out.',
      };
    },
  },
  {
    code: 'MLV042',
    severity: Severity.WARNING,
    summary: 'only components that the release has are configured',
    see: 'https://github.com/zilliztech/milvus-helm/tree/milvus-5.0.19/charts/milvus/templates',
    example: () => ({ ...RELEASE, values: { indexNode: { replicas: 2 } } }),
    *check(subject): Iterable<Finding> {
      const { chart, values } = subject;
      const there = componentsOf(subject);
      for (const component of MILVUS_COMPONENTS) {
        const settings = valueAt(values, component.key);
        if (there.includes(component.key) || typeof settings !== 'object' || settings === null) continue;
        // Switched off is what it is.
        if (Object.keys(settings).every((key) => key === 'enabled')) continue;
        yield {
          path: component.key,
          problem: 'configures pods that this release does not have.',
          effect: 'Nothing of it has an effect.',
          fix: fixFor(component, isCluster(values), chart),
        };
      }
    },
  },
];

function fixFor(component: MilvusComponent, cluster: boolean, chart: MilvusChartVersion): string {
  const { key, switch: part = key, milvusSince } = component;
  if (key === 'standalone') return 'Remove it, or set cluster.enabled to false';
  if (!cluster) return 'Remove it: a standalone Milvus is one pod, standalone';
  if (key === 'indexNode' && chart.isForStreaming) return 'Remove it: data nodes build the indexes';
  const needs = milvusSince === undefined ? '' : `, which needs Milvus ${milvusSince.replace(/\.0$/, '')}`;
  return `Remove it, or set ${part}.enabled to true${needs}`;
}
