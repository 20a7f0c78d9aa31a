import { stringAt } from '../../../kubernetes/json';
import type { Chain } from '../../chain/chain';
import { VERSIONS } from '../../chain/scope';

/** The version of kubectl; undefined if it did not say it. */
export function kubectlVersion(chain: Chain): string | undefined {
  return stringAt(chain.json(VERSIONS), 'clientVersion', 'gitVersion');
}
