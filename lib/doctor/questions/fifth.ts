import type { Question } from '../answers/question';
import { v2ConfigQuestions } from '../chain/jaeger/base-path';
import type { Chain } from '../chain/chain';
import { LEASES } from '../chain/clocks';
import { servicesAnswer, servicesQuestion } from '../chain/jaeger/jaeger-api';
import { apisOfMilvus, traceQuestions } from '../chain/jaeger/spans';

/**
 * What Jaeger has received: first the services, then their traces. It is asked once more where the first answer shows that the API
 * is below another path, or needs TLS.
 */
export function apiWave(chain: Chain): readonly Question[] {
  const apis = apisOfMilvus(chain);
  if (apis.length === 0) return [];
  return [
    LEASES,
    ...apis.flatMap((api) =>
      servicesAnswer(chain, api) === undefined
        ? [servicesQuestion(api.address), ...v2ConfigQuestions(chain, api.jaeger)]
        : traceQuestions(chain, api),
    ),
  ];
}
