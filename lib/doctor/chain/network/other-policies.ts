import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { groupOf } from '../../../kubernetes/scope';
import { kubectl, type Question } from '../../answers/question';
import { type Chain, namespaceOf } from '../chain';
import { scopeArgs, scopeOf } from '../scope';

/** Policies of network plugins and of administrators, which can allow or deny what NetworkPolicies do not. */
interface OtherPolicies {
  readonly groupVersion: string;
  /** As kubectl is asked for them. */
  readonly resources: readonly string[];
  readonly kinds: readonly string[];
}

const OTHERS: readonly OtherPolicies[] = [
  {
    groupVersion: 'cilium.io/v2',
    resources: ['ciliumnetworkpolicies.cilium.io', 'ciliumclusterwidenetworkpolicies.cilium.io'],
    kinds: ['CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'],
  },
  {
    groupVersion: 'crd.projectcalico.org/v1',
    resources: ['networkpolicies.crd.projectcalico.org', 'globalnetworkpolicies.crd.projectcalico.org'],
    kinds: ['NetworkPolicy', 'GlobalNetworkPolicy'],
  },
  {
    groupVersion: 'policy.networking.k8s.io/v1alpha1',
    resources: [
      'adminnetworkpolicies.policy.networking.k8s.io',
      'baselineadminnetworkpolicies.policy.networking.k8s.io',
    ],
    kinds: ['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy'],
  },
  {
    groupVersion: 'crd.antrea.io/v1beta1',
    resources: ['networkpolicies.crd.antrea.io', 'clusternetworkpolicies.crd.antrea.io'],
    kinds: ['NetworkPolicy', 'ClusterNetworkPolicy'],
  },
];

/** Asks for the policies of the plugins that the cluster has; one process for each. */
export function otherPolicyQuestions(chain: Chain): readonly Question[] {
  return servedIn(chain).map(({ resources }) =>
    kubectl('get', resources.join(','), ...scopeArgs(scopeOf(chain)), '-o', 'json'),
  );
}

function servedIn(chain: Chain): readonly OtherPolicies[] {
  return OTHERS.filter(({ groupVersion }) => chain.serves(groupVersion) === true);
}

/**
 * Why NetworkPolicies alone do not tell who may connect in these namespaces, as part of a sentence; undefined if nothing else has
 * policies there.
 */
export function whyNotAllPolicies(chain: Chain, namespaces: readonly string[]): string | undefined {
  for (const { groupVersion, resources, kinds } of servedIn(chain)) {
    const [group = ''] = groupVersion.split('/', 1);
    const found = kinds
      .flatMap((kind) => chain.objects(kind))
      .find((policy) => groupOf(policy) === group && isIn(policy, namespaces));
    if (found !== undefined) return `${stringAt(found, 'kind') ?? ''} objects of ${group} are not evaluated`;
    const why = resources.flatMap((resource) => chain.whyNotListed(resource) ?? [])[0];
    if (why !== undefined) return why;
  }
  return undefined;
}

function isIn(policy: JsonObject, namespaces: readonly string[]): boolean {
  const namespace = namespaceOf(policy);
  return namespace === '' || namespaces.includes(namespace);
}
