import { stringAt } from '../../../kubernetes/json';
import { HELM_VERSION } from '../../questions/first';
import { whyUnanswered } from '../../answers/forbidden';
import { VERSIONS } from '../../chain/scope';
import type { Link } from '../link';
import { toolRules } from './rules';
import { kubectlVersion } from './versions';

/** kubectl and helm, which ask for everything else. */
export const toolsLink: Link = {
  name: 'tools',
  unseen(chain) {
    const kubectl = chain.answer(VERSIONS);
    if (kubectl === undefined) return 'kubectl was not asked';
    return kubectlVersion(chain) === undefined ? (whyUnanswered(kubectl) ?? 'kubectl printed no version') : undefined;
  },
  seen(chain) {
    const server = stringAt(chain.json(VERSIONS), 'serverVersion', 'gitVersion');
    const helm = chain.answer(HELM_VERSION);
    const words = [
      `kubectl ${kubectlVersion(chain) ?? ''}`,
      ...(helm?.code === 0 ? [`helm ${helm.stdout.trim()}`] : []),
      ...(server === undefined ? [] : [`Kubernetes ${server}`]),
    ];
    return words.join(', ');
  },
  rules: toolRules,
};
