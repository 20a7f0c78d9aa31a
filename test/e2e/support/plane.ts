import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaries } from '../../../tools/e2e/parts';
import { Api } from './api';
import type { Network } from './network';
import { Authority } from './pki';
import { until } from './poll';
import { freePorts } from './ports';
import { Servers } from './servers';

const TOKEN = 'e2e';
/** What the API server writes about itself, but for one that listens on loopback: that is no address of an endpoint. */
const OWN_ENDPOINT = {
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name: 'kubernetes', labels: { 'kubernetes.io/service-name': 'kubernetes' } },
  addressType: 'IPv4',
  endpoints: [{ addresses: ['192.0.2.3'] }],
  ports: [{ name: 'https', port: 6443, protocol: 'TCP' }],
};

/** A control plane without nodes on loopback: etcd, the API server, and the controllers that finish deletions. */
export class Plane {
  /** The proxy of the network has to be there before the API server, which is told where it listens. */
  static async start(network: Network): Promise<Plane> {
    const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
    const plane = new Plane(folder, new Servers(folder), new Authority(join(folder, 'pki')), await freePorts(4));
    try {
      await network.start(plane.egress);
      await plane.boot();
    } catch (error) {
      await plane.end();
      throw error;
    }
    return plane;
  }

  readonly api: Api;
  readonly kubeconfig: string;
  private readonly origin: string;
  /** The socket through which the API server reaches what is inside of the cluster. */
  private readonly egress: string;

  private constructor(
    readonly folder: string,
    readonly servers: Servers,
    readonly authority: Authority,
    private readonly ports: readonly number[],
  ) {
    const [port = 0] = ports;
    this.egress = join(folder, 'egress.sock');
    this.origin = `https://127.0.0.1:${port}`;
    this.api = Api.at(port, TOKEN, authority.certificate);
    this.kubeconfig = this.writeKubeconfig('kubeconfig', TOKEN);
  }

  /** A kubeconfig for whoever has the token. */
  writeKubeconfig(name: string, token: string): string {
    const cluster = { server: this.origin, 'certificate-authority': this.authority.certificateFile };
    return this.write(name, {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name: 'e2e', cluster }],
      users: [{ name: 'e2e', user: { token } }],
      contexts: [{ name: 'e2e', context: { cluster: 'e2e', user: 'e2e' } }],
      'current-context': 'e2e',
    });
  }

  /** What ServiceAccounts have asked of the API server so far: its audit log, an event per line. */
  audit(): string[] {
    const file = this.auditLog();
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  }

  end(): Promise<void> {
    return this.servers.end();
  }

  private auditLog(): string {
    return join(this.folder, 'audit.log');
  }

  private async boot(): Promise<void> {
    const [securePort = 0, clients = 0, peers = 0, managerPort = 0] = this.ports;
    const programs = binaries(process.env);
    const env = { HOME: this.folder };
    const etcd = `http://127.0.0.1:${clients}`;
    const peer = `http://127.0.0.1:${peers}`;
    this.servers.start(
      'etcd',
      [
        ...[programs.etcd, '--data-dir', join(this.folder, 'etcd')],
        ...['--listen-client-urls', etcd, '--advertise-client-urls', etcd],
        ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer, '--initial-cluster', `default=${peer}`],
      ],
      env,
    );
    this.servers.start('kube-apiserver', [programs.apiserver, ...this.apiserverFlags(etcd, securePort)], env);
    await this.servers.until('kube-apiserver', 60, async () => ((await this.api.ready()) ? true : undefined));
    this.servers.start(
      'kube-controller-manager',
      [
        ...[programs.controllerManager, '--kubeconfig', this.kubeconfig, '--leader-elect=false'],
        ...['--controllers=namespace-controller,garbage-collector-controller'],
        ...['--bind-address=127.0.0.1', `--secure-port=${managerPort}`],
      ],
      env,
    );
    await until('the default namespace', 30, async () =>
      (await this.api.list('/api/v1/namespaces')).length >= 4 && (await this.api.list('/api/v1/services')).length === 1
        ? true
        : undefined,
    );
    await this.api.create('/apis/discovery.k8s.io/v1/namespaces/default/endpointslices', OWN_ENDPOINT);
  }

  private apiserverFlags(etcd: string, port: number): string[] {
    const serving = this.authority.issue('kube-apiserver', ['127.0.0.1']);
    const signing = this.authority.issue('service-accounts', ['service-accounts']);
    const tokens = join(this.folder, 'tokens.csv');
    writeFileSync(tokens, `${TOKEN},e2e,e2e,system:masters\n`);
    const policy = this.write('audit-policy', {
      apiVersion: 'audit.k8s.io/v1',
      kind: 'Policy',
      omitStages: ['RequestReceived'],
      rules: [{ level: 'Metadata', userGroups: ['system:serviceaccounts'] }, { level: 'None' }],
    });
    const connection = { proxyProtocol: 'HTTPConnect', transport: { uds: { udsName: this.egress } } };
    const egress = this.write('egress', {
      apiVersion: 'apiserver.k8s.io/v1beta1',
      kind: 'EgressSelectorConfiguration',
      egressSelections: [{ name: 'cluster', connection }],
    });
    return [
      ...[`--etcd-servers=${etcd}`, '--bind-address=127.0.0.1', '--advertise-address=127.0.0.1'],
      ...[`--secure-port=${port}`, `--cert-dir=${join(this.folder, 'certificates')}`],
      ...[`--tls-cert-file=${serving.certificateFile}`, `--tls-private-key-file=${serving.keyFile}`],
      ...[
        `--service-account-key-file=${signing.certificateFile}`,
        `--service-account-signing-key-file=${signing.keyFile}`,
      ],
      ...['--service-account-issuer=https://kubernetes.default.svc', '--service-cluster-ip-range=10.96.0.0/24'],
      ...[`--token-auth-file=${tokens}`, '--authorization-mode=RBAC', '--allow-privileged=true'],
      ...['--disable-admission-plugins=ServiceAccount', '--endpoint-reconciler-type=none'],
      ...[`--audit-policy-file=${policy}`, `--audit-log-path=${this.auditLog()}`],
      `--egress-selector-config-file=${egress}`,
      `--kubelet-certificate-authority=${this.authority.certificateFile}`,
    ];
  }

  private write(name: string, content: unknown): string {
    const file = join(this.folder, `${name}.json`);
    // helm before 3.17 warns of a kubeconfig that others can read.
    writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
    return file;
  }
}
