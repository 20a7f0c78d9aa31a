import { MILVUS_HELM_REPOSITORY } from '../../../upstream/milvus';
import { helm, kubectl } from '../../answers/question';
import { type Chain, nameOf, namespaceOf } from '../../chain/chain';
import type { HelmRelease, MilvusFound } from '../../chain/milvuses';
import type { JsonObject } from '../../../kubernetes/json';

/** The version of the chart of a release. */
export function chartVersionOf({ chart }: HelmRelease): string {
  return chart.replace(/^milvus-v?/, '');
}

/** A command that upgrades a release with the chart that it has. */
export function upgradeCommand(chain: Chain, release: HelmRelease, ...options: readonly string[]): string {
  const { name, namespace } = release;
  const chart = ['milvus', '--repo', MILVUS_HELM_REPOSITORY, '--version', chartVersionOf(release)];
  return chain.command(helm('upgrade', name, ...chart, '-n', namespace, ...options));
}

/** Commands that change the values of a release, or the CR of a Milvus. */
export function editCommands(chain: Chain, { release, cr, namespace, name }: MilvusFound): readonly string[] {
  if (release !== undefined) {
    const file = `${name}.values.yaml`;
    return [
      `${chain.command(helm('get', 'values', name, '-n', namespace, '-o', 'yaml'))} > ${file}`,
      `$EDITOR ${file}`,
      upgradeCommand(chain, release, '--reset-values', '-f', file),
    ];
  }
  return cr === undefined ? [] : [chain.command(kubectl('edit', 'milvuses.milvus.io', name, '-n', namespace))];
}

/** A command that replaces the pods of a workload. */
export function restartCommand(chain: Chain, workload: JsonObject): string {
  const kind = workload.kind === 'StatefulSet' ? 'statefulset' : 'deployment';
  return chain.command(kubectl('rollout', 'restart', kind, nameOf(workload), '-n', namespaceOf(workload)));
}
