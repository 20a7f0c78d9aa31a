import { contextName, isReached, scopeOf } from '../../chain/scope';
import type { Link } from '../link';
import { accessRules } from './rules';

/** The way from here to the API server, and what the account may read there. */
export const accessLink: Link = {
  name: 'access',
  unseen(chain) {
    // What is wrong with kubectl itself is said by the link before.
    return isReached(chain) ? undefined : 'the cluster was not reached';
  },
  seen(chain) {
    const context = contextName(chain);
    const { namespace } = scopeOf(chain);
    const place = namespace === undefined ? 'all namespaces' : `namespace ${namespace}`;
    return `${context === undefined ? 'the API server answers' : `context ${context}`}, ${place} can be read`;
  },
  rules: accessRules,
};
