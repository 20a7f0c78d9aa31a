import type { RunbookChapter, RunbookStep } from '../../app/part';
import { operatorKey } from '../../app/picture';
import { JAEGER_CRD_NAME } from '../../upstream/jaeger-crd/jaeger-crd';
import { LEADER_ELECTION_LEASE } from '../../upstream/jaeger-operator-install';
import { fromUpstream } from './from-upstream';
import { beforeApply, hasWayFromUpstream, prerequisites, secrets } from './needs';
import { PAUSE, troubleshooting } from './troubleshooting';
import type { Install } from '../install/install';

/** What the runbook says about the operator. */
export function operatorChapter(install: Install): RunbookChapter {
  const { name, namespace, version, watch } = install;
  return {
    what: [
      `The Jaeger operator ${version.operator} runs in namespace \`${namespace}\` and watches ${places(watch.watched)}. ` +
        'Jaeger v1 reached its end of life on 2025-12-31 and this operator is deprecated: both work, and neither receives fixes.',
    ],
    picture: {
      nodes: [
        {
          key: operatorKey(namespace, name),
          lines: [`Jaeger operator ${version.operator}`, `namespace ${namespace}`],
        },
      ],
    },
    prerequisites: prerequisites(install),
    secrets: secrets(install),
    beforeApply: beforeApply(install),
    afterNeeded: certificateReady(install),
    afterApply: [
      {
        text:
          'Wait until the operator is available.' +
          (install.leaderElection
            ? ` If an operator ran here before, the new one works on Jaegers only ${PAUSE} later, when the old lease has ended.`
            : ''),
        commands: [
          `kubectl wait --for=condition=Established crd/${JAEGER_CRD_NAME} --timeout=60s`,
          ...waitForCa(install),
          `kubectl wait --for=condition=Available deployment/${name} -n ${namespace} --timeout=300s`,
        ],
      },
    ],
    troubleshoot: troubleshooting(install),
    undo: [
      {
        text:
          'This must print nothing. A Jaeger that it shows is not from this environment and still needs the operator: stop here, and keep ' +
          'the rest.',
        commands: (watch.watched?.map((watched) => `-n ${watched}`) ?? ['-A']).map(
          (where) => `kubectl get jaegers ${where} --ignore-not-found`,
        ),
      },
    ],
    leftovers: leftovers(install),
    appendices: hasWayFromUpstream(install) ? [fromUpstream(install)] : [],
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
