import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { toYaml } from '../../../kubernetes/yaml';
import { kubectl } from '../../answers/question';
import { type Chain, namespaceOf } from '../../chain/chain';
import { labelsOf } from '../../chain/pods/pods';
import { NAMESPACE_LABEL } from '../../chain/pods/policy-pods';
import type { LinkFinding } from '../link';
import type { Blocked, WithoutDns } from './judged';

type Opening = Pick<LinkFinding, 'fix' | 'commands' | 'yaml'>;

/** A policy that lets the pods of Milvus in: policies add up. */
export function openIngress(chain: Chain, { way, port, receivers }: Blocked): Opening {
  const [receiver = {}] = receivers;
  return opening(chain, {
    ...{ name: `traces-from-${way.milvus.name}`, namespace: namespaceOf(receiver) },
    podSelector: { matchLabels: commonLabels(way.receivers) },
    policyTypes: ['Ingress'],
    ingress: [{ from: [peerOf(way.senders)], ports: [{ port, protocol: 'TCP' }] }],
  });
}

/** A policy that lets the spans of Milvus out. */
export function openEgress(chain: Chain, { way, port }: Blocked): Opening {
  return opening(chain, {
    ...{ name: `traces-of-${way.milvus.name}`, namespace: way.milvus.namespace },
    podSelector: { matchLabels: commonLabels(way.senders) },
    policyTypes: ['Egress'],
    egress: [{ to: [peerOf(way.receivers)], ports: [{ port, protocol: 'TCP' }] }],
  });
}

/** A policy that lets the pods of Milvus ask the DNS, wherever it is. */
export function openDns(chain: Chain, { way }: WithoutDns): Opening {
  const ports = ['UDP', 'TCP'].map((protocol) => ({ port: 53, protocol }));
  return opening(chain, {
    ...{ name: `dns-of-${way.milvus.name}`, namespace: way.milvus.namespace },
    podSelector: { matchLabels: commonLabels(way.senders) },
    policyTypes: ['Egress'],
    egress: [{ ports }],
  });
}

interface Opened extends JsonObject {
  readonly name: string;
  readonly namespace: string;
}

function opening(chain: Chain, { name, namespace, ...spec }: Opened): Opening {
  const file = `${name}.yml`;
  const policy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, namespace }, spec };
  return {
    fix: `Save these lines as ${file}, and apply them: NetworkPolicies add up.`,
    commands: [chain.command(kubectl('apply', '-f', file))],
    yaml: toYaml(policy),
  };
}

function peerOf(pods: readonly JsonObject[]): JsonObject {
  const [pod = {}] = pods;
  return {
    namespaceSelector: { matchLabels: { [NAMESPACE_LABEL]: namespaceOf(pod) } },
    podSelector: { matchLabels: commonLabels(pods) },
  };
}

/** They say which program it is, and stay the same when it is upgraded. */
const TELLING = ['app.kubernetes.io/instance', 'app.kubernetes.io/name'];
/** They change with each version of the pods, or differ between them. */
const CHANGING =
  /^(?:pod-template-hash|controller-revision-hash|helm\.sh\/chart|app\.kubernetes\.io\/version)$|\/pod-(?:name|index)$/;

/** Labels that all of these pods have, and keep. */
function commonLabels(pods: readonly JsonObject[]): JsonObject {
  const [first = {}, ...others] = pods;
  const common = Object.entries(labelsOf(first)).filter(
    ([key, value]) =>
      !CHANGING.test(key) && others.every((pod) => objectAt({ labels: labelsOf(pod) }, 'labels')[key] === value),
  );
  const telling = common.filter(([key]) => TELLING.includes(key));
  return Object.fromEntries(telling.some(([key]) => key === TELLING[0]) ? telling : common);
}
