import { Severity } from '../../../diagnostics/rule';
import { releaseAtLeast } from '../../../upstream/version-order';
import { Failure } from '../../answers/answers';
import { linesSaid } from '../../answers/forbidden';
import type { Chain } from '../../chain/chain';
import { exampleChain } from '../../chain/example';
import { HELM_VERSION } from '../../questions/first';
import { seen } from '../../chain/evidence';
import type { LinkRule } from '../link';
import { helmVersion } from './versions';

/** The oldest helm that the runbooks are tested with. */
const OLDEST_HELM = '3.14.0';
const NO_VALUES = 'The values of Milvus releases cannot be looked at.';

/** Rules about helm, without which everything but releases and their values is looked at. */
export const helmRules: readonly LinkRule[] = [
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
        effect: NO_VALUES,
        fix: 'Install helm, or add its folder to the PATH.',
        evidence: seen(chain, HELM_VERSION, 'helm: command not found'),
      };
    },
  },
  {
    code: 'DOC005',
    severity: Severity.WARNING,
    summary: `helm is ${OLDEST_HELM} or newer`,
    see: 'https://helm.sh/docs/topics/version_skew/',
    example: () => exampleChain({ texts: [[HELM_VERSION, 'v3.9.4']] }),
    *check(chain) {
      const version = helmVersion(chain);
      if (version === undefined || releaseAtLeast(version, OLDEST_HELM)) return;
      yield {
        path: 'helm',
        value: version,
        problem: `is older than ${OLDEST_HELM}.`,
        effect: 'The runbooks need a newer one.',
        fix: 'Install a newer helm.',
        evidence: seen(chain, HELM_VERSION, version),
      };
    },
  },
  {
    code: 'DOC009',
    severity: Severity.WARNING,
    summary: 'helm starts',
    see: 'https://helm.sh/docs/intro/install/',
    example: () => exampleChain({ errors: [[HELM_VERSION, 'Error: could not find tiller']] }),
    *check(chain) {
      const line = whyHelmFails(chain);
      if (line === undefined) return;
      yield {
        path: 'helm',
        problem: 'installed, but it fails.',
        effect: NO_VALUES,
        fix: 'Run the command by hand, and install helm again if it fails.',
        evidence: seen(chain, HELM_VERSION, line),
      };
    },
  },
];

function whyHelmFails(chain: Chain): string | undefined {
  const answer = chain.answer(HELM_VERSION);
  switch (answer?.failure) {
    case Failure.MISSING:
      return undefined;
    case Failure.TIMEOUT:
      return '(no answer)';
    default:
      return answer === undefined || answer.code === 0
        ? undefined
        : linesSaid(answer.stderr).slice(0, 2).join('\n') || `exit code ${answer.code}`;
  }
}
