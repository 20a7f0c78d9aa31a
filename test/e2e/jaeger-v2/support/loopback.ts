import { isObject, type JsonObject, leavesOf } from '../../../../lib/kubernetes/json';
import { freePorts } from '../../support/ports';

/** Hosts that a Jaeger in a pod listens on; no other program is reached by them. */
const OWN = /^(?:0\.0\.0\.0|127\.0\.0\.1|localhost):(\d+)$/;

/** A configuration whose listeners are on loopback. */
export interface OnLoopback {
  readonly config: JsonObject;
  /** The port of loopback for each port of the pod. */
  readonly ports: ReadonlyMap<number, number>;
}

/** What of the pod is elsewhere on this machine. */
export interface Elsewhere {
  /** Folders of the pod, with those of the test. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Addresses of the cluster, such as `opensearch.data.svc:9200`. */
  readonly addresses?: Readonly<Record<string, string>>;
}

/**
 * A configuration for a process in place of a pod, in which these things are changed and nothing else:
 *
 * - each `endpoint` that is a port of the pod itself becomes a free port of loopback, the same one for the same port;
 * - `port` beside `host` of a Prometheus reader likewise, and its host;
 * - folders of the pod, at the beginning of a text, become folders of the test;
 * - addresses of the cluster, in texts, become addresses of loopback.
 *
 * Endpoints of other programs have a host, and stay.
 */
export async function onLoopback(config: JsonObject, elsewhere: Elsewhere = {}): Promise<OnLoopback> {
  const wanted = new Set<number>();
  walk(config, (port) => wanted.add(port).size, {});
  const free = await freePorts(wanted.size);
  const ports = new Map([...wanted].map((port, index) => [port, free[index] ?? 0]));
  const moved = walk(config, (port) => ports.get(port) ?? port, elsewhere);
  return { config: isObject(moved) ? moved : {}, ports };
}

/** The ports on which a configuration listens inside of the pod only. */
export function insideOf(config: JsonObject): readonly number[] {
  const found = leavesOf(config).flatMap(([path, value]) =>
    path.endsWith('.endpoint') && typeof value === 'string' && !value.startsWith('0.')
      ? (OWN.exec(value)?.[1] ?? [])
      : [],
  );
  return found.map(Number);
}

type PortOf = (port: number) => number;

function walk(value: unknown, portOf: PortOf, elsewhere: Elsewhere): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, portOf, elsewhere));
  if (typeof value === 'string') return moved(value, elsewhere);
  if (!isObject(value)) return value;
  const changed = Object.entries(value).map(([key, inner]) => {
    const port = key === 'endpoint' && typeof inner === 'string' ? OWN.exec(inner)?.[1] : undefined;
    return [key, port === undefined ? walk(inner, portOf, elsewhere) : `127.0.0.1:${portOf(Number(port))}`] as const;
  });
  const { host, port } = value;
  const isReader = typeof host === 'string' && typeof port === 'number' && OWN.test(`${host}:${port}`);
  return Object.fromEntries(isReader ? [...changed, ['host', '127.0.0.1'], ['port', portOf(port)]] : changed);
}

function moved(text: string, { folders = {}, addresses = {} }: Elsewhere): string {
  const own = Object.keys(folders).find((folder) => text === folder || text.startsWith(`${folder}/`));
  const path = own === undefined ? text : `${folders[own] ?? ''}${text.slice(own.length)}`;
  return Object.entries(addresses).reduce((result, [there, here]) => result.replaceAll(there, here), path);
}
