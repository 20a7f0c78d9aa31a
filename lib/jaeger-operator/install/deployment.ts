import type { KubernetesObject } from '../../kubernetes/object';
import { asObject, defined } from '../../kubernetes/json';
import { CERTIFICATE_VOLUME, operatorContainer, proxyContainer, TEMPORARY_VOLUME } from './container';
import type { Install } from './install';
import { namespacedMetadata } from './metadata';
import { podSecurity } from './security';

/** The Deployment of the operator. */
export function operatorDeployment(install: Install): KubernetesObject {
  const { name, names, replicas } = install;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: namespacedMetadata(install, name),
    spec: {
      replicas,
      selector: { matchLabels: names.selector() },
      template: { metadata: { labels: names.labels() }, spec: podSpec(install) },
    },
  };
}

function podSpec(install: Install) {
  const { name, names, images, metrics, webhookCertificate } = install;
  const secretName = webhookCertificate._provided?.secret.name ?? names.certificateSecret;
  return {
    containers: [operatorContainer(install), ...(metrics._name === 'authenticated' ? [proxyContainer(install)] : [])],
    securityContext: podSecurity(),
    serviceAccountName: name,
    automountServiceAccountToken: true,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: 10,
    ...defined({ imagePullSecrets: images.pullSecrets?.map((secret) => ({ name: secret.name })) }),
    ...scheduling(install),
    volumes: [
      { name: TEMPORARY_VOLUME, emptyDir: { sizeLimit: '64Mi' } },
      // Not optional: the pod waits in ContainerCreating until there is a certificate.
      { name: CERTIFICATE_VOLUME, secret: { defaultMode: 420, secretName } },
    ],
  };
}

function scheduling(install: Install) {
  const { priorityClassName, nodeSelector, tolerations, affinity, replicas } = install;
  const spread = install.topologySpreadConstraints ?? (replicas > 1 ? [onDifferentNodes(install)] : undefined);
  return defined({
    priorityClassName,
    nodeSelector: nodeSelector && { ...nodeSelector },
    tolerations: tolerations?.map(copied),
    affinity: affinity && copied(affinity),
    topologySpreadConstraints: spread?.map(copied),
  });
}

function onDifferentNodes({ names }: Install): object {
  return {
    maxSkew: 1,
    topologyKey: 'kubernetes.io/hostname',
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: names.selector() },
  };
}

/** Without keys of no value, and shared with nobody. */
function copied(value: object): object {
  return asObject(JSON.parse(JSON.stringify(value)));
}
