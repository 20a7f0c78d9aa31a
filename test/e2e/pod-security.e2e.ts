import { Jaeger, JaegerOperator, JaegerOperatorProfile } from '../../lib';
import { restrictedRun } from '../../lib/kubernetes/restricted-pod';
import { objectAt } from '../../lib/kubernetes/json';
import { Cluster } from './support/cluster';
import { objectsIn } from './support/environments';
import { AT_ONCE } from './support/lateness';
import { steps } from './support/runbook';
import { Synthesized } from './support/synthesized';

describe('Pod Security', () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await Cluster.start({
      helm: 'helm3',
      address: '192.0.2.2',
      repository: 'https://charts.example',
      lateness: AT_ONCE,
    });
    await cluster.shell.ok(
      'kubectl create namespace strict\nkubectl label namespace strict pod-security.kubernetes.io/enforce=restricted',
    );
  });

  afterAll(() => cluster.end());

  async function tried(profile: JaegerOperatorProfile): Promise<string> {
    const made = new Synthesized((env) => new JaegerOperator(env, 'operator', { profile }));
    const deployment = objectsIn(made.stage('1-operator')).find(({ kind }) => kind === 'Deployment');
    made.remove();
    const spec = objectAt(deployment, 'spec', 'template', 'spec');
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'operator', namespace: 'strict' }, spec };
    const { stdout, stderr } = await cluster.shell.run(
      `kubectl create --dry-run=server -f - <<'END'\n${JSON.stringify(pod)}\nEND`,
    );
    return stdout + stderr;
  }

  test('restricted takes our pod', async () => {
    expect(await tried(JaegerOperatorProfile.STANDARD)).toBe('pod/operator created (server dry run)\n');
  });

  test('and refuses that of upstream', async () => {
    const refusal = await tried(JaegerOperatorProfile.UPSTREAM);
    expect(refusal).toContain('violates PodSecurity "restricted:latest"');
    for (const lack of ['allowPrivilegeEscalation', 'unrestricted capabilities', 'seccompProfile']) {
      expect(refusal).toContain(lack);
    }
  });

  test('restricted takes the pods by which a runbook looks around', async () => {
    const run = `kubectl run look -n strict --dry-run=server --restart=Never --image=curl ${restrictedRun('look', 100)}`;
    expect(await cluster.shell.ok(`${run} -- curl -sk https://a`)).toBe('pod/look created (server dry run)\n');
  });

  test('rejects the pods of a Jaeger without a security context: STATUS says Running, and the runbook stops', async () => {
    const environment = new Synthesized((env) => {
      new JaegerOperator(env, 'operator');
      new Jaeger(env, 'jaeger', { namespace: 'strict' });
    });
    cluster.operator.release();
    const apply = steps(environment.readme()).filter(({ section }) => section === 'Apply');
    const commands = apply.flatMap((step) => step.commands.trim().split('\n'));
    const last = commands.pop() ?? '';
    for (const command of commands) {
      await cluster.simulation.settled();
      await cluster.shell.ok(command.replaceAll('dist/env/', `${environment.folder}/`));
    }
    environment.remove();
    expect(last).toContain('kubectl rollout status deployment');
    const { code, stderr } = await cluster.shell.run(last.replace(/--timeout=\d+s/, '--timeout=3s'));
    expect([code, stderr]).toEqual([1, 'error: timed out waiting for the condition\n']);
  }, 180_000);
});
