import { textOf } from '../../kubernetes/json';
import { kubectl, type Question } from '../answers/question';
import { type Chain, namespaceOf } from '../chain/chain';
import { type HelmRelease, releasesIn, valuesQuestion } from '../chain/milvus/milvuses';
import { isReached } from '../chain/scope';
import { isCustom, isOfCluster, resourceOf } from '../chain/resources';

/** The objects and values that a folder of `dist` writes, as far as they were not asked for before: one list of each kind. */
export function expectedWave(chain: Chain): readonly Question[] {
  const { expected } = chain;
  if (expected === undefined || !isReached(chain)) return [];
  const isExpected = ({ name, namespace }: HelmRelease): boolean =>
    expected.releases.some((each) => each.name === name && each.namespace === namespace);
  const byNamespace = new Map<string, Set<string>>();
  for (const { object } of expected.objects) {
    const namespace = isOfCluster(object) ? '' : namespaceOf(object);
    const resource = resourceOf(object);
    const isServed = !isCustom(object) || chain.serves(textOf(object.apiVersion)) !== false;
    // Whether a CRD exists is known by the APIs that are served.
    const isKnown = object.kind === 'CustomResourceDefinition' || chain.whyNotListed(resource, namespace) === undefined;
    if (!isServed || isKnown) continue;
    byNamespace.set(namespace, (byNamespace.get(namespace) ?? new Set()).add(resource));
  }
  return [
    ...[...byNamespace].map(([namespace, resources]) =>
      kubectl('get', [...resources].sort().join(','), ...(namespace === '' ? [] : ['-n', namespace]), '-o', 'json'),
    ),
    ...releasesIn(chain).filter(isExpected).map(valuesQuestion),
  ];
}
