import { Severity } from '../../../diagnostics/rule';
import { kindOf, nameOf, type Chain } from '../../chain/chain';
import { jaegersInUse, lostWithout } from '../../chain/jaeger/jaeger-parts';
import { missingCredentials } from '../../chain/jaeger/storage/trouble';
import { livingPods } from '../jaeger/not-ready';
import { jaegerPodExample } from '../jaeger/example';
import type { LinkRule } from '../link';
import { placeOf } from '../../chain/place';

/** Rules about the Secrets with the credentials of the storage. */
export const secretRules: readonly LinkRule[] = [
  {
    code: 'DOC116',
    severity: Severity.ERROR,
    summary: 'the Secret with the credentials of the storage exists',
    see: 'https://www.jaegertracing.io/docs/1.62/operator/#storage-options',
    example: secretExample,
    *check(chain) {
      for (const jaeger of jaegersInUse(chain)) {
        for (const workload of jaeger.workloads) {
          const [why] = livingPods(chain, workload).flatMap((pod) => missingCredentials(chain, workload, pod) ?? []);
          if (why === undefined) continue;
          yield {
            where: placeOf(jaeger),
            path: `${kindOf(workload)} ${nameOf(workload)}`,
            problem: `credentials of the storage are missing: ${why.sentence}`,
            effect: lostWithout(workload),
            ...{ fix: why.fix, evidence: why.evidence },
          };
        }
      }
    },
  },
];

function secretExample(): Chain {
  return jaegerPodExample({
    phase: 'Pending',
    container: {
      state: { waiting: { reason: 'CreateContainerConfigError', message: 'secret "es-credentials" not found' } },
    },
    containerSpec: { envFrom: [{ secretRef: { name: 'es-credentials' } }] },
  });
}
