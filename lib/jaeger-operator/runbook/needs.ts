import { type NeededSecret, pullSecret, tlsSecret } from '../../app/needed-secret';
import type { RunbookStep } from '../../app/part';
import { JAEGER_CRD_NAME } from '../../upstream/jaeger-crd/jaeger-crd';
import { FROM_UPSTREAM } from './from-upstream';
import type { Install } from '../install/install';

/** What must be there, and how one sees it. */
export function prerequisites(install: Install): RunbookStep[] {
  const { webhookCertificate, monitoring, watch, crd, priorityClassName } = install;
  const certManager: RunbookStep = {
    text: 'cert-manager 1.6.1 or newer; this shows its version and that it is available:',
    commands: [
      "kubectl get deployment -A -l app.kubernetes.io/name=cert-manager -o custom-columns='NAMESPACE:.metadata.namespace,IMAGE:.spec.template.spec.containers[0].image,AVAILABLE:.status.availableReplicas'",
    ],
  };
  const prometheus: RunbookStep = {
    text: 'The CRDs of the Prometheus operator:',
    commands: ['kubectl get crd servicemonitors.monitoring.coreos.com prometheusrules.monitoring.coreos.com'],
  };
  const there =
    watch.watched === undefined ? 'finds nothing, or only this one' : 'finds none that watches one of its namespaces';
  return [
    ...(webhookCertificate.managed === undefined ? [] : [certManager]),
    ...(monitoring.settings === undefined ? [] : [prometheus]),
    ...(crd
      ? []
      : [
          {
            text: 'The CRD, which another install brings:',
            commands: [`kubectl get crd ${JAEGER_CRD_NAME}`],
          },
        ]),
    ...apiServerPort(install),
    ...(priorityClassName === undefined
      ? []
      : [
          {
            text: `The priority class \`${priorityClassName}\`:`,
            commands: [`kubectl get priorityclass ${priorityClassName}`],
          },
        ]),
    {
      text:
        `No other Jaeger operator: \`kubectl get deployment -A -l name=jaeger-operator\` ${there}. ` +
        (hasWayFromUpstream(install)
          ? `If it finds upstream's install, start with [${FROM_UPSTREAM}](#coming-from-upstreams-install). `
          : '') +
        'The rights of a cluster administrator: `kubectl auth can-i "*" "*" -A` says yes.',
    },
  ];
}

/** A second install leaves the first one alone, whoever made it. */
export function hasWayFromUpstream({ profile, crd }: Install): boolean {
  return profile?.name !== 'upstream' && crd;
}

/** Network policies see the port behind the Service `kubernetes`, which is not 443 everywhere. */
function apiServerPort({ networkPolicy, profile }: Install): RunbookStep[] {
  const { apiServerPorts } = networkPolicy;
  if (apiServerPorts === undefined || profile?.name === 'upstream') return [];
  return [
    {
      text:
        `The API server listens at port ${apiServerPorts.join(' or ')}: the operator's NetworkPolicy lets it reach no other. If this prints ` +
        'another one, set `networkPolicy: OperatorNetworkPolicy.standard({ apiServerPorts: [...] })` in the environment and run ' +
        '`npm run synth`; else the operator logs `i/o timeout` and never gets ready.',
      commands: [`kubectl get endpointslice kubernetes -n default -o jsonpath='{.ports[0].port}{"\\n"}'`],
    },
  ];
}

/** Secrets that the operator's pods and webhooks read. */
export function secrets({ namespace, images, webhookCertificate, names }: Install): readonly NeededSecret[] {
  const { given } = webhookCertificate;
  const host = `${names.webhookService}.${namespace}.svc`;
  return [
    ...(given === undefined
      ? []
      : [tlsSecret(namespace, given.secret.name, `the certificate of the webhooks, for \`${host}\`, and its key`)]),
    ...(images.pullSecrets ?? []).map(({ name }) => pullSecret(namespace, name)),
  ];
}

/** What must be there, and may need the namespaces of 0-setup. */
export function beforeApply({ watch }: Install): RunbookStep[] {
  if (watch.watched === undefined) return [];
  return [
    {
      text: 'The namespaces that the operator watches are there:',
      commands: [`kubectl get namespace ${watch.watched.join(' ')}`],
    },
  ];
}
