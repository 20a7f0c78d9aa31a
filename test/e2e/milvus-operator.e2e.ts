import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { Cluster } from './support/cluster';
import { ROOT } from './support/root';
import { Executor } from './support/executor';
import { beyond, inventory } from './support/inventory';
import { MILVUS_OPERATOR } from './support/milvus-operator-install';
import { unready } from './support/readiness';
import { steps } from './support/runbook';
import { DEFAULT_STORAGE_CLASS } from './support/storage-class';

const ENVIRONMENT = 'milvus-operator';
const README = readFileSync(join(ROOT, 'dist', ENVIRONMENT, 'README.md'), 'utf8');
const PATIENCE = 120_000;
describe('the runbook of a Milvus of the Milvus Operator', () => {
  let cluster: Cluster;
  let runbook: Executor;
  let before: string[];

  beforeAll(async () => {
    cluster = await Cluster.start({ helm: 'helm3', address: '192.0.2.2', repository: 'https://charts.example' });
    cluster.operator.release();
    runbook = new Executor(README, cluster.shell, { ready: () => cluster.simulation.settled() });
    await cluster.shell.ok(DEFAULT_STORAGE_CLASS);
    before = await inventory(cluster.shell);
  });

  afterAll(async () => {
    await cluster.end();
  });

  async function trace(): Promise<unknown> {
    await cluster.simulation.settled();
    const text = await cluster.shell.ok("kubectl get configmap my-release -n milvus -o jsonpath='{.data.user\\.yaml}'");
    const config: unknown = load(text);
    return config;
  }

  test(
    'before, apply, verify',
    async () => {
      const operator = (await runbook.followAll('Before you start')).join('');
      expect(operator).toContain('milvuses.milvus.io');
      expect(operator).toContain(`milvusdb/milvus-operator:v${MILVUS_OPERATOR}`);
      await runbook.followAll('Apply');
      expect(await unready(cluster.api)).toEqual([]);
      const [, , , , settings = ''] = await runbook.followAll('Verify');
      expect(load(settings)).toEqual({
        trace: {
          exporter: 'otlp',
          sampleFraction: 0.05,
          otlp: { endpoint: 'jaeger-collector.observability.svc:4317', method: 'grpc', secure: false },
        },
      });
    },
    PATIENCE,
  );

  test('when no trace comes', async () => {
    const printed = (await runbook.followAll('When no trace comes')).join('');
    expect(printed).toContain('MilvusUpdated True Played');
    expect(printed).toContain('simulated by the tests: pod my-release-milvus-proxy');
  });

  test(
    'undo',
    async () => {
      const patch = steps(README).find(({ commands }) => commands.startsWith('kubectl patch milvus'))?.commands ?? '';
      await cluster.shell.ok(patch);
      expect(await trace()).toMatchObject({ trace: { exporter: 'noop', sampleFraction: 0.05 } });
      await runbook.followAll('Undo');
      await runbook.followAll('Undo 0-setup too');
      await cluster.simulation.settled();
      expect(beyond(await inventory(cluster.shell), before)).toEqual([]);
    },
    PATIENCE,
  );
});
