import type { RunbookStep } from '../../app/part';
import { JAEGER_CRD_NAME } from '../../upstream/jaeger-crd';
import type { Install } from '../install';

/** What must be there, and how one sees it. */
export function prerequisites(install: Install): RunbookStep[] {
  const { webhookCertificate, monitoring, watch, crd } = install;
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
    {
      text:
        `No other Jaeger operator: \`kubectl get deployment -A -l name=jaeger-operator\` ${there}. ` +
        'The rights of a cluster administrator: `kubectl auth can-i "*" "*" -A` says yes.',
    },
  ];
}

/** What must be there, and may need the namespaces of 0-setup. */
export function beforeApply(install: Install): RunbookStep[] {
  const { namespace, images, webhookCertificate, names, watch, priorityClassName } = install;
  const secret = (text: string, name: string): RunbookStep => ({
    text: `The Secret \`${name}\` in namespace \`${namespace}\` ${text}; this prints its keys and no values:`,
    commands: [`kubectl describe secret ${name} -n ${namespace}`],
  });
  const { given } = webhookCertificate;
  const host = `${names.webhookService}.${namespace}.svc`;
  return [
    ...(given === undefined
      ? []
      : [secret(`has the key pair of the webhooks, for ${host}, by the keys tls.crt and tls.key`, given.secret.name)]),
    ...(images.pullSecrets ?? []).map(({ name }) => secret('lets the images be pulled', name)),
    ...(watch.watched === undefined
      ? []
      : [
          {
            text: 'The namespaces that the operator watches are there:',
            commands: [`kubectl get namespace ${watch.watched.join(' ')}`],
          },
        ]),
    ...(priorityClassName === undefined
      ? []
      : [
          {
            text: `The priority class \`${priorityClassName}\` is there:`,
            commands: [`kubectl get priorityclass ${priorityClassName}`],
          },
        ]),
  ];
}
