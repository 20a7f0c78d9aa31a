import type { JsonObject } from '../../../kubernetes/json';
import { admission, Direction } from '../../../models/network-policy/admission';
import { type Chain, namespaceOf } from '../../chain/chain';
import { HostKind } from '../../chain/network/dns';
import { podsBehind, sendingPods, type Target, targetOf } from '../../chain/network/endpoint';
import { mismatchOf } from '../../chain/network/mismatch';
import type { MilvusFound } from '../../chain/milvus/milvuses';
import { whyNotAllPolicies } from '../../chain/network/other-policies';
import { networkPoliciesIn, policyPodOf } from '../../chain/pods/policy-pods';
import { runningMilvuses } from '../../chain/milvus/running-milvuses';
import { traceInEffect } from '../../chain/milvus/trace';
import type { Link } from '../link';
import { waysIn } from './judged';
import { networkRules } from './rules';

/** The NetworkPolicies between the pods of Milvus and those that it sends its spans to. */
export const networkLink: Link = {
  name: 'network',
  unseen(chain) {
    const all = runningMilvuses(chain);
    if (all.length === 0) return 'no Milvus runs';
    return all.flatMap((milvus) => whyUnseen(chain, milvus) ?? [])[0];
  },
  seen(chain) {
    const count = selectingIn(chain).size;
    if (count === 0) return 'no NetworkPolicy selects the pods of Milvus or of Jaeger';
    return `${count} ${count === 1 ? 'NetworkPolicy lets' : 'NetworkPolicies let'} Milvus through`;
  },
  rules: networkRules,
};

/** The policies that select pods at either end. */
function selectingIn(chain: Chain): ReadonlySet<JsonObject> {
  const policies = networkPoliciesIn(chain);
  const of = (pods: readonly JsonObject[], direction: Direction) =>
    pods.flatMap((each) => {
      const pod = policyPodOf(chain, each);
      return admission(policies, { direction, pod, peer: pod, port: 0 }).selecting;
    });
  return new Set(
    waysIn(chain).flatMap(({ senders, receivers }) => [
      ...of(senders, Direction.EGRESS),
      ...of(receivers, Direction.INGRESS),
    ]),
  );
}

/** Why the way of a Milvus cannot be judged, as part of a sentence. */
function whyUnseen(chain: Chain, milvus: MilvusFound): string | undefined {
  const place = `${milvus.namespace}/${milvus.name}`;
  const target = targetOf(chain, milvus);
  if (traceInEffect(chain, milvus) === undefined) return `the trace settings of ${place} are not known`;
  if (target === undefined) return `${place} sends nothing`;
  if (mismatchOf(chain, milvus, target) !== undefined) return `what ${place} sends to is wrong: see endpoint`;
  // Nothing is between a pod and itself.
  if (target.kind === HostKind.LOOPBACK) return undefined;
  return whyUnseenWay(chain, milvus, target);
}

function whyUnseenWay(chain: Chain, milvus: MilvusFound, { object, host }: Target): string | undefined {
  if (object === undefined) return `which pods are behind ${host} is not known`;
  const receivers = podsBehind(chain, object);
  const namespaces = [...new Set([milvus.namespace, ...receivers.map(namespaceOf)])];
  const listed = namespaces.flatMap((namespace) =>
    ['pods', 'networkpolicies'].map((resource) => chain.whyNotListed(resource, namespace)),
  );
  const why = listed.find((each) => each !== undefined) ?? whyNotAllPolicies(chain, namespaces);
  if (why !== undefined) return why;
  if (sendingPods(chain, milvus).length === 0) return `no pod of Milvus ${milvus.namespace}/${milvus.name} runs`;
  return receivers.length === 0 ? `no pod is behind ${host}` : undefined;
}
