import { Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { helm } from '../../answers/question';
import { exampleCluster } from '../../chain/example-cluster';
import { exampleChain } from '../../chain/example';
import type { Chain } from '../../chain/chain';
import { type HelmRelease, milvusesIn, releasesQuestion } from '../../chain/milvus/milvuses';
import { isReady, podsOf } from '../../chain/pods/pods';
import { scopeOf } from '../../chain/scope';
import { seen } from '../../chain/evidence';
import type { LinkFinding, LinkRule } from '../link';

const SEE = 'https://helm.sh/docs/helm/helm_rollback/';

/** Rules about the helm release of Milvus, and about whether there is a Milvus at all. */
export const releaseRules: readonly LinkRule[] = [
  {
    code: 'DOC120',
    severity: Severity.ERROR,
    summary: 'a Milvus is there: a helm release, a Milvus CR, or pods that run Milvus',
    see: 'https://milvus.io/docs/jaeger-tracing.md',
    example: () => exampleChain({ texts: [[releasesQuestion({ why: '', namespace: 'default' }), '[]']] }),
    *check(chain) {
      // Only helm knows of a release whose pods are gone.
      if (chain.answer(releasesQuestion(scopeOf(chain)))?.code !== 0 || milvusesIn(chain).length > 0) return;
      const { namespace } = scopeOf(chain);
      if (chain.whyNotListed('deployments', namespace) !== undefined) return;
      yield {
        ...(namespace === undefined ? {} : { where: namespace }),
        path: 'milvus',
        problem: namespace === undefined ? 'no Milvus found on this cluster.' : 'no Milvus found in this namespace.',
        effect: 'Nothing sends traces.',
        fix:
          namespace === undefined
            ? 'Install Milvus, or use the --context of the cluster that has it.'
            : 'Name the namespace of Milvus with -n, or install Milvus.',
        evidence: seen(chain, releasesQuestion(scopeOf(chain)), '[]'),
      };
    },
  },
  {
    code: 'DOC121',
    severity: Severity.ERROR,
    summary: 'a helm release of Milvus has pods',
    see: SEE,
    example: () => exampleOf('failed', []),
    *check(chain) {
      for (const { release, workloads } of milvusesIn(chain)) {
        if (release === undefined || workloads.length > 0) continue;
        if (chain.whyNotListed('deployments', release.namespace) !== undefined) continue;
        yield {
          ...placeOf(release),
          problem: `is '${release.status}', but no Deployment of the release runs Milvus.`,
          effect: 'Nothing sends traces.',
          ...mendingOf(chain, release),
          evidence: statusEvidence(chain, release),
        };
      }
    },
  },
  {
    code: 'DOC122',
    severity: Severity.WARNING,
    summary: 'the last change of the helm release of Milvus was completed',
    see: SEE,
    example: () => exampleOf('failed', exampleCluster()),
    *check(chain) {
      for (const { release, workloads } of milvusesIn(chain)) {
        if (release === undefined || workloads.length === 0 || release.status === 'deployed') continue;
        const isRunning = workloads.every((workload) => podsOf(chain, workload).some(isReady));
        yield {
          ...placeOf(release),
          problem: `is '${release.status}', not 'deployed'.`,
          effect: isRunning
            ? 'Milvus runs, but it can have other settings than the values say.'
            : 'Milvus can have other settings than the values say.',
          ...mendingOf(chain, release),
          evidence: statusEvidence(chain, release),
        };
      }
    },
  },
];

function placeOf({ namespace, name }: HelmRelease): Pick<LinkFinding, 'where' | 'path'> {
  return { where: `${namespace}/${name}`, path: 'status' };
}

function statusEvidence(chain: Chain, { namespace, name, status }: HelmRelease): LinkFinding['evidence'] {
  return seen(chain, helm('status', name, '-n', namespace), `STATUS: ${status}`);
}

/** A release that is being changed by another helm, or whose helm has died, rejects the next change. */
function mendingOf(
  chain: Chain,
  { namespace, name, status, revision }: HelmRelease,
): Pick<LinkFinding, 'fix' | 'commands'> {
  const history = chain.command(helm('history', name, '-n', namespace));
  if (status === 'pending-install') {
    return {
      fix: 'If no helm command is running any more, uninstall the release and install it again.',
      commands: [history, chain.command(helm('uninstall', name, '-n', namespace))],
    };
  }
  if (status.startsWith('pending')) {
    return {
      fix: 'If no helm command is running any more, roll back, then upgrade again.',
      commands: [history, chain.command(helm('rollback', name, '-n', namespace))],
    };
  }
  if (revision === '1') {
    return {
      fix: 'Read why in the history (DESCRIPTION), and upgrade again once the cause is gone.',
      commands: [history],
    };
  }
  return {
    fix: 'Read why in the history (DESCRIPTION). Upgrade again once the cause is gone, or roll back.',
    commands: [history, chain.command(helm('rollback', name, '-n', namespace))],
  };
}

function exampleOf(status: string, objects: readonly JsonObject[]): Chain {
  const release = { name: 'my-release', namespace: 'milvus', status, chart: 'milvus-5.0.19', revision: '2' };
  return exampleChain({
    objects,
    asked: { namespace: 'milvus' },
    texts: [[releasesQuestion({ why: '', namespace: 'milvus' }), JSON.stringify([release])]],
  });
}
