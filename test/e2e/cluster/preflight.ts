import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaries, FOLDERS } from '../../../tools/e2e/parts';
import { inventory } from '../support/inventory';
import { ROOT } from '../support/root';
import { Servers } from '../support/servers';
import { Shell } from '../support/shell';
import { pathOfTools } from '../support/shell-environment';
import { RUNBOOK_CHARTS } from '../support/charts';
import { needPrograms, stop } from '../support/stop';
import { startOneNode } from './node/one-node';
import { occupied } from './occupied';
import { session } from './session';
import type { RealCluster } from './support/real-cluster';
import { lacking } from './support/surroundings';
import { announce } from './support/under-test';
import { Refusal, throwaway } from './throwaway';

const SUITE = 'test:e2e:cluster';

/** Stops before the first test, with one message, where something is missing or the cluster is not one for tests. */
export default async function preflight(): Promise<void> {
  const { kubectl, helm3, helm4 } = binaries(process.env);
  const needed = [kubectl, helm3, helm4, FOLDERS.prometheusOperator];
  needPrograms(SUITE, ['bash', 'openssl', 'curl', 'diff']);
  if (!needed.every((file) => existsSync(file))) stop(SUITE, 'its tools are not here yet; run: npm run e2e:setup');
  const folder = mkdtempSync(join(tmpdir(), 'e2e-cluster-'));
  const keeper = new Servers(folder);
  session.ending.push(() => keeper.end());
  try {
    const cluster = await openCluster(process.env.CLUSTER_KUBECONFIG, folder);
    session.ending.unshift(() => cluster.end());
    const { kubeconfig, entrance, images = [] } = cluster;
    const env = { PATH: pathOfTools(folder, 'helm4'), HOME: folder, KUBECONFIG: kubeconfig };
    const shell = new Shell(ROOT, env, entrance);
    const there = occupied(await inventory(shell));
    if (there.length > 0)
      throw new Refusal(`the cluster already has ${there.join(', ')}. The tests would delete it: use another cluster.`);
    announce({ kubeconfig, entrance, images, simulated: await lacking(shell) });
  } catch (error) {
    for (const end of session.ending) await end();
    stop(SUITE, error instanceof Refusal ? error.message : String(error));
  }
}

/**
 * The cluster of the caller, or one of our own; a copy of the caller's kubeconfig, with the current context alone, lives as long as
 * this run.
 */
function openCluster(file: string | undefined, folder: string): RealCluster | Promise<RealCluster> {
  if (file === undefined) return startOneNode({ milvusTags: RUNBOOK_CHARTS.map(({ milvus }) => `v${milvus}`) });
  const kubeconfig = join(folder, 'kubeconfig');
  writeFileSync(kubeconfig, JSON.stringify(throwaway(file).kubeconfig), { mode: 0o600 });
  return { kubeconfig, entrance: [], end: () => Promise.resolve() };
}
