import type { Chain } from '../../chain/chain';
import type { MilvusFound } from '../../chain/milvus/milvuses';
import { driftsIn } from './drift-rules';
import { isWhySilent, staleIn } from './restart-rules';
import { overridesIn } from './variable-rules';

/** Whether the pods of a Milvus have other settings than they should have, and that is why no traces arrive. */
export function isConfigurationWhy(chain: Chain, milvus: MilvusFound): boolean {
  return (
    driftsIn(chain).some((drift) => drift.milvus === milvus && drift.why !== undefined) ||
    staleIn(chain).some((stale) => stale.milvus === milvus && isWhySilent(chain, stale)) ||
    overridesIn(chain).some((override) => override.milvus === milvus && override.isWhy)
  );
}
