import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The state of a TCP socket that listens, in the tables of Linux. */
const LISTEN = '0A';
/** Any address: of version 4, and of version 6. */
const ANY = new Set(['00000000', '00000000000000000000000000000000']);

/** A TCP port on which a process listens. */
export interface Listener {
  readonly port: number;
  /** Whether it is on all addresses of the machine. */
  readonly everywhere: boolean;
}

/** What a process listens on, as Linux says it: the sockets among its open files, in the tables of its network. */
export function listeningOf(pid: number): readonly Listener[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((file) => /^socket:\[(\d+)\]$/.exec(linkOf(pid, file))?.[1] ?? []),
  );
  const rows = ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8').trim().split('\n').slice(1),
  );
  const found = rows.flatMap((row): readonly Listener[] => {
    const [, local = '', , state, , , , , , socket = ''] = row.trim().split(/\s+/);
    if (state !== LISTEN || !sockets.has(socket)) return [];
    const [address = '', port = ''] = local.split(':');
    return [{ port: Number.parseInt(port, 16), everywhere: ANY.has(address) }];
  });
  return found.sort((a, b) => a.port - b.port);
}

/** What an open file leads to; nothing if it was closed since. */
function linkOf(pid: number, file: string): string {
  try {
    return readlinkSync(`/proc/${pid}/fd/${file}`);
  } catch {
    return '';
  }
}

/** The process that runs a program with an argument, which no other one has. */
export function processWith(argument: string): number | undefined {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const found = pids.find((pid) => argumentsOf(pid).includes(argument));
  return found === undefined ? undefined : Number(found);
}

function argumentsOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
