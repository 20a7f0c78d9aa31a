import type { JsonObject } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { type Chain, kindOf, nameOf } from '../../chain/chain';
import { isOver } from '../../chain/pods/containers';
import { jaegersInUse } from '../../chain/jaeger/jaeger-parts';
import { type JaegerFound, jaegersIn } from '../../chain/jaeger/jaegers';
import { podsOf } from '../../chain/pods/pods';
import { isMissingCredentials, isStorageCrash } from '../../chain/jaeger/storage/trouble';
import { type NotReady, whyNoneReady, whyNotReady } from '../../chain/pods/why-not-ready';

/** A part of a Jaeger of which no pod is ready. */
export interface Down {
  readonly jaeger: JaegerFound;
  readonly workload: JsonObject;
  readonly why: NotReady;
}

/** The parts of the Jaegers in use of which no pod is ready, and why; without those that wait for their storage. */
export const downIn = once((chain: Chain): readonly Down[] =>
  jaegersInUse(chain).flatMap((jaeger) => downOf(chain, jaeger)),
);

/** The same for the Jaegers that no Milvus sends to. */
export const downElsewhere = once((chain: Chain): readonly Down[] =>
  jaegersIn(chain)
    .filter((jaeger) => !jaegersInUse(chain).includes(jaeger))
    .flatMap((jaeger) => downOf(chain, jaeger)),
);

function downOf(chain: Chain, jaeger: JaegerFound): readonly Down[] {
  return jaeger.workloads.flatMap((workload) => {
    if (waitsForStorage(chain, workload)) return [];
    const why = whyNoneReady(chain, workload);
    return why === undefined ? [] : [{ jaeger, workload, why }];
  });
}

/** Whether a pod of a workload is not ready because of its storage, which another link explains. */
export function waitsForStorage(chain: Chain, workload: JsonObject): boolean {
  return livingPods(chain, workload).some(
    (pod) => isStorageCrash(chain, pod) || isMissingCredentials(chain, workload, pod),
  );
}

/** Pods that are not ready although others of the same workload are. */
export const lagging = once((chain: Chain): readonly Down[] =>
  jaegersInUse(chain).flatMap((jaeger) =>
    jaeger.workloads.flatMap((workload) => {
      if (whyNoneReady(chain, workload) !== undefined || waitsForStorage(chain, workload)) return [];
      const whys = livingPods(chain, workload).flatMap((pod) => whyNotReady(chain, pod) ?? []);
      return whys.slice(0, 1).map((why) => ({ jaeger, workload, why }));
    }),
  ),
);

/** The pods of a workload that stay. */
export function livingPods(chain: Chain, workload: JsonObject): readonly JsonObject[] {
  return podsOf(chain, workload).filter((pod) => !isOver(pod));
}

/** How a workload is named in findings: `Deployment jaeger-collector`. */
export function workloadText(workload: JsonObject): string {
  return `${kindOf(workload)} ${nameOf(workload)}`;
}
