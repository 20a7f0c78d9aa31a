import { defined } from './json';
import { hasPlaceholder, PLACEHOLDER_PROBLEM } from './placeholder';

/** The form that a reader of an address takes: a port is rejected, required or optional. */
export type AddressForm = 'host' | 'host:port' | 'host[:port]';

/** The parts of an address, valid or not. */
export interface Address {
  /** In lower case, without `://`. @default - none */
  readonly scheme?: string;
  /** Whether a user, or user and password, precede the host. */
  readonly hasUser: boolean;
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  /** What follows the last colon, digits or not. @default - none */
  readonly port?: string;
  /** From the first `/`, `?` or `#` after the host. @default - none */
  readonly path?: string;
  /** Whether it is an IPv6 address without brackets. */
  readonly isBareIpv6: boolean;
}

/** What is wrong with an address, and the corrected address where it can be derived. */
export interface AddressProblem {
  /** A sentence for the problem of a finding: `must not have a scheme.` */
  readonly problem: string;
  /** The same address in the required form. @default - none */
  readonly suggestion?: string;
}

const SCHEME = /^([a-z][a-z0-9+._-]*):\/\//i;
const HOST = /^[a-z0-9_.-]+$/i;
const IPV6_LIKE = /^[0-9a-f:.]+(%[a-z0-9_.-]+)?$/i;
const IPV4_LIKE = /^\d+(\.\d+)*$/;
const IPV4 = /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;
const MAX_HOST_LENGTH = 253;
const MAX_PORT = 65535;

/** Default ports of schemes, for suggestions. */
const SCHEME_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };

/** Splits an address into its parts. */
export function parseAddress(text: string): Address {
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  const rest = scheme === undefined ? text : text.slice(scheme.length + 3);
  const end = rest.search(/[/?#]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const at = authority.lastIndexOf('@');
  return {
    ...defined({ scheme }),
    hasUser: at >= 0,
    ...hostAndPort(authority.slice(at + 1)),
    ...defined({ path: end < 0 ? undefined : rest.slice(end) }),
  };
}

function hostAndPort(text: string): Pick<Address, 'host' | 'port' | 'isBareIpv6'> {
  const close = text.startsWith('[') ? text.indexOf(']') : -1;
  if (close > 0) {
    const behind = text.slice(close + 1);
    const port = behind === '' ? {} : { port: behind.startsWith(':') ? behind.slice(1) : behind };
    return { host: text.slice(1, close), ...port, isBareIpv6: false };
  }
  const colon = text.indexOf(':');
  if (colon < 0) return { host: text, isBareIpv6: false };
  if (colon !== text.lastIndexOf(':') && isIpv6(text)) return { host: text, isBareIpv6: true };
  return { host: text.slice(0, colon), port: text.slice(colon + 1), isBareIpv6: false };
}

/** Whether a tool fills in part of the text before it is used, so that it cannot be checked. */
export function isTemplate(text: string): boolean {
  return /\{\{|\$[({]/.test(text);
}

/** What is wrong with an address that must have this form; undefined if it is valid, or a template. */
export function addressProblem(text: string, form: AddressForm): AddressProblem | undefined {
  if (isTemplate(text)) return undefined;
  if (hasPlaceholder(text)) return { problem: `${PLACEHOLDER_PROBLEM}.` };
  const problem = problemOf(text, form);
  if (problem === undefined) return undefined;
  const suggestion = suggestionFor(text, form);
  return { problem, ...defined({ suggestion }) };
}

function problemOf(text: string, form: AddressForm): string | undefined {
  if (text.trim() === '') return 'must not be empty.';
  if (/\s/.test(text)) return 'must not contain whitespace.';
  const { scheme, hasUser, host, port, path, isBareIpv6 } = parseAddress(text);
  if (scheme !== undefined) return 'must not have a scheme.';
  if (hasUser) return 'must not contain a user or password.';
  if (/[,;]/.test(text)) return 'must be one address, not a list.';
  if (path !== undefined) return 'must not have a path.';
  if (isBareIpv6) return 'must have brackets around the IPv6 address.';
  const ofHost = hostProblem(host);
  if (ofHost !== undefined) return ofHost;
  if (port === undefined) return form === 'host:port' ? 'must have a port.' : undefined;
  if (form === 'host') return 'must not have a port.';
  return isPort(port) ? undefined : `must have a port from 1 to ${MAX_PORT}.`;
}

function hostProblem(host: string): string | undefined {
  if (host === '') return 'must have a host.';
  if (isIpv6(host)) return undefined;
  if (host.length > MAX_HOST_LENGTH) return `must have at most ${MAX_HOST_LENGTH} characters in its host.`;
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  if (!HOST.test(name) || name.split('.').includes('')) return 'has an invalid host name.';
  return IPV4_LIKE.test(name) && !IPV4.test(name) ? 'has an invalid IP address.' : undefined;
}

function isIpv6(text: string): boolean {
  return text.includes(':') && IPV6_LIKE.test(text);
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) <= MAX_PORT;
}

function suggestionFor(text: string, form: AddressForm): string | undefined {
  const { scheme, hasUser, host, port } = parseAddress(text.trim());
  if (hasUser) return undefined;
  const given = port ?? (form === 'host:port' ? SCHEME_PORTS[scheme ?? ''] : undefined);
  const name = host.includes(':') ? `[${host}]` : host;
  const right = form === 'host' || given === undefined ? name : `${name}:${given}`;
  return right !== text && problemOf(right, form) === undefined ? right : undefined;
}

/** Whether a host is the machine or pod that resolves it. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name === 'localhost' || name.endsWith('.localhost') || name === 'localhost.localdomain') return true;
  if (IPV4.test(name)) return name.startsWith('127.') || name === '0.0.0.0';
  return isIpv6(name) && /^[0:]*:0*1?$/.test(name);
}
