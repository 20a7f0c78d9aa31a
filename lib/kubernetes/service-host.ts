import { isLoopback, parseAddress } from './address';

/** Whether an address is the cluster-internal name of a Service, for which no public authority signs a certificate. */
export function isServiceAddress(address: string): boolean {
  const host = parseAddress(address).host.toLowerCase().replace(/\.$/, '');
  if (host === '' || host.includes(':') || isLoopback(host) || /^[\d.]+$/.test(host)) return false;
  return !host.includes('.') || /\.svc(\.|$)/.test(host);
}

/** The Service behind a host name. */
export interface NamedService {
  readonly service: string;
  /** @default - the namespace of the pod that resolves the name */
  readonly namespace: string | undefined;
}

/** The Service of a cluster-internal host name: `name`, or `name.namespace`, with or without `svc` and the cluster domain. */
export function serviceOfHost(host: string): NamedService | undefined {
  const [service = '', namespace, ...rest] = host.split('.');
  const isInCluster = ['', 'svc', 'svc.cluster.local'].includes(rest.join('.').replace(/\.$/, ''));
  return isInCluster ? { service, namespace } : undefined;
}
