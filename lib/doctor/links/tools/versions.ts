import { stringAt } from '../../../kubernetes/json';
import type { Chain } from '../../chain/chain';
import { VERSIONS } from '../../chain/scope';
import { HELM_VERSION } from '../../questions/first';

/** The version of kubectl; undefined if it did not say it. */
export function kubectlVersion(chain: Chain): string | undefined {
  return stringAt(chain.json(VERSIONS), 'clientVersion', 'gitVersion');
}

/** The version of the API server; undefined if it did not say it. */
export function serverVersion(chain: Chain): string | undefined {
  return stringAt(chain.json(VERSIONS), 'serverVersion', 'gitVersion');
}

/** The version of helm; undefined if it did not say it. */
export function helmVersion(chain: Chain): string | undefined {
  const answer = chain.answer(HELM_VERSION);
  const version = answer?.stdout.trim() ?? '';
  return answer?.code === 0 && version !== '' ? version : undefined;
}
