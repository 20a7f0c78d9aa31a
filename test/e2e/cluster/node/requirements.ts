import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaries, FOLDERS, onPath } from '../../../../tools/e2e/parts';
import { nodeEnvironment } from './environment';

const PROGRAMS = ['bash', 'curl', 'ip', 'ldd', 'mount', 'nsenter', 'openssl', 'setpriv', 'unshare'];
/** One file of each part that is installed. */
const FILES = [
  join(FOLDERS.nodePackages, 'usr', 'bin', 'containerd'),
  join(FOLDERS.nodePrograms, 'kubelet'),
  join(FOLDERS.clusterNetwork, 'coredns'),
  join(FOLDERS.podPrograms, 'pause'),
  join(FOLDERS.jaeger, 'all-in-one'),
  join(FOLDERS.jaegerParts, 'collector'),
  join(FOLDERS.jaeger2, 'jaeger'),
  join(FOLDERS.certManager, 'controller'),
  join(FOLDERS.milvus, 'bin', 'milvus'),
];

/** What a node needs of the kernel, each with a command that tries it in namespaces that end at once. */
const KERNEL: readonly (readonly [what: string, attempt: string])[] = [
  ['network devices of type veth', 'ip link add one type veth peer name two'],
  ['network devices of type bridge', 'ip link add pods type bridge'],
  ['the module br_netfilter (modprobe br_netfilter)', 'test -e /proc/sys/net/bridge/bridge-nf-call-iptables'],
  [
    `overlay mounts over ${tmpdir()}`,
    `f=$(mktemp -d); mkdir $f/upper $f/work; trap 'umount /mnt; rm -r $f' EXIT; ` +
      'mount -t overlay -o lowerdir=/var/lib,upperdir=$f/upper,workdir=$f/work overlay /mnt',
  ],
  ['iptables with NFQUEUE', 'iptables -t mangle -A FORWARD -m conntrack --ctstate NEW -j NFQUEUE --queue-num 98'],
];

/** Why no one-node cluster can start on this machine, in one line; undefined: it can. */
export function whyNot(): string | undefined {
  if (process.platform !== 'linux') return `it needs Linux, not ${process.platform}`;
  if (process.getuid?.() !== 0) return 'it needs root, for namespaces and containers';
  const missing = PROGRAMS.filter((program) => onPath(process.env, program) === undefined);
  if (missing.length > 0) return `${missing.join(', ')} must be on the PATH`;
  const files = [...FILES, binaries(process.env).etcd, binaries(process.env).apiserver];
  if (!files.every((file) => existsSync(file)))
    return 'its programs are not here yet; run: npm run e2e:setup -- cluster';
  if (!existsSync('/sys/fs/cgroup')) return 'it needs cgroups at /sys/fs/cgroup';
  const lacking = KERNEL.flatMap(([what, attempt]) => {
    const command = ['--mount', '--net', '--pid', '--fork', '--propagation', 'private', 'bash', '-e', '-c', attempt];
    const { status, stderr } = spawnSync('unshare', command, { encoding: 'utf8', env: nodeEnvironment() });
    return status === 0 ? [] : [`${what} (${stderr.trim().split('\n').at(-1) ?? ''})`];
  });
  return lacking.length > 0 ? `this kernel does not allow ${lacking.join(', ')}` : undefined;
}
