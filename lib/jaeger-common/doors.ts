import type { Check } from '../app/plan/check';
import type { Door } from '../app/plan/door';
import type { Step } from '../app/plan/step';
import { stringAt, valueAt } from '../kubernetes/json';
import { JAEGER_PORTS } from '../upstream/jaeger';

/** Where the UI of a Jaeger is. */
export interface UiService {
  /** The Service that has the UI. */
  readonly service: string;
  readonly namespace: string;
  /** Empty for the root. */
  readonly basePath: string;
  /** Whether the UI itself speaks TLS. */
  readonly secure: boolean;
}

/** The same where an Ingress may lead to it. */
export interface UiPlace extends UiService {
  /** The name of the Ingress. */
  readonly ingress: string;
}

/** An Ingress for the UI. */
export interface UiIngress {
  /** @default - the ingress class of the cluster, where there is a default one */
  readonly className?: string;
  /** The hosts; empty for all host names. */
  readonly hosts: readonly string[];
  readonly tls: readonly unknown[];
}

/** Through the API server. */
export function portForward(
  { service, namespace, basePath, secure }: UiService,
  start = 'Without an ingress: run',
): Step {
  const port = JAEGER_PORTS.ui;
  const url = `${secure ? 'https' : 'http'}://localhost:${port}${basePath}`;
  const door: Door = { by: 'port-forward', service, namespace, port, path: basePath, url };
  return { text: `${start} \`{command}\` and open ${url}; Ctrl-C ends it.`, inText: { doors: [door] } };
}

/** Through the Ingress. */
export function ingressDoor(place: UiPlace, { hosts, tls }: UiIngress): Step {
  const { service, ingress, namespace, basePath } = place;
  const door: Door = {
    by: 'ingress',
    ingress,
    service,
    namespace,
    port: JAEGER_PORTS.ui,
    path: basePath,
    hosts,
  };
  const [host] = hosts;
  if (host === undefined)
    return {
      text: 'With the ingress: open `http://ADDRESS`, with the address that this prints. An empty line means that no ingress controller serves it:',
      doors: [door],
    };
  const url = `${isSecured(tls, host) ? 'https' : 'http'}://${host}${basePath}`;
  return { text: `With the ingress: ${url}, once its DNS name leads there.`, doors: [{ ...door, url }] };
}

/** That the Ingress is there. */
export function ingressCheck({ ingress: name, namespace }: UiPlace, { className, hosts, tls }: UiIngress): Step {
  const cells: readonly (readonly [string, string])[] = [
    ['NAME', name],
    ['CLASS', className ?? '<none>'],
    ['HOSTS', hosts.length === 0 ? '*' : shortList(hosts)],
    ['ADDRESS', '192.168.122.34'],
    ['PORTS', tls.length === 0 ? '80' : '80, 443'],
    ['AGE', '14m'],
  ];
  const check: Check = {
    ask: 'object',
    kind: 'Ingress',
    name,
    namespace,
    expect: [
      ...(className === undefined ? [] : [{ path: '.spec.ingressClassName', value: className }]),
      ...hosts.map((host, index) => ({ path: `.spec.rules[${index}].host`, value: host })),
    ],
    columns: cells.map(([title, cell]) => ({ title, cell })),
  };
  return {
    text: `The ingress \`${name}\` exists. Its address comes from your ingress controller and can take a minute:`,
    checks: [check],
  };
}

function isSecured(tls: readonly unknown[], host: string): boolean {
  return tls.some((entry) => {
    const hosts = valueAt(entry, 'hosts');
    return Array.isArray(hosts) ? hosts.includes(host) : stringAt(entry, 'secretName') !== undefined;
  });
}

/** kubectl names three hosts and counts the others. */
function shortList(hosts: readonly string[]): string {
  const more = hosts.length - 3;
  return more > 0 ? `${hosts.slice(0, 3).join(',')} + ${more} more...` : hosts.join(',');
}
