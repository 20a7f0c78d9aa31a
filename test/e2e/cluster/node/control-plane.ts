import { join } from 'node:path';
import { binaries, FOLDERS } from '../../../../tools/e2e/parts';
import { CONTROL_PLANE, PODS, SERVICES } from './addresses';
import type { Identities } from './identities';

const ETCD = 'http://127.0.0.1:2379';
const ETCD_PEERS = 'http://127.0.0.1:2380';

export interface ControlPlane {
  readonly first: ReadonlyMap<string, readonly string[]>;
  /** What starts once the API server answers. */
  readonly then: ReadonlyMap<string, readonly string[]>;
}

/** The commands of the control plane; all of them listen in its network, etcd and the two managers on its loopback. */
export function controlPlane(folder: string, identities: Identities): ControlPlane {
  const programs = binaries(process.env);
  const { authority, apiServer, kubeletClient, serviceAccounts } = identities;
  const client = (user: 'controller-manager' | 'scheduler'): string[] => {
    const kubeconfig = identities.kubeconfig(user);
    return ['', 'authentication-', 'authorization-'].map((whose) => `--${whose}kubeconfig=${kubeconfig}`);
  };
  const first = new Map([
    [
      'etcd',
      [
        ...[programs.etcd, '--data-dir', join(folder, 'etcd'), '--unsafe-no-fsync'],
        ...['--listen-client-urls', ETCD, '--advertise-client-urls', ETCD],
        ...['--listen-peer-urls', ETCD_PEERS, '--initial-advertise-peer-urls', ETCD_PEERS],
        ...['--initial-cluster', `default=${ETCD_PEERS}`],
      ],
    ],
    [
      'kube-apiserver',
      [
        ...[programs.apiserver, `--etcd-servers=${ETCD}`, '--secure-port=6443'],
        ...[`--bind-address=${CONTROL_PLANE}`, `--advertise-address=${CONTROL_PLANE}`],
        ...[`--tls-cert-file=${apiServer.certificateFile}`, `--tls-private-key-file=${apiServer.keyFile}`],
        ...[`--client-ca-file=${authority.certificateFile}`, `--token-auth-file=${identities.tokensFile}`],
        ...[
          `--kubelet-client-certificate=${kubeletClient.certificateFile}`,
          `--kubelet-client-key=${kubeletClient.keyFile}`,
          `--kubelet-certificate-authority=${authority.certificateFile}`,
          '--kubelet-preferred-address-types=InternalIP',
        ],
        ...[
          `--service-account-key-file=${serviceAccounts.certificateFile}`,
          `--service-account-signing-key-file=${serviceAccounts.keyFile}`,
          '--service-account-issuer=https://kubernetes.default.svc.cluster.local',
        ],
        ...[`--service-cluster-ip-range=${SERVICES}`, '--authorization-mode=Node,RBAC'],
        ...['--allow-privileged=true', '--enable-admission-plugins=NodeRestriction'],
      ],
    ],
  ]);
  const then = new Map([
    [
      'kube-controller-manager',
      [
        ...[programs.controllerManager, ...client('controller-manager')],
        ...['--leader-elect=false', '--bind-address=127.0.0.1', '--use-service-account-credentials'],
        ...[
          `--service-account-private-key-file=${serviceAccounts.keyFile}`,
          `--root-ca-file=${authority.certificateFile}`,
        ],
        ...['--allocate-node-cidrs=true', `--cluster-cidr=${PODS}`],
      ],
    ],
    [
      'kube-scheduler',
      [
        ...[join(FOLDERS.nodePrograms, 'kube-scheduler'), ...client('scheduler')],
        ...['--leader-elect=false', '--bind-address=127.0.0.1'],
      ],
    ],
  ]);
  return { first, then };
}
