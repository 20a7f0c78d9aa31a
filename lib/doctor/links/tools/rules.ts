import { Severity } from '../../../diagnostics/rule';
import { releaseAtLeast } from '../../../upstream/version-order';
import { Failure } from '../../answers/answers';
import { exampleChain } from '../../chain/example';
import { VERSIONS } from '../../chain/scope';
import { HELM_VERSION } from '../../questions/first';
import { seen } from '../evidence';
import type { LinkRule } from '../link';
import { kubectlVersion } from './versions';

/** The oldest kubectl whose answers are known. */
const OLDEST_KUBECTL = '1.28.0';

/** Rules about kubectl and helm. */
export const toolRules: readonly LinkRule[] = [
  {
    code: 'DOC001',
    severity: Severity.ERROR,
    summary: 'kubectl is installed',
    see: 'https://kubernetes.io/docs/tasks/tools/',
    example: () => exampleChain({ failures: [[VERSIONS, Failure.MISSING]] }),
    *check(chain) {
      if (chain.answer(VERSIONS)?.failure !== Failure.MISSING) return;
      yield {
        path: 'kubectl',
        problem: 'not installed, or not on the PATH.',
        effect: 'Nothing on the cluster can be looked at.',
        fix: 'Install kubectl, or add its folder to the PATH.',
        evidence: seen(chain, VERSIONS, 'kubectl: command not found'),
      };
    },
  },
  {
    code: 'DOC002',
    severity: Severity.WARNING,
    summary: `kubectl is ${OLDEST_KUBECTL} or newer`,
    see: 'https://kubernetes.io/releases/version-skew-policy/',
    example: () => exampleChain({ texts: [[VERSIONS, JSON.stringify({ clientVersion: { gitVersion: 'v1.27.4' } })]] }),
    *check(chain) {
      const version = kubectlVersion(chain);
      if (version === undefined || releaseAtLeast(version, OLDEST_KUBECTL)) return;
      yield {
        path: 'kubectl',
        value: version,
        problem: `is older than ${OLDEST_KUBECTL}.`,
        effect: 'Its answers can be incomplete, and the runbooks need a newer one.',
        fix: 'Install the kubectl of your cluster.',
        evidence: seen(chain, VERSIONS, `clientVersion.gitVersion: ${version}`),
      };
    },
  },
  {
    code: 'DOC003',
    severity: Severity.WARNING,
    summary: 'helm is installed',
    see: 'https://helm.sh/docs/intro/install/',
    example: () => exampleChain({ failures: [[HELM_VERSION, Failure.MISSING]] }),
    *check(chain) {
      if (chain.answer(HELM_VERSION)?.failure !== Failure.MISSING) return;
      yield {
        path: 'helm',
        problem: 'not installed, or not on the PATH.',
        effect: 'The values of Milvus releases cannot be looked at.',
        fix: 'Install helm, or add its folder to the PATH.',
        evidence: seen(chain, HELM_VERSION, 'helm: command not found'),
      };
    },
  },
];
