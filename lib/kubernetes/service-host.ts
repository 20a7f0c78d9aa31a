import { isLoopback, parseAddress } from './address';

/** Whether an address names a Service by its name in the cluster: no public authority signs a certificate for one. */
export function isServiceAddress(address: string): boolean {
  const host = parseAddress(address).host.toLowerCase().replace(/\.$/, '');
  if (host === '' || host.includes(':') || isLoopback(host) || /^[\d.]+$/.test(host)) return false;
  return !host.includes('.') || /\.svc(\.|$)/.test(host);
}
