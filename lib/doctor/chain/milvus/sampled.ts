import type { JsonObject } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { type KeptShare, keptShareOf } from '../../../models/jaeger-v2/kept-share';
import { settingNumber } from '../../../upstream/milvus-settings';
import type { Chain } from '../chain';
import { targetOf } from '../network/endpoint';
import { configOfWorkload, type JaegerConfig } from '../jaeger/jaeger-config';
import type { JaegerFound } from '../jaeger/jaegers';
import type { MilvusFound } from './milvuses';
import { runningMilvuses } from './running-milvuses';
import { type TraceInEffect, traceInEffect } from './trace';

/** A Milvus, with its trace settings. */
export interface Traced {
  readonly milvus: MilvusFound;
  readonly effect: TraceInEffect;
}

/** The Milvuses whose trace settings are known. */
export const tracedIn = once((chain: Chain): readonly Traced[] =>
  runningMilvuses(chain).flatMap((milvus) => {
    const effect = traceInEffect(chain, milvus);
    return effect === undefined ? [] : [{ milvus, effect }];
  }),
);

/** Whether Milvus sends its spans over the network. */
export function isSent({ trace }: TraceInEffect): boolean {
  return trace.exporter === 'jaeger' || trace.exporter === 'otlp';
}

/** The fraction of requests that Milvus traces, 0 to 1: what it cannot read is 0. NaN depends on the processor. */
export function fractionIn({ trace }: TraceInEffect): number {
  const number = settingNumber(trace.sampleFraction) ?? 0;
  return Number.isNaN(number) ? number : Math.min(1, Math.max(0, number));
}

/** A Jaeger 2 that keeps a part of the traces only, and a Milvus that sends to it. */
export interface Kept extends Traced {
  readonly jaeger: JaegerFound;
  readonly config: JaegerConfig;
  readonly tree: JsonObject;
  readonly kept: KeptShare;
}

/** What tail sampling keeps of the traces of each Milvus, where that can be told. */
export const keptIn = once((chain: Chain): readonly Kept[] =>
  tracedIn(chain).flatMap(({ milvus, effect }) => {
    const jaeger = targetOf(chain, milvus)?.jaeger;
    if (jaeger === undefined) return [];
    return jaeger.workloads.flatMap((workload): readonly Kept[] => {
      const config = configOfWorkload(chain, workload);
      const tree = config?.config;
      const kept = tree === undefined ? undefined : keptShareOf(tree);
      if (config === undefined || tree === undefined || kept === undefined) return [];
      return [{ milvus, effect, jaeger, config, tree, kept }];
    });
  }),
);

/** A share in words: `1 of 200 requests`. */
export function oneOf(share: number): string {
  return `1 of ${Math.round(1 / share)} requests`;
}
