import { hasPlaceholder, PLACEHOLDER_PROBLEM } from './placeholder';
import { withoutEnd } from './text-end';

/** Kubernetes' name rules; each returns what is wrong, or undefined. */

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const MAX_LABEL_LENGTH = 63;

/** RFC 1123 label: namespaces. */
export function dnsLabelProblem(name: string): string | undefined {
  if (hasPlaceholder(name)) return PLACEHOLDER_PROBLEM;
  if (name.length === 0) return 'is empty';
  if (name.length > MAX_LABEL_LENGTH) return `has ${name.length} characters; the limit is ${MAX_LABEL_LENGTH}`;
  return LABEL.test(name) ? undefined : 'is not a DNS label (a-z, 0-9 and -, first and last alphanumeric)';
}

/** RFC 1123 subdomain: host names of an Ingress; `*.` may stand in front. */
export function hostProblem(host: string): string | undefined {
  if (hasPlaceholder(host)) return PLACEHOLDER_PROBLEM;
  if (host.length > 253) return `has ${host.length} characters; the limit is 253`;
  if (/^\d+(\.\d+){3}$/.test(host)) return 'is an IP address, not a host name';
  const labels = host.replace(/^\*\./, '').split('.');
  return labels.every((label) => dnsLabelProblem(label) === undefined)
    ? undefined
    : 'is not a host name (DNS labels joined by dots; no scheme, port or path)';
}

/** RFC 1123 subdomain: most names of objects. */
export function dnsSubdomainProblem(name: string): string | undefined {
  if (hasPlaceholder(name)) return PLACEHOLDER_PROBLEM;
  if (name.length === 0) return 'is empty';
  if (name.length > 253) return `has ${name.length} characters; the limit is 253`;
  return name.split('.').every((part) => LABEL.test(part))
    ? undefined
    : 'is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric)';
}

const QUALIFIED = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/** The key of a label or an annotation: a name, and optionally a DNS subdomain and `/` in front. */
export function qualifiedNameProblem(key: string): string | undefined {
  if (hasPlaceholder(key)) return PLACEHOLDER_PROBLEM;
  const slash = key.indexOf('/');
  const name = key.slice(slash + 1);
  const prefix = slash < 0 ? undefined : dnsSubdomainProblem(key.slice(0, slash));
  if (prefix !== undefined) return `has a prefix that ${prefix}`;
  if (name.length > MAX_LABEL_LENGTH) return `has ${name.length} characters; the limit is ${MAX_LABEL_LENGTH}`;
  return QUALIFIED.test(name)
    ? undefined
    : 'is not a label key (letters, digits, -, _ and ., first and last alphanumeric)';
}

/** The value of a label; empty is one. */
export function labelValueProblem(value: string): string | undefined {
  if (hasPlaceholder(value)) return PLACEHOLDER_PROBLEM;
  if (value.length > MAX_LABEL_LENGTH) return `has ${value.length} characters; the limit is ${MAX_LABEL_LENGTH}`;
  return value === '' || QUALIFIED.test(value)
    ? undefined
    : 'is not a label value (letters, digits, -, _ and ., first and last alphanumeric)';
}

/** The nearest valid DNS label, for a message. */
export function suggestDnsLabel(name: string, maxLength = MAX_LABEL_LENGTH): string {
  const valid = name
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, maxLength);
  const cleaned = withoutEnd(valid, '-');
  return cleaned === '' ? 'my-name' : cleaned;
}

/** Namespaces that every cluster has; nobody's manifests create or delete them. */
export const BUILT_IN_NAMESPACES: readonly string[] = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];
