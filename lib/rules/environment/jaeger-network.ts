import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../kubernetes/json';
import type { EnvironmentModel } from '../../models/environment';
import { NetworkPolicies } from '../../models/jaeger-v2/network-policies';
import { located } from './examples';
import { askedOf, portAsked, sendersIn, serviceAsked } from './senders';

/** Rules about a Milvus and the NetworkPolicies of what receives its traces: each may be valid on its own. */
export const jaegerNetworkRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'MLV198',
    severity: Severity.ERROR,
    summary: 'a NetworkPolicy of the pods that a Milvus sends its traces to lets it in',
    see: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    example: () => located(...closedJaeger(), milvus()),
    when: ({ objects }) => objects.some(({ object }) => object.kind === 'NetworkPolicy'),
    *check(environment): Iterable<Finding> {
      const policies = new NetworkPolicies(environment);
      for (const sender of sendersIn(environment)) {
        const asked = askedOf(sender);
        const service = asked === undefined ? undefined : serviceAsked(asked, sender);
        if (asked === undefined || service === undefined || !sender.isNamespaceKnown) continue;
        const blocking = policies.blocking({ service, port: portAsked(asked), from: sender.namespace });
        if (blocking === undefined) continue;
        const { object, where, podPort } = blocking;
        const policy = stringAt(object, 'metadata', 'name') ?? '';
        yield {
          where: sender.where,
          path: asked.path,
          value: asked.address,
          problem: `points to pods whose port ${podPort} NetworkPolicy '${policy}' (${where}) closes to namespace '${sender.namespace}'.`,
          effect: 'Where the cluster enforces it, every export fails in the background, and no trace arrives.',
          fix: `Add the namespace to 'from' of its ingress rule for port ${podPort}.`,
          fixInCode: `Add JaegerV2Peer.namespace('${sender.namespace}') to 'senders' of JaegerV2NetworkPolicy.standard.`,
        };
      }
    },
  },
];

/** For the example. */
function closedJaeger(): readonly JsonObject[] {
  const labels = { app: 'jaeger' };
  const from = [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'search' } } }];
  return [
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'senders', namespace: 'tracing' },
      spec: { podSelector: { matchLabels: labels }, ingress: [{ from, ports: [{ port: 4317 }] }] },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'jaeger-collector', namespace: 'tracing' },
      spec: { selector: labels, ports: [{ port: 4317 }] },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'jaeger', namespace: 'tracing' },
      spec: { template: { metadata: { labels }, spec: { containers: [] } } },
    },
  ];
}

function milvus(): JsonObject {
  const endpoint = 'jaeger-collector.tracing:4317';
  const trace = { exporter: 'otlp', sampleFraction: 1, otlp: { endpoint, method: 'grpc', secure: false } };
  return {
    apiVersion: 'milvus.io/v1beta1',
    kind: 'Milvus',
    metadata: { name: 'my-release', namespace: 'milvus' },
    spec: { config: { trace } },
  };
}
