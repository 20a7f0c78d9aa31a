import { join } from 'node:path';
import { Jaeger, JaegerOperator, JaegerSecurity, MilvusChartVersion } from '../../../../lib';
import { ROOT } from '../../support/root';
import { Synthesized } from '../../support/synthesized';
import { REPOSITORY, type RunningCluster } from './cluster';
import { ClusterRunbook } from './runbook';

/** What the environment existing-release finds: a Jaeger, and a release without tracing. */
export class Existing {
  static async start(cluster: RunningCluster): Promise<Existing> {
    const environment = new Synthesized((env) => {
      const operator = new JaegerOperator(env, 'operator', { namespace: 'observability' });
      new Jaeger(env, 'jaeger', { operator, namespace: 'observability', security: JaegerSecurity.restricted() });
    });
    const runbook = await ClusterRunbook.made(cluster, environment);
    await runbook.followTo('Apply');
    const values = join(ROOT, 'environments', 'existing-release.values.yaml');
    const chart = `milvus --repo ${REPOSITORY} --version ${MilvusChartVersion.V5_0_19.chart}`;
    await cluster.shell.ok(`helm install my-release ${chart} -n milvus --create-namespace -f '${values}'`);
    await cluster.shell.ok(
      'kubectl rollout status deployment -l app.kubernetes.io/instance=my-release -n milvus --timeout=600s',
    );
    return new Existing(environment, runbook);
  }

  private constructor(
    private readonly environment: Synthesized,
    private readonly runbook: ClusterRunbook,
  ) {}

  async remove(): Promise<void> {
    await this.runbook.undo();
    this.environment.remove();
  }
}
