import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/cluster';
import { unready } from '../support/readiness';
import { RunningCluster } from './support/cluster';
import { ClusterRunbook } from './support/runbook';
import { simulations } from './support/under-test';

const ENVIRONMENTS = readdirSync(join(ROOT, 'dist')).sort();
const ROUNDS = Number(process.env.CLUSTER_ROUNDS ?? 1);
const SIMULATED = simulations('cert-manager', 'the ingress controller', 'the Milvus Operator');

describe.each(ENVIRONMENTS)('the runbook of %s', (environment) => {
  let cluster: RunningCluster;

  beforeAll(async () => {
    cluster = await RunningCluster.start(environment === 'production' ? 'helm3' : 'helm4');
  });

  afterAll(async () => {
    expect(await cluster.end()).toEqual([]);
  });

  test.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    `from start to undo${SIMULATED}, round %d`,
    async () => {
      const runbook = await ClusterRunbook.prepare(cluster, environment);
      for (const title of runbook.titles) {
        await runbook.follow(title);
        // At this moment, and not a little later: the commands must have waited.
        if (title === 'Apply' || title === 'Verify') expect(await unready(cluster.api)).toEqual([]);
      }
      await runbook.remove();
      expect(runbook.leftOut()).toEqual([]);
      expect(await cluster.left()).toEqual([]);
    },
  );
});
