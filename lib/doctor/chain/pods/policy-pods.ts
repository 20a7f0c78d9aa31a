import { isObject, type JsonObject, valueAt } from '../../../kubernetes/json';
import { isNetworkPolicy, type PolicyPod } from '../../../models/network-policy/admission';
import type { KnownLabels } from '../../../models/network-policy/selector';
import { type Chain, namespaceOf } from '../chain';
import { podIps, usesHostNetwork } from '../network/dns';
import { namedPort } from '../network/endpoint';
import { labelsOf } from './pods';

/** Each namespace has this label by itself. */
export const NAMESPACE_LABEL = 'kubernetes.io/metadata.name';

/** The NetworkPolicies that were read. */
export function networkPoliciesIn(chain: Chain): readonly JsonObject[] {
  return chain.objects('NetworkPolicy').filter(isNetworkPolicy);
}

/** A pod as NetworkPolicies see it. @param otherIps addresses that packets to it can have as well */
export function policyPodOf(chain: Chain, pod: JsonObject, otherIps: readonly string[] = []): PolicyPod {
  const namespace = namespaceOf(pod);
  return {
    ...{ namespace, otherIps, labels: labelsOf(pod), isWhole: true, ips: podIps(pod) },
    ofNamespace: labelsOfNamespace(chain, namespace),
    usesHostNetwork: usesHostNetwork(pod),
    namedPort: (name, protocol) => namedPort(pod, name, protocol),
  };
}

/** The labels of a namespace, as far as they are known: its name always is. */
export function labelsOfNamespace(chain: Chain, name: string): KnownLabels {
  const object = chain.object({ kind: 'Namespace', name });
  const labels = valueAt(object, 'metadata', 'labels');
  const own = isObject(labels) ? labels : {};
  return { labels: { [NAMESPACE_LABEL]: name, ...own }, isWhole: object !== undefined };
}
