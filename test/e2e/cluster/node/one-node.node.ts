import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { binaries } from '../../../../tools/e2e/parts';
import { until } from '../../support/poll';
import { ROOT } from '../../support/root';
import { Shell } from '../../support/shell';
import { CURL } from '../images/names';
import { KERNEL_SETTINGS } from './kernel-settings';
import { removeLeftovers } from './leftovers';
import { machine, namespacesOf, ownNamespacesOf, processesOf } from './machine';
import type { RealCluster } from '../support/real-cluster';
import { startOneNode } from './one-node';

const KEEPER = ['tools/run.js', 'test/e2e/cluster/node/keeper.ts', 'v2.3.5'];
const PROGRAMS = ['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler'].concat(
  ['containerd', 'kubelet', 'kube-proxy'],
  ['coredns', 'kube-network-policies', 'pause'].map((program) => `/${program}`),
);

describe('the one-node cluster', () => {
  let before: object;
  let cluster: RealCluster;
  let shell: Shell;
  /** Its first process. */
  let first: string;
  let namespaces: readonly string[];

  beforeAll(async () => {
    await removeLeftovers();
    before = machine();
    cluster = await startOneNode();
    const { kubeconfig, entrance } = cluster;
    const path = [dirname(binaries(process.env).kubectl), process.env.PATH ?? ''].join(':');
    shell = new Shell(ROOT, { PATH: path, KUBECONFIG: kubeconfig, HOME: dirname(kubeconfig) }, entrance);
    [, first = ''] = /--target=(\d+)/.exec(entrance.join(' ')) ?? [];
    namespaces = namespacesOf(first);
  });
  afterAll(async () => {
    await cluster.end();
  });

  /** What a command in the pod `client` answers, whether it succeeds or not. */
  const fromClient = async (command: string): Promise<string> =>
    (await shell.run(`kubectl exec client -- ${command}`)).stdout.trim();

  test('has namespaces of its own, and a process of each program in them', () => {
    expect(namespaces).toHaveLength(3);
    expect(namespaces.filter((namespace) => namespacesOf('self').includes(namespace))).toEqual([]);
    const running = processesOf(namespaces, dirname(cluster.kubeconfig)).join('\n');
    expect(PROGRAMS.filter((program) => !running.includes(program))).toEqual([]);
  });

  test('has settings of the kernel of its own, where the kubelet would change those of the machine', () => {
    const mounts = readFileSync(`/proc/${first}/mountinfo`, 'utf8').split('\n');
    const paths = mounts.map((mount) => mount.split(' ')[4] ?? '');
    expect(paths.filter((path) => path.startsWith('/proc/sys/'))).toEqual([...KERNEL_SETTINGS.keys()]);
  });

  test('is in the one context of its kubeconfig, which the executor accepts', async () => {
    expect(await shell.ok('kubectl config get-contexts --output=name')).toBe('e2e-one-node\n');
  });

  test('runs pods that find a Service by name', async () => {
    await shell.ok(`kubectl run server --image=${CURL} --port=8080 --expose -- httpd -f -p 8080 -h /etc`);
    await shell.ok(`kubectl run client --image=${CURL} -- sleep 1000`);
    await shell.ok('kubectl wait --for=condition=Ready pod/server pod/client --timeout=120s');
    const answer = await until('the Service', 60, async () => {
      const found = await fromClient('curl --silent --max-time 5 http://server.default.svc.cluster.local:8080/group');
      return found === '' ? undefined : found;
    });
    expect(answer).toContain('root:x:0:');
  });

  test('enforces NetworkPolicies, and lets go what they allow', async () => {
    const policy = (ingress: object[]): string =>
      JSON.stringify({
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'server', namespace: 'default' },
        spec: { podSelector: { matchLabels: { run: 'server' } }, policyTypes: ['Ingress'], ingress },
      });
    const code = (): Promise<string> =>
      fromClient("curl --silent --max-time 2 --output /dev/null --write-out '%{http_code}' http://server:8080/group");
    await shell.ok(`kubectl apply -f - <<< '${policy([])}'`);
    await until('the refusal', 60, async () => ((await code()) === '000' ? true : undefined));
    await shell.ok(
      `kubectl apply -f - <<< '${policy([{ from: [{ podSelector: { matchLabels: { run: 'client' } } }] }])}'`,
    );
    await until('the permission', 60, async () => ((await code()) === '200' ? true : undefined));
  });

  test('leaves nothing when it ends', async () => {
    const folder = dirname(cluster.kubeconfig);
    expect(existsSync(folder)).toBe(true);
    await cluster.end();
    expect(existsSync(folder)).toBe(false);
    expect(processesOf(namespaces, folder)).toEqual([]);
    expect(machine()).toEqual(before);
  });
});

describe('a one-node cluster', () => {
  /** Its folder has the number of its keeper. */
  const folderOf = (keeper: number): string => join(tmpdir(), `e2e-node-${keeper}`);
  /** Its namespaces, once there are containers in them. */
  const started = async (folder: string): Promise<string[]> => {
    await until('the kubelet', 300, () => (existsSync(join(folder, 'kubelet.log')) ? true : undefined));
    return until('containers', 300, () => {
      const namespaces = ownNamespacesOf(folder);
      return processesOf(namespaces, folder).some((command) => command.includes('containerd-shim'))
        ? namespaces
        : undefined;
    });
  };
  const noneLeft = (namespaces: readonly string[], folder: string): Promise<true> =>
    until('the end of its processes', 120, () => (processesOf(namespaces, folder).length === 0 ? true : undefined));

  test('leaves nothing when the tests are killed while it starts', async () => {
    const before = machine();
    const script = `
      const { pid } = require('node:child_process').spawn(process.execPath, ${JSON.stringify(KEEPER)}, { stdio: ['pipe', 2, 2] });
      console.log(pid);`;
    const tests = spawn(process.execPath, ['-e', script], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    const keeper = await new Promise<number>((done) => {
      tests.stdout.once('data', (chunk: Buffer) => {
        done(Number(chunk.toString()));
      });
    });
    const folder = folderOf(keeper);
    const namespaces = await started(folder);
    tests.kill('SIGKILL');
    await until('the end of the keeper', 120, () => (existsSync(`/proc/${keeper}`) ? undefined : true));
    await noneLeft(namespaces, folder);
    expect(machine()).toEqual(before);
  });

  test('ends with its keeper when that is killed, and the next start removes its folders', async () => {
    const before = machine();
    const keeper = spawn(process.execPath, KEEPER, { cwd: ROOT, stdio: ['pipe', 'inherit', 'inherit'] });
    const folder = folderOf(keeper.pid ?? 0);
    const namespaces = await started(folder);
    await killed(keeper);
    await noneLeft(namespaces, folder);
    expect(existsSync(folder)).toBe(true);
    await removeLeftovers();
    expect(machine()).toEqual(before);
  });
});

function killed(program: ChildProcess): Promise<void> {
  return new Promise((ended) => {
    program.once('exit', () => {
      ended();
    });
    program.kill('SIGKILL');
  });
}
