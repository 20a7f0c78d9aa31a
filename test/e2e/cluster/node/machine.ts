import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { namesOfCgroups } from './cgroups';
import { nodeEnvironment } from './environment';
import { KERNEL_SETTINGS } from './kernel-settings';
import { isLeft, PREFIX } from './leftovers';

const NAMESPACES = ['pid', 'mnt', 'net'];
/** Where a node or its network plugins may write. */
const FOLDERS = ['/run', '/var/lib', '/var/log', '/etc/cni', '/opt', '/usr/libexec'];

/** What a cluster could leave on the machine. Clusters that are running are not in it. */
export function machine(): object {
  const iptables = execFileSync('iptables-save', { encoding: 'utf8', env: nodeEnvironment() });
  return {
    mounts: readFileSync('/proc/mounts', 'utf8').split('\n').sort(),
    interfaces: execFileSync('ip', ['-brief', 'link'], { encoding: 'utf8' }).split('\n').sort(),
    networks: existsSync('/run/netns') ? readdirSync('/run/netns') : [],
    // Its first and last line are the time.
    iptables: iptables.split('\n').filter((line) => !line.startsWith('#')),
    kernel: [...KERNEL_SETTINGS.keys()].map((setting) => [setting, readFileSync(setting, 'utf8')]),
    cgroups: namesOfCgroups(PREFIX).filter(isLeft),
    temporary: readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX) && isLeft(name)),
    folders: FOLDERS.filter((folder) => existsSync(folder)).map((folder) => [folder, readdirSync(folder).sort()]),
  };
}

/** The namespaces of a process, of every kind that a cluster has of its own. */
export function namespacesOf(pid: string): string[] {
  return NAMESPACES.flatMap((kind) => link(join('/proc', pid, 'ns', kind)));
}

/** The namespaces of the processes that have the text in their command, but for those that all have. */
export function ownNamespacesOf(text: string): string[] {
  const common = namespacesOf('self');
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && commandOf(name).includes(text));
  return [...new Set(pids.flatMap(namespacesOf))].filter((namespace) => !common.includes(namespace));
}

/** The commands of the processes that are in one of the namespaces, or in the pods of the cluster with this folder, or name it. */
export function processesOf(namespaces: readonly string[], folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const command = commandOf(pid);
      const isIn = namespacesOf(pid).some((namespace) => namespaces.includes(namespace));
      const isInPod = read(join('/proc', pid, 'cgroup')).includes(`/${basename(folder)}/`);
      return isIn || isInPod || command.includes(folder) ? [command] : [];
    });
}

function commandOf(pid: string): string {
  return read(join('/proc', pid, 'cmdline')).replaceAll('\0', ' ');
}

/** Nothing if the process has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Where a link leads; nowhere if the process has just ended. */
function link(path: string): string[] {
  try {
    return [readlinkSync(path)];
  } catch {
    return [];
  }
}
