import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { invalidName, outOfRange } from '../../../diagnostics/sentences';
import { isEmpty, type JsonObject, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { keyValueProblems } from '../../../kubernetes/key-values';
import { dnsLabelProblem } from '../../../kubernetes/names';
import { JAEGER_V2, type JaegerV2Install } from '../../../models/jaeger-v2/install';

const SOURCE = 'https://kubernetes.io/docs/concepts/services-networking/network-policies/';
const REJECTED = 'The API server rejects the NetworkPolicy.';

/** Rules about who may connect to a Jaeger 2. */
export const networkRules: readonly Rule<JaegerV2Install>[] = [
  {
    code: 'JVT377',
    severity: Severity.ERROR,
    summary:
      'lists of who may connect are not empty, and name namespaces, labels and addresses that Kubernetes accepts',
    see: SOURCE,
    example: () => ({ ...JAEGER_V2, network: { peers: { senders: [] } } }),
    *check({ network }): Iterable<Finding> {
      for (const [who, peers] of Object.entries(network?.peers ?? {})) {
        const path = `networkPolicy.${who}`;
        if (peers.length === 0) {
          yield {
            path,
            problem: 'must not be empty.',
            effect: 'A NetworkPolicy rule without peers allows everyone.',
            fix: 'Name a peer, or remove the list.',
          };
        }
        for (const [index, peer] of peers.entries()) yield* peerFindings(`${path}[${index}]`, peer);
      }
    },
  },
  {
    code: 'JVT378',
    severity: Severity.ERROR,
    summary: 'the ports that pods may connect to are port numbers, and there is one',
    see: SOURCE,
    example: () => ({ ...JAEGER_V2, network: { peers: {}, egressPorts: [] } }),
    *check({ network }): Iterable<Finding> {
      const path = 'networkPolicy.egressPorts';
      const { egressPorts } = network ?? {};
      if (egressPorts?.length === 0) {
        yield {
          path,
          problem: 'must list at least one port.',
          effect: 'A NetworkPolicy rule without ports allows every port.',
          fix: 'List the ports of the storage, or remove the list.',
        };
      }
      for (const [index, port] of (egressPorts ?? []).entries()) {
        if (Number.isInteger(port) && port >= 1 && port <= 65535) continue;
        yield {
          path: `${path}[${index}]`,
          value: port,
          ...outOfRange({ kind: 'whole number', from: 1, to: 65535 }, 'Use a port such as 9200.'),
          effect: REJECTED,
        };
      }
    },
  },
  {
    code: 'JVT379',
    severity: Severity.ERROR,
    summary: 'metrics are read at an interval above 0',
    see: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PodMetricsEndpoint',
    example: () => ({ ...JAEGER_V2, monitoringInterval: 0 }),
    *check({ monitoringInterval }): Iterable<Finding> {
      if (monitoringInterval === undefined || monitoringInterval > 0) return;
      yield {
        path: 'monitoring.interval',
        value: monitoringInterval,
        problem: 'must be above 0.',
        effect: 'The Prometheus operator rejects the PodMonitor, and no metrics are read.',
        fix: 'Use Duration.seconds(30), the default.',
      };
    },
  },
];

function* peerFindings(path: string, peer: JsonObject): Iterable<Finding> {
  const namespace = stringAt(peer, 'namespaceSelector', 'matchLabels', 'kubernetes.io/metadata.name');
  const problem = namespace === undefined ? undefined : dnsLabelProblem(namespace);
  if (problem !== undefined) {
    yield {
      path,
      value: namespace,
      ...invalidName('namespace', problem, 'Use a name that `kubectl get namespaces` shows.'),
      effect: 'No namespace has that name, and no pod may connect.',
    };
  }
  const labels = objectAt(peer, 'podSelector', 'matchLabels');
  if (valueAt(peer, 'podSelector') !== undefined && isEmpty(labels)) {
    yield {
      path,
      problem: 'must have a label.',
      effect: 'A selector without labels finds every pod of the namespace.',
      fix: "Name a label, or use JaegerV2Peer.namespace('milvus').",
    };
  }
  for (const { key, isKey, wrong, problem: rule } of keyValueProblems(labels, true)) {
    yield {
      path: `${path}["${key}"]`,
      value: wrong,
      ...invalidName(`label ${isKey ? 'key' : 'value'}`, rule, 'Use a label that the pods have.'),
      effect: REJECTED,
    };
  }
  const cidr = stringAt(peer, 'ipBlock', 'cidr');
  if (cidr === undefined || isCidr(cidr)) return;
  yield {
    path,
    value: cidr,
    problem: 'must be a range of addresses in CIDR notation.',
    effect: REJECTED,
    fix: "Use a range such as '10.0.0.0/8' or 'fd00::/8', and '192.0.2.1/32' for one address.",
  };
}

const CIDR_4 = /^(?:\d{1,3}\.){3}\d{1,3}\/(?:\d|[12]\d|3[0-2])$/;
const CIDR_6 = /^[0-9a-f:]{2,39}\/\d{1,3}$/i;

function isCidr(text: string): boolean {
  const [address = '', bits = ''] = text.split('/');
  if (CIDR_4.test(text)) return address.split('.').every((part) => Number(part) <= 255);
  return CIDR_6.test(text) && address.includes(':') && Number(bits) <= 128;
}
