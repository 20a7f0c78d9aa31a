import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/root';
import { RunningCluster } from './support/cluster';
import { Existing } from './support/existing';
import { notWaitedFor } from './support/ready';
import { ClusterRunbook } from './support/runbook';
import { describeWithOperator, simulations } from './support/under-test';

const ENVIRONMENTS = readdirSync(join(ROOT, 'dist')).sort();
const ROUNDS = Array.from({ length: Number(process.env.CLUSTER_ROUNDS ?? 1) }, (_, round) => round + 1);
const SIMULATED = simulations('cert-manager', 'the ingress controller', 'the Milvus Operator');

for (const environment of ENVIRONMENTS) {
  const isProduction = environment === 'production';

  // Jaeger 2 runs without the operator of Jaeger 1.
  const block = environment.includes('v2') ? describe : describeWithOperator;
  block(`the runbook of ${environment}${SIMULATED}`, () => {
    let cluster: RunningCluster;

    beforeAll(async () => {
      cluster = await RunningCluster.start(isProduction ? 'helm3' : 'helm4');
    });

    afterAll(async () => {
      expect(await cluster.end()).toEqual([]);
    });

    test.each(ROUNDS)('from start to undo, round %d', async () => {
      const existing = environment === 'existing-release' ? await Existing.start(cluster) : undefined;
      const runbook = await ClusterRunbook.prepare(cluster, environment);
      for (const title of runbook.titles) {
        await runbook.follow(title);
        // At this moment, and not a little later: the commands must have waited.
        if (title === 'Apply' || title === 'Verify') expect(await notWaitedFor(cluster.api)).toEqual([]);
      }
      await runbook.remove();
      await existing?.remove();
      expect(runbook.leftOut()).toEqual([]);
      expect(await cluster.left()).toEqual([]);
    });
  });
}
