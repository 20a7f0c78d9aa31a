import type { Release } from '../app/plan/release';
import { rollout } from '../app/plan/wait';
import { MILVUS_HELM_REPOSITORY } from '../upstream/milvus';
import type { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { selectorOf } from './traces';

interface Options {
  readonly releaseName: string;
  readonly namespace: string;
  readonly chart: MilvusChartVersion;
  readonly valuesFile: string;
  readonly backend: string | undefined;
  readonly isExisting: boolean;
  readonly keepsOtherValues: boolean;
}

/**
 * A helm release of Milvus as a fact. The chart's Milvus pods are Deployments; what they need beside them are StatefulSets, and Milvus is
 * not ready without them.
 */
export function releaseFact(options: Options): Release {
  const { releaseName, namespace, chart, valuesFile, backend, isExisting, keepsOtherValues } = options;
  return {
    name: releaseName,
    namespace,
    chart: 'milvus',
    chartVersion: chart.chart,
    repository: MILVUS_HELM_REPOSITORY,
    appVersion: chart.milvus,
    valuesFile,
    isExisting,
    keepsOtherValues,
    backend,
    waits: [rollout(selectorOf(releaseName), namespace, 600)],
  };
}
