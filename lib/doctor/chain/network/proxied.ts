import { parseAddress } from '../../../kubernetes/address';
import { isInCidr } from '../../../kubernetes/cidr';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { objectsAt } from '../chain';
import { HostKind } from './dns';
import type { Target } from './endpoint';

/** A variable that sends connections of a container through a proxy. */
export interface ProxyVariable {
  readonly container: string;
  readonly name: string;
  /** The variable with the hosts that are reached without it, if it is set. */
  readonly noProxy?: { readonly name: string; readonly value: string };
}

/**
 * The variable by which the exporters of a container reach a target through a proxy: Go reads it for HTTP, and for gRPC as if that
 * were HTTPS. Undefined if there is none, or if the values are not known.
 *
 * @see https://pkg.go.dev/golang.org/x/net/http/httpproxy
 */
export function proxyOf(
  container: JsonObject,
  { kind, host, port, receiver, isSecure }: Target,
): ProxyVariable | undefined {
  if (kind !== HostKind.SERVICE && kind !== HostKind.POD) return undefined;
  const scheme = receiver === 'otlpGrpc' || isSecure ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const env = objectsAt(container, 'env');
  const find = (name: string) =>
    [name, name.toLowerCase()].map((each) => env.find((entry) => entry.name === each)).find(isSet);
  const proxy = find(scheme);
  const but = find('NO_PROXY');
  if (proxy === undefined || (but !== undefined && stringAt(but, 'value') === undefined)) return undefined;
  const without = stringAt(but, 'value') ?? '';
  if (isSpared(without, host, port)) return undefined;
  return {
    ...{ container: stringAt(container, 'name') ?? '', name: stringAt(proxy, 'name') ?? scheme },
    ...(but === undefined ? {} : { noProxy: { name: stringAt(but, 'name') ?? '', value: without } }),
  };
}

function isSet(entry: JsonObject | undefined): boolean {
  return entry !== undefined && (entry.valueFrom !== undefined || (stringAt(entry, 'value') ?? '') !== '');
}

/** Whether a list of hosts without a proxy has the host: by its name, a domain above it, an address or a range. */
function isSpared(list: string, host: string, port: number | undefined): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return list.split(',').some((each) => {
    const entry = each.trim().toLowerCase();
    if (entry === '') return false;
    if (entry === '*') return true;
    if (entry.includes('/')) return isInCidr(name, entry) === true;
    const { host: written, port: only } = parseAddress(entry);
    if (only !== undefined && only !== `${port ?? ''}`) return false;
    const domain = written.replace(/^\*?\./, '');
    return (domain === name && domain === written) || name.endsWith(`.${domain}`);
  });
}
