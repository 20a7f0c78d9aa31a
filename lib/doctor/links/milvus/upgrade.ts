import { helm, kubectl } from '../../answers/question';
import type { JsonObject } from '../../../kubernetes/json';
import { type Chain, namespaceOf, shellWord } from '../../chain/chain';
import type { HelmRelease, MilvusFound } from '../../chain/milvus/milvuses';
import { MILVUS_HELM_REPOSITORY } from '../../../upstream/milvus';
import { resourceOfWorkload } from '../../chain/pods/pods';

/** Of the repository itself: not every machine has it, or has it under the name that the runbooks give it. */
const CHART = ['milvus', '--repo', MILVUS_HELM_REPOSITORY];

/** The version of the chart of a release. */
export function chartVersionOf({ chart }: HelmRelease): string {
  return chart.replace(/^milvus-v?/, '');
}

/** A command that upgrades a release with the chart that it has. */
export function upgradeCommand(chain: Chain, release: HelmRelease, ...options: readonly string[]): string {
  const { name, namespace } = release;
  const version = ['--version', chartVersionOf(release)];
  return chain.command(helm('upgrade', name, ...CHART, '-n', namespace, ...version, ...options));
}

/** Commands that change the values of a release, or the CR of a Milvus. */
export function editCommands(chain: Chain, { release, cr, namespace, name }: MilvusFound): readonly string[] {
  if (release !== undefined) {
    const file = `${name}.values.yaml`;
    return [
      `${chain.command(helm('get', 'values', name, '-n', namespace, '-o', 'yaml'))} > ${shellWord(file)}`,
      `$EDITOR ${shellWord(file)}`,
      upgradeCommand(chain, release, '--reset-values', '-f', file),
    ];
  }
  return cr === undefined ? [] : [chain.command(kubectl('edit', 'milvuses.milvus.io', name, '-n', namespace))];
}

/** The commands that replace the pods of workloads and wait for the new ones. */
export function restartCommands(chain: Chain, workloads: readonly JsonObject[]): readonly string[] {
  const [first] = workloads;
  if (first === undefined) return [];
  const names = workloads.map(resourceOfWorkload);
  const namespace = namespaceOf(first);
  return [
    chain.command(kubectl('rollout', 'restart', ...names, '-n', namespace)),
    // Readiness begins at 90 s in the chart's probes.
    ...names
      .slice(0, 1)
      .map((name) => chain.command(kubectl('rollout', 'status', name, '-n', namespace, '--timeout=600s'))),
  ];
}
