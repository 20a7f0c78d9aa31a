import { kubectl, type Question } from '../answers/question';
import { type Chain, namespaceOf } from '../chain/chain';
import { jaegerConfigQuestions } from '../chain/jaeger/jaeger-config';
import { jaegersIn, operatorsIn } from '../chain/jaeger/jaegers';
import { configMapQuestions } from '../chain/milvus/config-files';
import { milvusesIn, releasesIn, valuesQuestion } from '../chain/milvus/milvuses';
import { otherPolicyQuestions } from '../chain/network/other-policies';
import { scopeOf } from '../chain/scope';
import { elsewhereQuestions, namespacesOfOperatorsElsewhere, operatorQuestions } from './operator';

/** With more, one list of all namespaces takes fewer requests. */
const MAX_NAMESPACES = 4;
/** Of more releases, only these are looked at: each is asked for its values. */
export const MAX_RELEASES = 4;

const RESOURCES = [
  ...['pods', 'replicasets', 'endpointslices', 'networkpolicies'],
  ...['persistentvolumeclaims', 'resourcequotas'],
].join(',');

/** The namespaces of Jaegers, their operators and Milvuses. */
function namespacesInvolved(chain: Chain): readonly string[] {
  const all = [...jaegersIn(chain), ...milvusesIn(chain)].map(({ namespace }) => namespace);
  const operators = [...operatorsIn(chain).map(namespaceOf), ...namespacesOfOperatorsElsewhere(chain)];
  return [...new Set([...all, ...operators])].sort();
}

/** What runs in the namespaces involved, and the values of the releases. */
export function thirdWave(chain: Chain): readonly Question[] {
  const namespaces = namespacesInvolved(chain);
  const isFew = namespaces.length <= MAX_NAMESPACES || scopeOf(chain).namespace !== undefined;
  const where = isFew ? namespaces.map((namespace) => ['-n', namespace]) : [['-A']];
  return [
    ...where.flatMap((scope) => [
      kubectl('get', RESOURCES, ...scope, '-o', 'json'),
      kubectl('get', 'events', ...scope, '--field-selector', 'type=Warning', '-o', 'json'),
    ]),
    ...operatorQuestions(chain),
    ...elsewhereQuestions(chain),
    ...releasesIn(chain).slice(0, MAX_RELEASES).map(valuesQuestion),
    ...milvusesIn(chain).slice(0, MAX_RELEASES).flatMap(configMapQuestions),
    ...jaegerConfigQuestions(chain),
    ...otherPolicyQuestions(chain),
  ];
}
