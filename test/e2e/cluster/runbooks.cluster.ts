import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stringAt } from '../../../lib/kubernetes/json';
import { ROOT } from '../support/cluster';
import { namespaceOf } from '../support/objects';
import { until } from '../support/poll';
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

  /** But a Deployment under an autoscaler gets its other pods whenever that decides so. */
  async function allIsReady(): Promise<void> {
    const scaled = await cluster.api.list('/apis/autoscaling/v2/horizontalpodautoscalers');
    const names = scaled.map(
      (each) => `${namespaceOf(each)}/${stringAt(each, 'spec', 'scaleTargetRef', 'name') ?? ''}`,
    );
    const isLater = (entry: string) => names.some((name) => entry.includes(` ${name}`));
    expect((await unready(cluster.api)).filter((entry) => !isLater(entry))).toEqual([]);
    await until('the pods of autoscalers', 120, async () =>
      (await unready(cluster.api)).length === 0 ? true : undefined,
    );
  }

  test.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    `from start to undo${SIMULATED}, round %d`,
    async () => {
      const runbook = await ClusterRunbook.prepare(cluster, environment);
      for (const title of runbook.titles) {
        await runbook.follow(title);
        // At this moment, and not a little later: the commands must have waited.
        if (title === 'Apply' || title === 'Verify') await allIsReady();
      }
      await runbook.remove();
      expect(runbook.leftOut()).toEqual([]);
      expect(await cluster.left()).toEqual([]);
    },
  );
});
