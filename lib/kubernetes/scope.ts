import { type JsonObject, objectAt, stringAt } from './json';

/** Kinds without a namespace, by API group: Kubernetes' own, and cert-manager's. */
const CLUSTER_SCOPED: Readonly<Record<string, readonly string[]>> = {
  '': ['Namespace', 'Node', 'PersistentVolume'],
  'admissionregistration.k8s.io': [
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
    'MutatingWebhookConfiguration',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'ValidatingWebhookConfiguration',
  ],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
  'apiregistration.k8s.io': ['APIService'],
  'cert-manager.io': ['ClusterIssuer'],
  'certificates.k8s.io': ['CertificateSigningRequest', 'ClusterTrustBundle'],
  'flowcontrol.apiserver.k8s.io': ['FlowSchema', 'PriorityLevelConfiguration'],
  'networking.k8s.io': ['IngressClass', 'IPAddress', 'ServiceCIDR'],
  'node.k8s.io': ['RuntimeClass'],
  'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
  'scheduling.k8s.io': ['PriorityClass'],
  'storage.k8s.io': ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment', 'VolumeAttributesClass'],
};

/** The API group of an object; empty for the core group. */
export function groupOf(object: JsonObject): string {
  const apiVersion = stringAt(object, 'apiVersion') ?? '';
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

/** The object without a namespace if its kind has none: cdk8s sets the chart's namespace on every object. */
export function withoutStampedNamespace(object: JsonObject): JsonObject {
  const kinds = CLUSTER_SCOPED[groupOf(object)] ?? [];
  const { namespace, ...metadata } = objectAt(object, 'metadata');
  const isStamped = namespace !== undefined && kinds.includes(stringAt(object, 'kind') ?? '');
  return isStamped ? { ...object, metadata } : object;
}
