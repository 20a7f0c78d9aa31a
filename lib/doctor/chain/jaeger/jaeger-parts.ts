import type { JsonObject } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import type { Chain } from '../chain';
import { targetOf } from '../network/endpoint';
import { type JaegerFound, jaegersIn } from './jaegers';
import { milvusesIn } from '../milvus/milvuses';
import { imagesOf } from '../pods/pods';

/** What a Deployment of a Jaeger does: all of it, or one part. */
export enum JaegerPart {
  ALL = 'all',
  COLLECTOR = 'collector',
  QUERY = 'query',
  INGESTER = 'ingester',
}

const PARTS: readonly (readonly [RegExp, JaegerPart])[] = [
  [/(?:^|\/)jaeger-collector(?:[:@]|$)/, JaegerPart.COLLECTOR],
  [/(?:^|\/)jaeger-query(?:[:@]|$)/, JaegerPart.QUERY],
  [/(?:^|\/)jaeger-ingester(?:[:@]|$)/, JaegerPart.INGESTER],
];

/** The part that a workload of a Jaeger runs, by its image. */
export function partOf(workload: JsonObject): JaegerPart {
  const images = imagesOf(workload);
  return PARTS.find(([pattern]) => images.some((image) => pattern.test(image)))?.[1] ?? JaegerPart.ALL;
}

/** What is lost while no pod of a part is ready. */
const LOST: Readonly<Record<JaegerPart, string>> = {
  [JaegerPart.ALL]: 'Jaeger receives no spans, and its UI does not answer.',
  [JaegerPart.COLLECTOR]: 'Jaeger receives no spans.',
  [JaegerPart.QUERY]: "Jaeger's UI does not answer.",
  [JaegerPart.INGESTER]: 'Spans stay in Kafka and do not reach the storage.',
};

/** What is lost while no pod of a workload is ready, as a sentence. */
export function lostWithout(workload: JsonObject): string {
  return LOST[partOf(workload)];
}

/** The Jaegers that Milvus sends to; all where that is not known. */
export const jaegersInUse = once((chain: Chain): readonly JaegerFound[] => {
  const targets = milvusesIn(chain).map((milvus) => targetOf(chain, milvus)?.jaeger);
  const used = jaegersIn(chain).filter((jaeger) => targets.includes(jaeger));
  return used.length > 0 ? used : jaegersIn(chain);
});
