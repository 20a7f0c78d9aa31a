import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Authority, type KeyPair } from '../../support/pki';
import { API_SERVER, API_SERVICE, CONTROL_PLANE, NODE, NODE_NAME } from './addresses';

const NAMES_OF_API_SERVER = ['kubernetes', 'kubernetes.default', 'kubernetes.default.svc'].concat(
  'kubernetes.default.svc.cluster.local',
);
const CONTEXT = 'e2e-one-node';

/** Who asks the API server, with the groups that its token gives. */
const USERS = {
  admin: { name: 'admin', groups: ['system:masters'] },
  'controller-manager': { name: 'system:kube-controller-manager', groups: [] },
  scheduler: { name: 'system:kube-scheduler', groups: [] },
  proxy: { name: 'system:kube-proxy', groups: [] },
  kubelet: { name: `system:node:${NODE_NAME}`, groups: ['system:nodes'] },
} as const;

export type User = keyof typeof USERS;

/** The certificates, tokens and kubeconfigs of one cluster, made for it. */
export class Identities {
  readonly authority: Authority;
  readonly apiServer: KeyPair;
  readonly kubelet: KeyPair;
  /** With which the API server comes to the kubelet. */
  readonly kubeletClient: KeyPair;
  readonly serviceAccounts: KeyPair;
  readonly tokensFile: string;

  constructor(private readonly folder: string) {
    this.authority = new Authority(join(folder, 'pki'));
    this.apiServer = this.authority.issue('kube-apiserver', [CONTROL_PLANE, API_SERVICE, ...NAMES_OF_API_SERVER]);
    this.kubelet = this.authority.issue('kubelet', [NODE, NODE_NAME]);
    this.kubeletClient = this.authority.issue('kubelet-client', ['kubelet-client']);
    this.serviceAccounts = this.authority.issue('service-accounts', ['service-accounts']);
    this.tokensFile = join(folder, 'tokens.csv');
    const lines = Object.entries(USERS).map(([user, { name, groups }]) => {
      const token = randomBytes(16).toString('hex');
      this.writeKubeconfig(user, token);
      return `${token},${name},${user},"${groups.join(',')}"\n`;
    });
    writeFileSync(this.tokensFile, lines.join(''), { mode: 0o600 });
  }

  kubeconfig(user: User): string {
    return this.fileOf(user);
  }

  private fileOf(user: string): string {
    return join(this.folder, `${user}.kubeconfig`);
  }

  private writeKubeconfig(user: string, token: string): void {
    const cluster = { server: API_SERVER, 'certificate-authority': this.authority.certificateFile };
    const kubeconfig = {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name: CONTEXT, cluster }],
      users: [{ name: user, user: { token } }],
      contexts: [{ name: CONTEXT, context: { cluster: CONTEXT, user } }],
      'current-context': CONTEXT,
    };
    writeFileSync(this.fileOf(user), JSON.stringify(kubeconfig), { mode: 0o600 });
  }
}
