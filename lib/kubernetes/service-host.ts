import { isLoopback, parseAddress } from './address';

/** Whether an address names a Service by its name in the cluster: no public authority signs a certificate for one. */
export function isServiceAddress(address: string): boolean {
  const host = parseAddress(address).host.toLowerCase().replace(/\.$/, '');
  if (host === '' || host.includes(':') || isLoopback(host) || /^[\d.]+$/.test(host)) return false;
  return !host.includes('.') || /\.svc(\.|$)/.test(host);
}

/** The Service that a host names. */
export interface NamedService {
  readonly service: string;
  /** Undefined: that of the pod which looks for it. */
  readonly namespace: string | undefined;
}

/** The Service that a host names within the cluster: its name alone, or with its namespace, `svc` and the cluster's domain. */
export function serviceOfHost(host: string): NamedService | undefined {
  const [service = '', namespace, ...rest] = host.split('.');
  const isInCluster = ['', 'svc', 'svc.cluster.local'].includes(rest.join('.').replace(/\.$/, ''));
  return isInCluster ? { service, namespace } : undefined;
}
