import { type Finding, Severity } from '../../../diagnostics/rule';
import { addressProblem, isTemplate } from '../../../kubernetes/address';
import { hostProblem } from '../../../kubernetes/names';

/** The identity of the rule over hosts of an Ingress for Milvus, in helm values and in a CR alike. */
export const INGRESS_HOSTS = {
  code: 'MLV171',
  severity: Severity.ERROR,
  summary: 'hosts of an Ingress for Milvus or Attu are host names',
  see: 'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/#IngressSpec',
} as const;

/** What is wrong with hosts of an Ingress; an empty one stands for all hosts. */
export function* hostFindings(hosts: unknown, path: string, effect: string): Iterable<Finding> {
  if (!Array.isArray(hosts)) return;
  for (const [index, host] of hosts.entries()) yield* hostFinding(host, `${path}[${index}]`, effect);
}

/** The same of one host. */
export function* hostFinding(host: unknown, path: string, effect: string): Iterable<Finding> {
  if (typeof host !== 'string' || host === '' || isTemplate(host)) return;
  const rule = hostProblem(host);
  if (rule === undefined) return;
  const suggestion = addressProblem(host, 'host')?.suggestion?.toLowerCase();
  const right = suggestion !== undefined && hostProblem(suggestion) === undefined ? suggestion : undefined;
  yield {
    path,
    value: host,
    problem: rule,
    effect,
    fix: right === undefined ? "Give the bare host name, such as 'milvus.example.com'." : `Use '${right}'.`,
  };
}
