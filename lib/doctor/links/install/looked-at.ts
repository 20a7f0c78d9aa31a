import { once } from '../../../kubernetes/once';
import type { Chain } from '../../chain/chain';
import { isReached, scopeOf } from '../../chain/scope';

/** The resource of the Jaeger operator, and the group and version that serve it. */
export const JAEGERS = 'jaegers.jaegertracing.io';
export const JAEGER_API = 'jaegertracing.io/v1';

/** Why it is not known which Jaegers and operators there are, as part of a sentence; undefined if it is. */
export const whyNotFound = once((chain: Chain): string | undefined => {
  if (!isReached(chain)) return 'the API server did not answer';
  const { namespace } = scopeOf(chain);
  const workloads = chain.whyNotListed('deployments', namespace) ?? chain.whyNotListed('statefulsets', namespace);
  if (workloads !== undefined) return workloads;
  const isServed = chain.serves(JAEGER_API);
  if (isServed === undefined) return 'kubectl could not list the APIs of the cluster';
  return isServed ? chain.whyNotListed(JAEGERS, namespace) : undefined;
});

/** Whether all Jaegers and operators of the cluster are known. */
export function isAllKnown(chain: Chain): boolean {
  return whyNotFound(chain) === undefined && scopeOf(chain).namespace === undefined;
}
