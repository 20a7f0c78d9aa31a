import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { complaint } from './support/check';
import { Cluster, ROOT } from './support/cluster';
import { beyond, inventory } from './support/inventory';
import { MILVUS_OPERATOR } from './support/milvus-operator-install';
import { unready } from './support/readiness';
import { type Step, steps } from './support/runbook';

const ENVIRONMENT = 'milvus-operator';
const RUNBOOK = steps(readFileSync(join(ROOT, 'dist', ENVIRONMENT, 'README.md'), 'utf8'));
const PATIENCE = 120_000;
const DEFAULT_STORAGE_CLASS = `kubectl create -f - <<'END'
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: standard, annotations: { storageclass.kubernetes.io/is-default-class: 'true' } }
provisioner: example.com/none
END`;

describe('the runbook of a Milvus of the Milvus Operator', () => {
  let cluster: Cluster;
  let before: string[];

  beforeAll(async () => {
    cluster = await Cluster.start({ helm: 'helm3', address: '192.0.2.2', repository: 'https://charts.example' });
    cluster.operator.release();
    await cluster.shell.ok(DEFAULT_STORAGE_CLASS);
    before = await inventory(cluster.shell);
  });

  afterAll(async () => {
    await cluster.end();
  });

  /** Runs the blocks of a section and holds them against the runbook; resolves to what each printed. */
  async function follow(section: string): Promise<string[]> {
    const printed: string[] = [];
    const blocks: readonly Step[] = RUNBOOK.filter((step) => step.section === section);
    expect(blocks).not.toEqual([]);
    for (const block of blocks) {
      await cluster.simulation.settled();
      const result = await cluster.shell.run(block.commands);
      const wrong = complaint(block, result);
      if (wrong !== undefined) throw new Error(wrong);
      printed.push(result.stdout);
    }
    return printed;
  }

  async function trace(): Promise<unknown> {
    await cluster.simulation.settled();
    const text = await cluster.shell.ok("kubectl get configmap my-release -n milvus -o jsonpath='{.data.user\\.yaml}'");
    const config: unknown = load(text);
    return config;
  }

  test(
    'before, apply, verify',
    async () => {
      const operator = (await follow('Before you start')).join('');
      expect(operator).toContain('milvuses.milvus.io');
      expect(operator).toContain(`milvusdb/milvus-operator:v${MILVUS_OPERATOR}`);
      await follow('Apply');
      expect(await unready(cluster.api)).toEqual([]);
      const [, , , , settings = ''] = await follow('Verify');
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
    const printed = (await follow('When no trace comes')).join('');
    expect(printed).toContain('MilvusUpdated True Played');
    expect(printed).toContain('simulated by the tests: pod my-release-milvus-proxy');
  });

  test(
    'undo',
    async () => {
      const patch = RUNBOOK.find(({ commands }) => commands.startsWith('kubectl patch milvus'))?.commands ?? '';
      await cluster.shell.ok(patch);
      expect(await trace()).toMatchObject({ trace: { exporter: 'noop', sampleFraction: 0.05 } });
      await follow('Undo');
      await follow('Undo 0-setup too');
      await cluster.simulation.settled();
      expect(beyond(await inventory(cluster.shell), before)).toEqual([]);
    },
    PATIENCE,
  );
});
