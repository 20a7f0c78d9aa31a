import { once } from '../../../kubernetes/once';
import type { Chain } from '../chain';
import { type MilvusFound, milvusesIn } from './milvuses';

/** The Milvuses that have workloads, or whose workloads could not be listed: the others send nothing, whatever their settings. */
export const runningMilvuses = once((chain: Chain): readonly MilvusFound[] =>
  milvusesIn(chain).filter(
    ({ namespace, workloads }) => workloads.length > 0 || chain.whyNotListed('deployments', namespace) !== undefined,
  ),
);
