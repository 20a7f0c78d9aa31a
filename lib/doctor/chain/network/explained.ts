import type { Chain } from '../chain';
import { targetOf } from './endpoint';
import { mismatchOf } from './mismatch';
import type { MilvusFound } from '../milvus/milvuses';
import { runningMilvuses } from '../milvus/running-milvuses';
import { fractionIn, isSent } from '../milvus/sampled';
import { traceInEffect } from '../milvus/trace';

/**
 * The codes of `lint` for what the links `endpoint` and `sampling` say about the settings that a Milvus has: they know the Services
 * of the cluster, and so a better fix.
 */
export function explainedCodes(chain: Chain, milvus: MilvusFound): readonly string[] {
  const effect = runningMilvuses(chain).includes(milvus) ? traceInEffect(chain, milvus) : undefined;
  if (effect === undefined) return [];
  const { unknown } = effect;
  if (!isSent(effect)) return unknown.includes('exporter') ? [] : ['MLV011', ...ADDRESS];
  const hasFraction = unknown.includes('sampleFraction') || fractionIn(effect) > 0;
  const target = targetOf(chain, milvus);
  const isLost = target !== undefined && mismatchOf(chain, milvus, target) !== undefined;
  return [...(hasFraction ? [] : ['MLV011']), ...(isLost ? ADDRESS : [])];
}

/** What lint says of the address, of its port, of TLS, and of localhost. */
const ADDRESS: readonly string[] = ['MLV012', 'MLV013', 'MLV033', 'MLV073'];
