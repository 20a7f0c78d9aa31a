import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from '../../../../tools/e2e/parts';
import { DNS_SERVICE, NODE, NODE_NAME, PODS, PODS_OF_NODE } from './addresses';
import type { Identities } from './identities';
import { PAUSE } from '../images/names';
import { ON_NODE } from './programs';

export const CONTAINERD_SOCKET = '/run/containerd.sock';

/** The commands of the node. */
export interface Worker {
  readonly containerd: readonly string[];
  readonly kubelet: readonly string[];
  readonly 'kube-proxy': readonly string[];
}

/** Writes the configuration of the node; its commands. */
export function worker(folder: string, cgroup: string, identities: Identities): Worker {
  const write = (name: string, content: unknown): string => {
    const file = join(folder, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
  mkdirSync(join(folder, 'cni'));
  write(join('cni', 'pods.conflist'), podNetwork());
  const containerd = write('containerd.toml', containerdConfiguration(folder));
  const kubelet = write('kubelet.json', kubeletConfiguration(folder, cgroup, identities));
  const proxy = write('kube-proxy.json', proxyConfiguration(identities));
  // Pods with the DNS of the node: there is nobody to ask.
  write('resolv.conf', 'nameserver 127.0.0.1\n');
  return {
    containerd: [...ON_NODE, join(FOLDERS.nodePackages, 'usr', 'bin', 'containerd'), '--config', containerd],
    kubelet: [
      ...[...ON_NODE, join(FOLDERS.nodePrograms, 'kubelet'), '--config', kubelet],
      ...['--kubeconfig', identities.kubeconfig('kubelet'), '--root-dir', join(folder, 'kubelet')],
      ...['--hostname-override', NODE_NAME, '--node-ip', NODE, '--cert-dir', join(folder, 'kubelet-certificates')],
    ],
    'kube-proxy': [...ON_NODE, join(FOLDERS.nodePrograms, 'kube-proxy'), '--config', proxy],
  };
}

/** A bridge for the pods. */
function podNetwork(): object {
  const ipam = { type: 'host-local', dataDir: '/run/addresses-of-pods', ranges: [[{ subnet: PODS_OF_NODE }]] };
  const bridge = { type: 'bridge', bridge: 'pods', isDefaultGateway: true, hairpinMode: true, ipam };
  const ports = { type: 'portmap', capabilities: { portMappings: true } };
  return { cniVersion: '1.0.0', name: 'pods', plugins: [bridge, ports] };
}

function containerdConfiguration(folder: string): string {
  const cri = 'plugins."io.containerd.grpc.v1.cri"';
  return [
    'version = 2',
    `root = "${join(folder, 'containerd')}"`,
    'state = "/run/containerd-state"',
    'disabled_plugins = ["io.containerd.internal.v1.opt"]',
    '[grpc]',
    `address = "${CONTAINERD_SOCKET}"`,
    `[${cri}]`,
    `sandbox_image = "${PAUSE}"`,
    // Not every machine has AppArmor, or lets a process be spared when memory is short.
    'disable_apparmor = true',
    'restrict_oom_score_adj = true',
    `[${cri}.cni]`,
    `bin_dir = "${join(FOLDERS.nodePackages, 'usr', 'lib', 'cni')}"`,
    `conf_dir = "${join(folder, 'cni')}"`,
    `[${cri}.containerd.runtimes.runc]`,
    'runtime_type = "io.containerd.runc.v2"',
    `[${cri}.containerd.runtimes.runc.options]`,
    `BinaryName = "${join(FOLDERS.nodePackages, 'usr', 'sbin', 'runc')}"`,
    'SystemdCgroup = false',
    '',
  ].join('\n');
}

function kubeletConfiguration(folder: string, cgroup: string, { authority, kubelet }: Identities): object {
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    address: NODE,
    healthzBindAddress: '127.0.0.1',
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: false },
      x509: { clientCAFile: authority.certificateFile },
    },
    authorization: { mode: 'AlwaysAllow' },
    tlsCertFile: kubelet.certificateFile,
    tlsPrivateKeyFile: kubelet.keyFile,
    containerRuntimeEndpoint: `unix://${CONTAINERD_SOCKET}`,
    cgroupDriver: 'cgroupfs',
    cgroupRoot: `/${cgroup}`,
    failCgroupV1: false,
    failSwapOn: false,
    clusterDNS: [DNS_SERVICE],
    clusterDomain: 'cluster.local',
    resolvConf: join(folder, 'resolv.conf'),
    volumePluginDir: join(folder, 'volume-plugins'),
    // No image is ever taken away: it could not be pulled again.
    imageGCHighThresholdPercent: 100,
    imageGCLowThresholdPercent: 99,
    evictionHard: { 'memory.available': '100Mi', 'nodefs.available': '1%', 'imagefs.available': '1%' },
  };
}

function proxyConfiguration(identities: Identities): object {
  return {
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    mode: 'iptables',
    clientConnection: { kubeconfig: identities.kubeconfig('proxy') },
    clusterCIDR: PODS,
    hostnameOverride: NODE_NAME,
    // The limits of connection tracking are those of the machine.
    conntrack: { maxPerCore: 0, min: 0 },
    healthzBindAddress: '127.0.0.1:10256',
    metricsBindAddress: '127.0.0.1:10249',
  };
}
