import type { Chain } from '../../chain/chain';
import { type JaegerApi, servicesAnswer, servicesQuestion } from '../../chain/jaeger/jaeger-api';
import { isInMemory, readyPods, startOf } from '../../chain/jaeger/jaeger-pods';
import { milvusesIn } from '../../chain/milvus/milvuses';
import { apisOfMilvus, milvusesOf, type MilvusTraces, milvusTraces } from '../../chain/jaeger/spans';
import { sendingPods } from '../../chain/network/endpoint';
import { seen } from '../../chain/evidence';
import type { Evidence } from '../../chain/evidence';

/** Programs of Jaeger that trace themselves. */
const OWN = ['jaeger', 'jaeger-all-in-one', 'jaeger-query', 'jaeger-collector'];
/** The service that `doctor --probe` sends its span as. */
export const PROBE_SERVICE = 'cdk8s-milvus-tracing-doctor';

/** The Jaegers that have answered, and have no span of Milvus; none if another one has, which Milvus may send to. */
export function withoutMilvus(chain: Chain): readonly MilvusTraces[] {
  const all = milvusTraces(chain);
  const empty = all.filter(({ roles, hasSegcore }) => roles.length === 0 && !hasSegcore);
  const [first] = empty;
  const meant = empty.filter(({ api }) => milvusesOf(chain, api).length > 0);
  if (meant.length > 0) return meant;
  // It is not known which one Milvus sends to.
  return first !== undefined && empty.length === apisOfMilvus(chain).length ? [first] : [];
}

/** When a Jaeger that keeps traces in memory was started after Milvus, in milliseconds; undefined otherwise. */
export function forgottenAt(chain: Chain, { jaeger }: JaegerApi): number | undefined {
  if (!isInMemory(chain, jaeger)) return undefined;
  const starts = readyPods(chain, jaeger.workloads).flatMap((pod) => startOf(pod) ?? []);
  const milvus = milvusesIn(chain)
    .flatMap((each) => sendingPods(chain, each))
    .flatMap((pod) => startOf(pod) ?? []);
  if (starts.length === 0 || milvus.length === 0) return undefined;
  const start = Math.min(...starts);
  return Math.max(...milvus) < start ? start : undefined;
}

/** What a Jaeger without spans of Milvus has, as a sentence that begins in lower case. */
export function whatItHas(services: readonly string[]): string {
  const others = services.filter((service) => !OWN.includes(service));
  const foreign = others.filter((service) => service !== PROBE_SERVICE);
  if (services.length === 0) return 'no span has arrived from any program.';
  if (others.length === 0) return 'only spans of Jaeger itself, none of Milvus.';
  if (foreign.length === 0) return 'only spans of doctor --probe, none of Milvus.';
  return `spans of ${foreign.length} other ${foreign.length === 1 ? 'program' : 'programs'}, none of Milvus.`;
}

/** The services that a Jaeger knows, as it said them. */
export function servicesEvidence(chain: Chain, api: JaegerApi): Evidence {
  const names = servicesAnswer(chain, api)?.services ?? [];
  return seen(chain, servicesQuestion(api.address), `"data": ${shortened(JSON.stringify(names))}`);
}

function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 197)}...`;
}
