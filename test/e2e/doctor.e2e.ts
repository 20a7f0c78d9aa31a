import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { create } from './support/create';
import type { Request } from './support/audit';
import { Cluster } from './support/cluster';
import { AT_ONCE } from './support/lateness';
import { listAt } from './support/objects';
import { ROOT } from './support/root';
import { diagnosisIn, type Diagnosis } from './cluster/doctor/diagnosis';

const REPOSITORY = 'https://zilliztech.github.io/milvus-helm/';
const DOCTOR = `'${process.execPath}' '${join(ROOT, 'tools/run.js')}' '${join(ROOT, 'lib/cli/main.ts')}' doctor --format json`;
/** What docs/doctor.md says that it needs. */
const PAGE = readFileSync(join(ROOT, 'docs/doctor.md'), 'utf8');
const READS = listAt(load(/^```yaml\n(apiVersion: rbac[^]*?)^```$/m.exec(PAGE)?.[1] ?? ''), 'rules');

describe('doctor asks an API server with an audit log (pods and kubelet are simulated)', () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await Cluster.start({ helm: 'helm4', address: '192.0.2.2', repository: REPOSITORY, lateness: AT_ONCE });
    await cluster.shell.ok('kubectl apply --server-side -f dist/jaeger-v2/manifests/2-jaeger');
    const chart = `milvus --repo ${REPOSITORY} --version 5.0.22`;
    await cluster.shell.ok(`helm install my-release ${chart} -n default -f dist/jaeger-v2/helm/my-release.values.yml`);
    await cluster.simulation.settled();
  });

  afterAll(async () => {
    await cluster.end();
  });

  /** What doctor says, and what was asked of the API server meanwhile, to an account with these rights. */
  async function asked(
    name: string,
    kind: 'ClusterRole' | 'Role',
    rules: readonly object[],
  ): Promise<readonly [Diagnosis, readonly Request[]]> {
    const apiVersion = 'rbac.authorization.k8s.io/v1';
    const metadata = { name, ...(kind === 'Role' ? { namespace: 'default' } : {}) };
    const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind, name };
    const subjects = [{ kind: 'ServiceAccount', name, namespace: 'default' }];
    const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace: 'default' } };
    const items = [account, { apiVersion, kind, metadata, rules }];
    const binding = { apiVersion, kind: `${kind}Binding`, metadata, roleRef, subjects };
    await create(cluster.shell, { apiVersion: 'v1', kind: 'List', items: [...items, binding] });
    const config = `kubectl config --kubeconfig "$HOME/${name}.json"`;
    await cluster.shell.ok(
      [
        `cp "$KUBECONFIG" "$HOME/${name}.json"`,
        `${config} set-credentials ${name} --token "$(kubectl create token ${name} -n default)"`,
        `${config} set-context --current --user ${name}`,
      ].join('\n'),
    );
    const { stdout } = await cluster.shell.run(`${DOCTOR} --kubeconfig "$HOME/${name}.json"`);
    const user = `system:serviceaccount:default:${name}`;
    return [diagnosisIn(stdout), cluster.audit().filter((request) => request.user === user)];
  }

  test('an account that may only read is refused nothing, and writes nothing', async () => {
    const [{ states }, requests] = await asked('reader', 'ClusterRole', READS);
    expect(writes(requests)).toEqual([]);
    expect(requests.filter(({ refused }) => refused)).toEqual([]);
    expect(requests.length).toBeGreaterThan(8);
    expect(requests.length).toBeLessThan(60);
    expect(states.get('access')).toBe('ok');
  });

  test('an account of one namespace looks at that one, and writes nothing', async () => {
    const [{ exitCode, states }, requests] = await asked('tenant', 'Role', READS);
    expect(writes(requests)).toEqual([]);
    const read = requests.filter(({ verb, refused }) => verb !== 'create' && !refused);
    expect(new Set(read.map(({ namespace }) => namespace))).toEqual(new Set(['default']));
    expect([...states.values()]).toContain('not looked at');
    expect(exitCode).not.toBe(0);
  });
});

/** All but questions: what one may do is asked by objects that are not kept. */
function writes(requests: readonly Request[]): readonly string[] {
  return requests
    .filter(({ verb }) => !['get', 'list', 'watch'].includes(verb))
    .map(({ verb, what }) => `${verb} ${what}`)
    .filter((right) => !/^create selfsubject(access|rules)reviews\.authorization\.k8s\.io$/.test(right));
}
