import type { KubernetesObject } from '../../kubernetes/object';
import {
  MUTATING_WEBHOOKS,
  OPERATOR_NAME,
  VALIDATING_WEBHOOKS,
  WEBHOOK_SERVICE,
} from '../../upstream/jaeger-operator-install';
import { clusterMetadata, injectCaAnnotations, type InstallOptions } from './options';

const ADMISSION_VERSION = 'admissionregistration.k8s.io/v1';

interface WebhookRow {
  readonly name: string;
  readonly path: string;
  readonly apiGroup: string;
  readonly resource: string;
  readonly failurePolicy: 'Fail' | 'Ignore';
}

const SIDECAR_INJECTOR: WebhookRow = {
  name: 'deployment.sidecar-injector.jaegertracing.io',
  path: '/mutate-v1-deployment',
  apiGroup: 'apps',
  resource: 'deployments',
  failurePolicy: 'Ignore',
};

const JAEGER_DEFAULTER: WebhookRow = {
  name: 'mjaeger.kb.io',
  path: '/mutate-jaegertracing-io-v1-jaeger',
  apiGroup: 'jaegertracing.io',
  resource: 'jaegers',
  failurePolicy: 'Fail',
};

const JAEGER_VALIDATOR: WebhookRow = {
  ...JAEGER_DEFAULTER,
  name: 'vjaeger.kb.io',
  path: '/validate-jaegertracing-io-v1-jaeger',
};

export function mutatingWebhooks({ namespace }: InstallOptions): KubernetesObject {
  // Keeps the operator's own Deployment out of the injector.
  const objectSelector = { matchExpressions: [{ key: 'name', operator: 'NotIn', values: [OPERATOR_NAME] }] };
  return {
    apiVersion: ADMISSION_VERSION,
    kind: 'MutatingWebhookConfiguration',
    metadata: clusterMetadata(MUTATING_WEBHOOKS, injectCaAnnotations(namespace)),
    webhooks: [{ ...webhook(SIDECAR_INJECTOR, namespace), objectSelector }, webhook(JAEGER_DEFAULTER, namespace)],
  };
}

export function validatingWebhooks({ namespace }: InstallOptions): KubernetesObject {
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
