import { secondsOf } from '../../app/amounts';
import { toBase64 } from '../../kubernetes/base64';
import type { KubernetesObject } from '../../kubernetes/object';
import {
  INJECT_CA_ANNOTATION,
  JAEGER_DEFAULTER,
  JAEGER_VALIDATOR,
  SIDECAR_INJECTOR,
  type WebhookRow,
} from '../../upstream/jaeger-operator-install';
import type { Install } from './install';
import { clusterMetadata } from './metadata';

const ADMISSION_VERSION = 'admissionregistration.k8s.io/v1';

/** The webhooks: those of Jaegers, and that of Deployments where sidecars are on. */
export function webhookConfigurations(install: Install): KubernetesObject[] {
  const { names } = install;
  return [
    configuration(install, 'MutatingWebhookConfiguration', names.mutatingWebhooks, [
      ...sidecarWebhooks(install),
      jaegerWebhook(install, JAEGER_DEFAULTER),
    ]),
    configuration(install, 'ValidatingWebhookConfiguration', names.validatingWebhooks, [
      jaegerWebhook(install, JAEGER_VALIDATOR),
    ]),
  ];
}

function configuration(install: Install, kind: string, name: string, webhooks: readonly object[]): KubernetesObject {
  const { names, namespace, webhookCertificate } = install;
  const annotations = { [INJECT_CA_ANNOTATION]: `${namespace}/${names.certificate}` };
  return {
    apiVersion: ADMISSION_VERSION,
    kind,
    metadata: {
      ...clusterMetadata(install, name),
      // cert-manager's cainjector then writes the CA into each webhook.
      ...(webhookCertificate._provided === undefined ? { annotations } : {}),
    },
    webhooks,
  };
}

/** Only in namespaces that opt in: every Deployment there waits for this webhook. */
function sidecarWebhooks(install: Install): object[] {
  const { _label: label } = install.watch._sidecars;
  if (label === undefined) return [];
  return [
    {
      ...webhook(install, SIDECAR_INJECTOR),
      namespaceSelector: { matchLabels: { [label.key]: label.value } },
      // Keeps the operator's own Deployment out of it.
      objectSelector: { matchExpressions: [{ key: 'name', operator: 'NotIn', values: [install.name] }] },
    },
  ];
}

function jaegerWebhook(install: Install, row: WebhookRow): object {
  const { _watched: watched } = install.watch;
  if (watched === undefined) return webhook(install, row);
  const values = [...watched];
  // Jaegers in other namespaces belong to another operator and must not depend on this one.
  const namespaceSelector = { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values }] };
  return { ...webhook(install, row), namespaceSelector };
}

function webhook(install: Install, { name, path, apiGroup, resource, failurePolicy }: WebhookRow) {
  const { names, namespace, webhookCertificate, webhookTimeout } = install;
  const { _provided: provided } = webhookCertificate;
  return {
    name,
    admissionReviewVersions: ['v1'],
    clientConfig: {
      service: { name: names.webhookService, namespace, path },
      ...(provided === undefined ? {} : { caBundle: toBase64(provided.caBundle) }),
    },
    failurePolicy,
    rules: [{ apiGroups: [apiGroup], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: [resource] }],
    sideEffects: 'None',
    timeoutSeconds: secondsOf(webhookTimeout),
  };
}
