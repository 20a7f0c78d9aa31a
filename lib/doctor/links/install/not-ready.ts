import type { Chain } from '../../chain/chain';
import { exampleJaeger, exampleOperator, OPERATED, RUNNING, wholeCluster } from '../../chain/operator/example-operator';
import { nameOf } from '../../chain/chain';
import { operatorFacts } from '../../chain/operator/operators';
import { isReady } from '../../chain/pods/pods';
import { type NotReady, NotReadyReason, whyNoneReady, whyNotReady } from '../../chain/pods/why-not-ready';
import { waitsForCertificate } from '../webhook/secret';
import type { LinkRule } from '../link';
import { isCrdMissing } from './missing';
import { idleOperators } from './scaled';
import { isOperatorNeeded, type Trouble, troubleRules } from './trouble';
import { unreachable } from './logs';

const PULLING = {
  phase: 'Pending',
  conditions: [{ type: 'Ready', status: 'False' }],
  containerStatuses: [
    {
      ...{ name: 'jaeger-operator', ready: false, restartCount: 0 },
      state: {
        waiting: {
          reason: 'ImagePullBackOff',
          message: 'Back-off pulling image "quay.io/jaegertracing/jaeger-operator:1.62.9": ErrImagePull: not found',
        },
      },
    },
  ],
};

/** Rules about operators whose pods are not ready. */
export const notReadyRules: readonly LinkRule[] = troubleRules({
  needed: {
    code: 'DOC026',
    example: () =>
      wholeCluster({ objects: [...exampleOperator({ version: '1.62.9', pods: [PULLING] }), ...exampleJaeger()] }),
  },
  otherwise: {
    code: 'DOC027',
    example: () =>
      wholeCluster({
        objects: [
          ...exampleOperator({ version: '1.62.9', pods: [PULLING] }),
          ...exampleJaeger({ labels: OPERATED, status: RUNNING }),
        ],
      }),
  },
  summary: 'the pods of the Jaeger operator are ready',
  see: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/',
  *troubles(chain) {
    if (isCrdMissing(chain)) return;
    yield* withoutReady(chain);
    yield* stuckUpdates(chain);
  },
});

function* withoutReady(chain: Chain): Iterable<Trouble> {
  for (const operator of idleOperators(chain)) {
    const { namespace, name, wanted, deployment } = operator;
    // The webhook's link explains the certificate, and another rule what the operator says itself.
    if (wanted === 0 || waitsForCertificate(chain, operator) || unreachable(chain, operator) !== undefined) continue;
    const why = whyNoneReady(chain, deployment);
    if (why === undefined || why.reason === NotReadyReason.SCALED_TO_ZERO) continue;
    yield { where: `${namespace}/${name}`, path: 'pods', isNeeded: isOperatorNeeded(chain), ...findingOf(why) };
  }
}

/** A new pod that does not get ready, while an old one works. */
function* stuckUpdates(chain: Chain): Iterable<Trouble> {
  for (const { namespace, name, ready, wanted, pods } of operatorFacts(chain)) {
    if (ready === 0 || wanted === 0 || pods.length <= ready) continue;
    for (const pod of pods.filter((each) => !isReady(each))) {
      const why = whyNotReady(chain, pod);
      if (why === undefined || why.reason === NotReadyReason.STARTING) continue;
      yield {
        ...{ where: `${namespace}/${name}`, path: `pod ${nameOf(pod)}`, isNeeded: false, ...findingOf(why) },
        effect: 'Another pod of the operator works, but the last change of its Deployment has no effect.',
      };
      break;
    }
  }
}

function findingOf({ sentence, fix, evidence, commands }: NotReady) {
  return { problem: sentence, fix, evidence, ...(commands === undefined ? {} : { commands }) };
}
