import { Severity } from '../../lib/diagnostics/rule';
import { type Found, State, type Verdict } from '../../lib/doctor/diagnosis';
import type { LinkFinding } from '../../lib/doctor/links/link';
import type { Headline } from '../../lib/doctor/report/headline';

/** A cluster with one Jaeger and one Milvus. */
export const HEADLINE: Headline = {
  context: 'kubernetes-admin@kubernetes',
  scope: 'this account may list pods in all namespaces',
  found: {
    jaegers: [{ namespace: 'default', name: 'jaeger', what: 'Jaeger 1' }],
    milvuses: [{ namespace: 'milvus', name: 'my-release', what: 'milvus-5.0.19' }],
  },
  ui: {
    command: 'kubectl port-forward -n default service/jaeger-query 16686:16686 --context kubernetes-admin@kubernetes',
    url: 'http://localhost:16686',
  },
};

/** The Service of the collector has no endpoints: an error with commands. */
export const NO_ENDPOINTS: Found = found('DOC081', Severity.ERROR, {
  where: 'default/jaeger-collector',
  path: 'spec.selector',
  problem: 'matches no pod.',
  effect: 'The Service has no endpoints, so Milvus cannot reach the collector and drops its spans.',
  fix: 'Delete the Service. The operator creates it again with the right selector.',
  evidence: {
    command: 'kubectl get endpointslices -n default -l kubernetes.io/service-name=jaeger-collector -o json',
    line: 'items[0].endpoints: null',
  },
  commands: ['kubectl delete service jaeger-collector -n default --context kubernetes-admin@kubernetes'],
});

/** The endpoint of Milvus is not that of a Service: an error with YAML. */
export const NO_HOST: Found = found('DOC181', Severity.ERROR, {
  where: 'milvus/my-release',
  path: 'trace.jaeger.url',
  value: 'http://jaeger-collector.tracing.svc:14268/api/traces',
  problem: 'names a Service that does not exist.',
  effect: 'Milvus drops its spans.',
  fix: 'Use the Service of the Jaeger that runs.',
  evidence: {
    command: 'helm get values my-release -n milvus -o json',
    line: 'trace:\n  jaeger:\n    url: http://jaeger',
  },
  yaml: 'trace:\n  jaeger:\n    url: http://jaeger-collector.default.svc:14268/api/traces\n',
});

/** A warning without commands. */
export const RARE: Found = found('DOC201', Severity.WARNING, {
  where: 'milvus/my-release',
  path: 'trace.sampleFraction',
  value: 0.001,
  problem: 'samples one request in 1000.',
  effect: 'A single search has no trace, most of the time.',
  fix: 'Set a larger share to see each search, such as 1.',
  evidence: { command: 'kubectl get configmap my-release-milvus -n milvus -o json', line: 'sampleFraction: 0.001' },
});

function found(code: string, severity: Severity, finding: LinkFinding): Found {
  return { code, severity, finding };
}

/** A link in which nothing was found. */
export function ok(link: string, summary: string): Verdict {
  return { link, state: State.OK, summary, found: [] };
}

/** Links of which none is broken. */
export const ALL_OK: readonly Verdict[] = [
  ok('tools', 'kubectl v1.34.5, helm v4.1.4, Kubernetes v1.34.4'),
  ok('webhook', 'not needed: Jaeger 2 has no operator'),
  ok('configuration', 'my-release: the ConfigMap is that of the values, and the pods started after it was changed'),
  ok('traces', '2 services, the last span 12 seconds ago'),
];

/** Links of which two are broken, one has a warning and one was not looked at. */
export const BROKEN: readonly Verdict[] = [
  ok('tools', 'kubectl v1.34.5, Kubernetes v1.34.4'),
  {
    link: 'services',
    state: State.BROKEN,
    summary: 'DOC081 default/jaeger-collector spec.selector',
    found: [NO_ENDPOINTS],
  },
  { link: 'storage', state: State.NOT_LOOKED_AT, summary: 'this account may not read pods/log in default', found: [] },
  { link: 'endpoint', state: State.BROKEN, summary: 'DOC181 milvus/my-release trace.jaeger.url', found: [NO_HOST] },
  { link: 'sampling', state: State.WARNING, summary: 'DOC201 milvus/my-release trace.sampleFraction', found: [RARE] },
];

/** Links of which one has a warning. */
export const WARNED: readonly Verdict[] = [
  ok('tools', 'kubectl v1.34.5, Kubernetes v1.34.4'),
  { link: 'sampling', state: State.WARNING, summary: 'DOC201 milvus/my-release trace.sampleFraction', found: [RARE] },
];

/** Links of which one was not looked at. */
export const UNSEEN: readonly Verdict[] = [
  ok('tools', 'kubectl v1.34.5'),
  {
    link: 'milvus',
    state: State.NOT_LOOKED_AT,
    summary: 'helm: the program is not installed; DOC003 helm',
    found: [],
  },
];
