import type { RunbookChapter, RunbookStep } from '../../app/part';
import { JAEGER_CRD_NAME } from '../../upstream/jaeger-crd';
import { LEADER_ELECTION_LEASE, OPERATOR_NAME } from '../../upstream/jaeger-operator-install';
import type { Install } from '../install';
import { fromUpstream } from './from-upstream';
import { beforeApply, prerequisites } from './needs';

/** What the runbook says about the operator. */
export function operatorChapter(install: Install): RunbookChapter {
  const { name, namespace, version, watch } = install;
  return {
    what: [
      `The Jaeger operator ${version.operator} runs in namespace \`${namespace}\` and watches ${places(watch.watched)}. ` +
        'Jaeger v1 reached its end of life on 2025-12-31 and this operator is deprecated: both work, and neither gets fixes any more.',
    ],
    picture: [`operator["Jaeger operator ${version.operator}<br/>namespace ${namespace}"]`],
    prerequisites: prerequisites(install),
    // A second install leaves the first one alone, whoever made it.
    preparations: install.profile?.name === 'upstream' || !install.crd ? [] : [fromUpstream(install)],
    beforeApply: beforeApply(install),
    afterNeeded: certificateReady(install),
    afterApply: [
      {
        text: 'Wait until the operator is available:',
        commands: [
          `kubectl wait --for=condition=Established crd/${JAEGER_CRD_NAME} --timeout=60s`,
          ...waitForCa(install),
          `kubectl wait --for=condition=Available deployment/${name} -n ${namespace} --timeout=300s`,
        ],
      },
    ],
    troubleshoot: [
      {
        text: 'The operator says why it does not act:',
        commands: [`kubectl logs deployment/${name} -n ${namespace} -c ${OPERATOR_NAME} --tail=50`],
      },
    ],
    undo: [
      {
        text: 'This prints nothing. A Jaeger that it does show is not ours and needs the operator: then stop here and keep the rest.',
        commands: (watch.watched?.map((watched) => `-n ${watched}`) ?? ['-A']).map(
          (where) => `kubectl get jaegers ${where} --ignore-not-found`,
        ),
      },
    ],
    leftovers: leftovers(install),
  };
}

/** The Secret with the key pair, which the operator's pods mount; a provided one is there before. */
function certificateReady({ names, namespace, webhookCertificate }: Install): RunbookStep[] {
  if (webhookCertificate.managed === undefined) return [];
  return [
    {
      text: "Wait until cert-manager has created the Secret with the webhooks' certificate, which the operator's pods mount:",
      commands: [`kubectl wait --for=condition=Ready certificate/${names.certificate} -n ${namespace} --timeout=120s`],
    },
  ];
}

/** cert-manager also tells the API server whom to trust. */
function waitForCa({ names, webhookCertificate }: Install): string[] {
  if (webhookCertificate.managed === undefined) return [];
  const wait = (kind: string, name: string): string =>
    `kubectl wait --for=jsonpath='{.webhooks[0].clientConfig.caBundle}' ${kind}/${name} --timeout=120s`;
  return [
    wait('mutatingwebhookconfiguration', names.mutatingWebhooks),
    wait('validatingwebhookconfiguration', names.validatingWebhooks),
  ];
}

function leftovers({ names, namespace, webhookCertificate, leaderElection }: Install): RunbookStep[] {
  const left = [
    ...(webhookCertificate.managed === undefined ? [] : [`secret/${names.certificateSecret}`]),
    ...(leaderElection ? [`lease/${LEADER_ELECTION_LEASE}`] : []),
  ];
  if (left.length === 0) return [];
  return [
    {
      text:
        webhookCertificate.managed === undefined
          ? 'What the operator leaves behind:'
          : 'What the operator and cert-manager leave behind:',
      commands: [`kubectl delete ${left.join(' ')} -n ${namespace} --ignore-not-found`],
    },
  ];
}

function places(watched: readonly string[] | undefined): string {
  if (watched === undefined) return 'all namespaces';
  return watched.length === 1
    ? `namespace \`${watched.join()}\``
    : `namespaces ${watched.map((one) => `\`${one}\``).join(', ')}`;
}
