import { VERSIONS } from '../../chain/scope';
import type { Link } from '../link';
import { toolRules } from './rules';
import { helmVersion, kubectlVersion, serverVersion } from './versions';

/** kubectl and helm, which ask for everything else. */
export const toolsLink: Link = {
  name: 'tools',
  unseen(chain) {
    return chain.answer(VERSIONS) === undefined ? 'kubectl was not asked' : undefined;
  },
  seen(chain) {
    const [helm, server] = [helmVersion(chain), serverVersion(chain)];
    return [
      `kubectl ${kubectlVersion(chain) ?? 'is installed'}`,
      ...(helm === undefined ? [] : [`helm ${helm}`]),
      ...(server === undefined ? [] : [`Kubernetes ${server}`]),
    ].join(', ');
  },
  rules: toolRules,
};
