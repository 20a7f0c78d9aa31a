import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unpackDebian } from '../debian';
import type { Install } from '../install';
import { FOLDERS } from '../parts';

/** The container runtime, its plugins for networks, iptables with its libraries, and the shell of the test pods. */
const PACKAGES = [
  ...['containerd', 'runc', 'containernetworking-plugins', 'busybox-static'],
  ...['iptables', 'libip4tc2', 'libip6tc2', 'libmnl0', 'libnetfilter-conntrack3', 'libnfnetlink0', 'libnftnl11'],
  'libxtables12',
];

/** What the system's alternatives would choose. */
const IPTABLES = ['iptables', 'ip6tables'].flatMap((name) => [name, `${name}-save`, `${name}-restore`]);

/** Debian's packages for a node. */
export function nodePackages(env: NodeJS.ProcessEnv): Install {
  return {
    what: 'containerd, runc, network plugins and iptables of Debian',
    folder: FOLDERS.nodePackages,
    files: ['usr/bin/containerd', 'usr/sbin/runc', 'usr/lib/cni/bridge', 'usr/sbin/xtables-nft-multi', 'bin/busybox'],
    needs: ['apt-get', 'dpkg'],
    async make(into) {
      await unpackDebian(PACKAGES, env, into);
      for (const name of IPTABLES) symlinkSync('xtables-nft-multi', join(into, 'usr', 'sbin', name));
    },
  };
}
