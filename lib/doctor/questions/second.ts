import { kubectl, type Question } from '../answers/question';
import type { Chain } from '../chain/chain';
import { releasesQuestion } from '../chain/milvus/milvuses';
import { isReached, scopeArgs, scopeOf } from '../chain/scope';

/** Custom resources, and the group and version without which kubectl does not know them. */
const CUSTOM: readonly (readonly [string, string])[] = [
  ['jaegers.jaegertracing.io', 'jaegertracing.io/v1'],
  ['milvuses.milvus.io', 'milvus.io/v1beta1'],
  ['opentelemetrycollectors.opentelemetry.io', 'opentelemetry.io/v1beta1'],
];

/** What is there: workloads, Services, custom resources, releases, and the webhooks of the cluster. */
export function secondWave(chain: Chain): readonly Question[] {
  if (!isReached(chain)) return [];
  const scope = scopeOf(chain);
  const where = scopeArgs(scope);
  const custom = CUSTOM.flatMap(([resource, version]) => (chain.serves(version) === true ? [resource] : []));
  return [
    kubectl('get', ['deployments', 'statefulsets', 'services', ...custom].join(','), ...where, '-o', 'json'),
    scope.namespace === undefined
      ? kubectl('get', 'namespaces', '-o', 'json')
      : kubectl('get', 'namespaces', scope.namespace, '-o', 'json'),
    kubectl('get', 'mutatingwebhookconfigurations,validatingwebhookconfigurations', '-o', 'json'),
    releasesQuestion(scope),
  ];
}
