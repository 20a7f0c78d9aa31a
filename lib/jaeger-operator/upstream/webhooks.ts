import type { KubernetesObject } from '../../kubernetes/object';
import {
  JAEGER_DEFAULTER,
  JAEGER_VALIDATOR,
  MUTATING_WEBHOOKS,
  OPERATOR_NAME,
  SIDECAR_INJECTOR,
  VALIDATING_WEBHOOKS,
  WEBHOOK_SERVICE,
  type WebhookRow,
} from '../../upstream/jaeger-operator-install';
import { clusterMetadata, injectCaAnnotations, type UpstreamOptions } from './options';

const ADMISSION_VERSION = 'admissionregistration.k8s.io/v1';

/** The webhooks that change Jaegers, and Deployments that ask for a sidecar. */
export function mutatingWebhooks({ namespace }: UpstreamOptions): KubernetesObject {
  // Keeps the operator's own Deployment out of the injector.
  const objectSelector = { matchExpressions: [{ key: 'name', operator: 'NotIn', values: [OPERATOR_NAME] }] };
  return {
    apiVersion: ADMISSION_VERSION,
    kind: 'MutatingWebhookConfiguration',
    metadata: clusterMetadata(MUTATING_WEBHOOKS, injectCaAnnotations(namespace)),
    webhooks: [{ ...webhook(SIDECAR_INJECTOR, namespace), objectSelector }, webhook(JAEGER_DEFAULTER, namespace)],
  };
}

/** The webhook that rejects Jaegers. */
export function validatingWebhooks({ namespace }: UpstreamOptions): KubernetesObject {
  return {
    apiVersion: ADMISSION_VERSION,
    kind: 'ValidatingWebhookConfiguration',
    metadata: clusterMetadata(VALIDATING_WEBHOOKS, injectCaAnnotations(namespace)),
    webhooks: [webhook(JAEGER_VALIDATOR, namespace)],
  };
}

function webhook({ name, path, apiGroup, resource, failurePolicy }: WebhookRow, namespace: string) {
  return {
    name,
    admissionReviewVersions: ['v1'],
    // No caBundle: cert-manager's cainjector fills it in.
    clientConfig: { service: { name: WEBHOOK_SERVICE, namespace, path } },
    failurePolicy,
    rules: [{ apiGroups: [apiGroup], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: [resource] }],
    sideEffects: 'None',
  };
}
