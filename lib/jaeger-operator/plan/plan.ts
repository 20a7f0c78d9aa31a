import type { PartPlan } from '../../app/plan/part';
import { operatorKey } from '../../app/plan/picture';
import type { Step } from '../../app/plan/step';
import { conditionOf, fieldOf, type Wait } from '../../app/plan/wait';
import { JAEGER_CRD_NAME } from '../../upstream/jaeger-crd/jaeger-crd';
import { LEADER_ELECTION_LEASE } from '../../upstream/jaeger-operator-install';
import { fromUpstream } from './from-upstream';
import { beforeApply, hasWayFromUpstream, prerequisites, secrets } from './needs';
import { PAUSE, troubleshooting } from './troubleshooting';
import type { Install } from '../install/install';
import type { WrittenInstall } from './written';

/** The plan of the operator. */
export function operatorPlan(install: WrittenInstall): PartPlan {
  const { name, namespace, version, watched } = install;
  return {
    what: [
      `The Jaeger operator ${version.operator} runs in namespace \`${namespace}\` and watches ${places(watched)}. ` +
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
            ? ` If an operator ran here before, the new one starts to reconcile Jaegers ${PAUSE} later, when the old lease has expired.`
            : ''),
        waits: [
          conditionOf({ kind: 'CustomResourceDefinition', name: JAEGER_CRD_NAME }, 'Established', 60),
          ...waitForCa(install),
          conditionOf({ kind: 'Deployment', name, namespace }, 'Available', 300),
        ],
      },
    ],
    troubleshoot: troubleshooting(install),
    undo: [
      {
        text:
          'This must print nothing. A Jaeger that it shows is not from this environment and still needs the operator: stop here, and keep ' +
          'the rest.',
        checks: (watched ?? [undefined]).map((place) => ({ ask: 'none', kind: 'Jaeger', namespace: place })),
      },
    ],
    leftovers: leftovers(install),
    appendices: hasWayFromUpstream(install) ? [fromUpstream(install)] : [],
  };
}

/** The Secret with the key pair, which the operator's pods mount; a provided one is there before. */
function certificateReady({ names, namespace, webhookCertificate }: Install): readonly Step[] {
  if (webhookCertificate._managed === undefined) return [];
  return [
    {
      text: "Wait until cert-manager has created the Secret with the webhooks' certificate, which the operator's pods mount:",
      waits: [conditionOf({ kind: 'Certificate', name: names.certificate, namespace }, 'Ready', 120)],
    },
  ];
}

/** cert-manager also tells the API server whom to trust. */
function waitForCa({ names, webhookCertificate }: Install): readonly Wait[] {
  if (webhookCertificate._managed === undefined) return [];
  return [
    { kind: 'MutatingWebhookConfiguration', name: names.mutatingWebhooks },
    { kind: 'ValidatingWebhookConfiguration', name: names.validatingWebhooks },
  ].map((webhooks) => fieldOf(webhooks, '.webhooks[0].clientConfig.caBundle', 120));
}

function leftovers({ names, namespace, webhookCertificate, leaderElection }: Install): readonly Step[] {
  const left = [
    ...(webhookCertificate._managed === undefined ? [] : [{ kind: 'Secret', name: names.certificateSecret }]),
    ...(leaderElection ? [{ kind: 'Lease', name: LEADER_ELECTION_LEASE }] : []),
  ];
  if (left.length === 0) return [];
  return [
    {
      text:
        webhookCertificate._managed === undefined
          ? 'Delete what the operator leaves behind:'
          : 'Delete what the operator and cert-manager leave behind:',
      deletions: [{ objects: left, namespace }],
    },
  ];
}

function places(watched: readonly string[] | undefined): string {
  if (watched === undefined) return 'all namespaces';
  return watched.length === 1
    ? `namespace \`${watched.join()}\``
    : `namespaces ${watched.map((one) => `\`${one}\``).join(', ')}`;
}
