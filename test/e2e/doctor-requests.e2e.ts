import { join } from 'node:path';
import { Cluster } from './support/cluster';
import { AT_ONCE } from './support/lateness';
import { ROOT } from './support/root';
import { diagnosisIn } from './cluster/doctor/diagnosis';

const REPOSITORY = 'https://zilliztech.github.io/milvus-helm/';
const DOCTOR = `'${process.execPath}' '${join(ROOT, 'tools/run.js')}' '${join(ROOT, 'lib/cli/main.ts')}' doctor --format json`;
const NAMESPACES = 200;
/** More in all than the API server lists in one answer to kubectl, which is 500. */
const SERVICES = 4;

describe('doctor on a cluster with many namespaces (pods and kubelet are simulated)', () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await Cluster.start({ helm: 'helm4', address: '192.0.2.3', repository: REPOSITORY, lateness: AT_ONCE });
    await cluster.shell.ok('kubectl apply --server-side -f dist/jaeger-v2/manifests/2-jaeger');
    const chart = `milvus --repo ${REPOSITORY} --version 5.0.22`;
    await cluster.shell.ok(`helm install my-release ${chart} -n default -f dist/jaeger-v2/helm/my-release.values.yml`);
    await cluster.simulation.settled();
    const names = Array.from({ length: NAMESPACES }, (_, index) => `team-${index}`);
    await inTurns(names, async (name) => {
      await cluster.api.create('/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
      for (let index = 0; index < SERVICES; index++) await createService(name, `service-${index}`);
    });
  });

  afterAll(async () => {
    await cluster.end();
  });

  async function createService(namespace: string, name: string): Promise<void> {
    await cluster.api.create(`/api/v1/namespaces/${namespace}/services`, {
      ...{ apiVersion: 'v1', kind: 'Service', metadata: { name } },
      // The server has few addresses.
      spec: { clusterIP: 'None', ports: [{ port: 80 }], selector: { app: name } },
    });
  }

  test('the API server gets fewer than 60 requests, whatever the number of namespaces', async () => {
    const config = 'kubectl config --kubeconfig "$HOME/doctor.json"';
    await cluster.shell.ok(
      [
        // The audit log has the requests of accounts of the cluster.
        'kubectl create serviceaccount doctor -n default',
        'kubectl create clusterrolebinding doctor --clusterrole=cluster-admin --serviceaccount=default:doctor',
        'cp "$KUBECONFIG" "$HOME/doctor.json"',
        `${config} set-credentials doctor --token "$(kubectl create token doctor -n default)"`,
        `${config} set-context --current --user doctor`,
      ].join('\n'),
    );
    const { stdout } = await cluster.shell.run(`${DOCTOR} --kubeconfig "$HOME/doctor.json"`);
    const requests = cluster.audit().filter(({ user }) => user === 'system:serviceaccount:default:doctor');
    const { states } = diagnosisIn(stdout);
    expect([states.get('tools'), states.get('access')]).toEqual(['ok', 'ok']);
    expect(requests.length).toBeGreaterThan(8);
    expect(requests.length).toBeLessThan(60);
    // One list of the whole cluster, in pages.
    const services = requests.filter(({ verb, what }) => verb === 'list' && what === 'services');
    expect(services.map(({ namespace }) => namespace)).toEqual([undefined, undefined]);
  });
});

/** Twenty at once: one after the other takes minutes. */
async function inTurns(names: readonly string[], action: (name: string) => Promise<void>): Promise<void> {
  const left = [...names];
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) await action(next);
  };
  await Promise.all(Array.from({ length: 20 }, work));
}
