import { hasPlaceholder, PLACEHOLDER_PROBLEM } from './placeholder';
import { withoutEnd } from './text-end';

/** Kubernetes' rules for names. Each returns a clause that `invalidName` takes, or undefined for a valid name. */

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const MAX_LABEL_LENGTH = 63;
const ENDS = 'alphanumeric at both ends';

function tooLong(name: string, limit: number): string {
  return `must have at most ${limit} characters, not ${name.length}`;
}

/** RFC 1123 label: namespaces. */
export function dnsLabelProblem(name: string): string | undefined {
  if (hasPlaceholder(name)) return PLACEHOLDER_PROBLEM;
  if (name.length === 0) return 'must not be empty';
  if (name.length > MAX_LABEL_LENGTH) return tooLong(name, MAX_LABEL_LENGTH);
  return LABEL.test(name) ? undefined : `must be a DNS label (a-z, 0-9 and '-'; ${ENDS})`;
}

/** RFC 1123 subdomain: host names of an Ingress; `*.` is allowed in front. */
export function hostProblem(host: string): string | undefined {
  if (hasPlaceholder(host)) return PLACEHOLDER_PROBLEM;
  if (host.length > 253) return tooLong(host, 253);
  if (/^\d+(\.\d+){3}$/.test(host)) return 'must be a host name, not an IP address';
  const labels = host.replace(/^\*\./, '').split('.');
  return labels.every((label) => dnsLabelProblem(label) === undefined)
    ? undefined
    : 'must be a host name (DNS labels joined by dots; no scheme, port or path)';
}

/** RFC 1123 subdomain: most names of objects. */
export function dnsSubdomainProblem(name: string): string | undefined {
  if (hasPlaceholder(name)) return PLACEHOLDER_PROBLEM;
  if (name.length === 0) return 'must not be empty';
  if (name.length > 253) return tooLong(name, 253);
  return name.split('.').every((part) => LABEL.test(part))
    ? undefined
    : `must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part ${ENDS})`;
}

const QUALIFIED = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const QUALIFIED_PROBLEM = `must consist of letters, digits, '-', '_' and '.', ${ENDS}`;

/** The key of a label or an annotation: a name, with an optional prefix: a DNS subdomain and `/`. */
export function qualifiedNameProblem(key: string): string | undefined {
  if (hasPlaceholder(key)) return PLACEHOLDER_PROBLEM;
  const slash = key.indexOf('/');
  const name = key.slice(slash + 1);
  const prefix = slash < 0 ? undefined : dnsSubdomainProblem(key.slice(0, slash));
  if (prefix !== undefined) return `the part before '/' ${prefix}`;
  if (name.length > MAX_LABEL_LENGTH) return tooLong(name, MAX_LABEL_LENGTH);
  return QUALIFIED.test(name) ? undefined : QUALIFIED_PROBLEM;
}

/** The value of a label; it may be empty. */
export function labelValueProblem(value: string): string | undefined {
  if (hasPlaceholder(value)) return PLACEHOLDER_PROBLEM;
  if (value.length > MAX_LABEL_LENGTH) return tooLong(value, MAX_LABEL_LENGTH);
  return value === '' || QUALIFIED.test(value) ? undefined : QUALIFIED_PROBLEM;
}

/** The nearest valid DNS label, as a suggestion in a message. */
export function suggestDnsLabel(name: string, maxLength = MAX_LABEL_LENGTH): string {
  const valid = name
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, maxLength);
  const cleaned = withoutEnd(valid, '-');
  return cleaned === '' ? 'my-name' : cleaned;
}

/** Namespaces that every cluster has; manifests neither create nor delete them. */
export const BUILT_IN_NAMESPACES: readonly string[] = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];
