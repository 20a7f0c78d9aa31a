import { JaegerV2, JaegerV2Delivery } from '../../../lib';
import { COLLECTOR_CRD_NAME, COLLECTOR_OPERATOR } from '../../../lib/upstream/jaeger-v2/collector-operator';
import { Cluster } from '../support/cluster';
import { EndpointSlices } from '../support/controllers/endpoint-slices';
import { OpenTelemetryOperator } from '../support/controllers/open-telemetry-operator';
import { established } from '../support/established';
import { Executor } from '../support/executor';
import { beyond, inventory } from '../support/inventory';
import { unready } from '../support/readiness';
import { Synthesized } from '../support/synthesized';

const CRD = `imports/crds/opentelemetry.io_opentelemetrycollectors-${COLLECTOR_OPERATOR}.yaml`;
const PATIENCE = 120_000;

describe('the runbook of a Jaeger 2 with a simulated OpenTelemetry operator', () => {
  const made = new Synthesized((env) => {
    new JaegerV2(env, 'jaeger', {
      namespace: 'observability',
      delivery: JaegerV2Delivery.openTelemetryOperator(),
    });
  });
  let cluster: Cluster;
  let runbook: Executor;
  let before: string[];

  beforeAll(async () => {
    cluster = await Cluster.start({
      helm: 'helm3',
      address: '192.0.2.2',
      repository: 'https://charts.example',
      more: (api) => [new OpenTelemetryOperator(api), new EndpointSlices(api)],
    });
    runbook = new Executor(made.readme().replaceAll('dist/env', made.folder), cluster.shell, {
      ready: () => cluster.simulation.settled(),
    });
  });

  afterAll(async () => {
    await cluster.end();
    made.remove();
  });

  test('without the CRD it ends before anything is applied', async () => {
    await expect(runbook.followAll('Before you start')).rejects.toThrow(`"${COLLECTOR_CRD_NAME}" not found`);
  });

  test(
    'before, apply, verify: the waits end when the operator has made the pods, and each Service leads to one',
    async () => {
      await cluster.shell.ok(`kubectl apply --server-side -f ${CRD}`);
      await established(cluster.shell, COLLECTOR_CRD_NAME);
      before = await inventory(cluster.shell);
      await runbook.followAll('Before you start');
      const applied = (await runbook.followAll('Apply')).join('');
      expect(applied).toContain('opentelemetrycollector.opentelemetry.io/jaeger condition met');
      expect(applied).toContain('deployment "jaeger-collector" successfully rolled out');
      expect(await unready(cluster.api)).toEqual([]);
      const [, slices = ''] = await runbook.followAll('Verify');
      const rows = slices.trim().split('\n').slice(1);
      expect(rows.map((row) => row.replace(/-\w+ .*$/, '')).sort()).toEqual([
        'jaeger-collector',
        'jaeger-collector-extension',
        'jaeger-query',
      ]);
      expect(rows.filter((row) => row.includes('<unset>'))).toEqual([]);
    },
    PATIENCE,
  );

  test('when no trace comes', async () => {
    const printed = (await runbook.followAll('When no trace comes')).join('');
    expect(printed).toContain('jaeger-collector');
  });

  test(
    'undo',
    async () => {
      await runbook.followAll('Undo');
      await runbook.followAll('Undo 0-setup too');
      await cluster.simulation.settled();
      expect(beyond(await inventory(cluster.shell), before)).toEqual([]);
    },
    PATIENCE,
  );
});
