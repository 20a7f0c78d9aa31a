import { type Finding, Severity } from '../../../diagnostics/rule';
import { invalidName } from '../../../diagnostics/sentences';
import { addressProblem, isTemplate } from '../../../kubernetes/address';
import { hostProblem } from '../../../kubernetes/names';

/** The identity of the rule over hosts of an Ingress for Milvus, which helm values and CRs share. */
export const INGRESS_HOSTS = {
  code: 'MLV171',
  severity: Severity.ERROR,
  summary: 'hosts of an Ingress for Milvus or Attu are valid host names',
  see: 'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/#IngressSpec',
} as const;

/** Findings for the hosts of an Ingress; an empty host means all hosts. */
export function* hostFindings(hosts: unknown, path: string, effect: string): Iterable<Finding> {
  if (!Array.isArray(hosts)) return;
  for (const [index, host] of hosts.entries()) yield* hostFinding(host, `${path}[${index}]`, effect);
}

/** Findings for one host. */
export function* hostFinding(host: unknown, path: string, effect: string): Iterable<Finding> {
  if (typeof host !== 'string' || host === '' || isTemplate(host)) return;
  const rule = hostProblem(host);
  if (rule === undefined) return;
  const suggestion = addressProblem(host, 'host')?.suggestion?.toLowerCase();
  const isValid = suggestion !== undefined && hostProblem(suggestion) === undefined;
  const fix = isValid ? `Use '${suggestion}'.` : "Use a bare host name, such as 'milvus.example.com'.";
  yield { path, value: host, effect, ...invalidName('host', rule, fix) };
}
