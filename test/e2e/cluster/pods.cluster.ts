import { randomBytes } from 'node:crypto';
import { Jaeger, JaegerOperator, JaegerSecurity, JaegerStorage, JaegerStrategy, JaegerVolume } from '../../../lib';
import { until } from '../support/poll';
import { Synthesized } from '../support/synthesized';
import { RunningCluster } from './support/cluster';
import { JaegerApi, sendSpan } from './support/jaeger-api';
import { CurlPod } from './support/pods';
import { ClusterRunbook } from './support/runbook';
import { describeWithOperator, simulations, underTest } from './support/under-test';
import { CLAIM, LocalVolume } from './support/volume';

const SIMULATED = simulations('cert-manager');

describeWithOperator(`pods that Pod Security rejects${SIMULATED}`, () => {
  const enforce = 'pod-security.kubernetes.io/enforce';
  let cluster: RunningCluster;

  beforeAll(async () => {
    cluster = await RunningCluster.start();
    await cluster.shell.ok(`kubectl label namespace default ${enforce}=restricted`);
  });

  afterAll(async () => {
    const label = () => cluster.shell.ok(`kubectl label namespace default ${enforce}-`);
    expect(await cluster.end(label)).toEqual([]);
  });

  test("the quickstart in a restricted namespace: STATUS is Running, and the runbook stops at the Jaeger's rollout", async () => {
    const runbook = await ClusterRunbook.prepare(cluster, 'quickstart');
    await runbook.follow('Before you start');
    const commands = runbook.blocks('Apply').flatMap((step) => step.commands.trim().split('\n'));
    const rollout = commands.pop() ?? '';
    expect(rollout).toMatch(/^kubectl rollout status deployment -l app\.kubernetes\.io\/instance=jaeger,/);
    for (const command of commands) {
      await cluster.settled();
      await cluster.shell.ok(command);
    }
    const { code, stderr } = await cluster.shell.run(rollout.replace(/--timeout=\d+s/, '--timeout=10s'));
    expect([code, stderr]).toEqual([1, 'error: timed out waiting for the condition\n']);
    // What "When no trace comes" tells to look at.
    const deployments = runbook
      .blocks('When no trace comes')
      .find(({ commands: text }) => text.includes('get deployments'));
    expect(await cluster.shell.ok(deployments?.commands ?? '')).toMatch(/^default +jaeger +0\/1 /m);
    expect(await cluster.shell.ok('kubectl describe replicasets -n default')).toContain(
      'violates PodSecurity "restricted:latest"',
    );
    for (const title of ['Undo', 'Undo 0-setup too'])
      for (const { commands: text } of runbook.blocks(title))
        if (!text.includes('my-release')) await cluster.shell.ok(text);
  });
});

describeWithOperator(`Badger on a volume${SIMULATED}`, () => {
  const environment = new Synthesized((env) => {
    const operator = new JaegerOperator(env, 'operator', { namespace: 'observability' });
    const volume = JaegerVolume.persistentVolumeClaim('data', { claimName: CLAIM, mountPath: '/badger' });
    new Jaeger(env, 'jaeger', {
      operator,
      namespace: 'e2e-badger',
      security: JaegerSecurity.restricted(),
      strategy: JaegerStrategy.allInOne({ storage: JaegerStorage.badger({ volume }) }),
    });
  });
  let cluster: RunningCluster;
  let volume: LocalVolume | undefined;

  beforeAll(async () => {
    cluster = await RunningCluster.start();
    await cluster.shell.ok('kubectl create namespace e2e-badger');
    const name = `e2e-badger-${randomBytes(4).toString('hex')}`;
    const provided = !underTest().simulated.includes('the default StorageClass');
    volume = provided ? undefined : await LocalVolume.create(cluster.shell, name, 'e2e-badger');
    await LocalVolume.claim(cluster.shell, 'e2e-badger', volume);
  });

  afterAll(async () => {
    environment.remove();
    const namespace = () => cluster.shell.ok('kubectl delete namespace e2e-badger --ignore-not-found');
    expect(await cluster.end(namespace, async () => volume?.remove())).toEqual([]);
  });

  test('a trace survives the end of the pod', async () => {
    const runbook = await ClusterRunbook.made(cluster, environment);
    await runbook.followTo('Apply');
    const jaeger = new JaegerApi(cluster.shell, 'e2e-badger');
    const pod = await CurlPod.start(cluster.shell, 'e2e-badger');
    const collector = 'jaeger-collector.e2e-badger.svc';
    const id = await sendSpan(pod, collector, 'shop');
    await jaeger.arrived(id);
    await cluster.shell.ok('kubectl delete pod -n e2e-badger -l app.kubernetes.io/instance=jaeger');
    await cluster.shell.ok('kubectl rollout status deployment/jaeger -n e2e-badger --timeout=300s');
    expect(await jaeger.arrived(id)).toEqual([{ service: 'shop', operation: 'work' }]);
    await until('a span for the new pod', 120, () => sendSpan(pod, collector, 'shop').catch(() => undefined));
    for (const title of runbook.titles.filter((each) => each.startsWith('Undo'))) await runbook.follow(title);
  });
});
