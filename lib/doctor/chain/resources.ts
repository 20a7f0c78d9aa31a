import { type JsonObject, stringAt } from '../../kubernetes/json';

/** Kinds that belong to no namespace. */
const OF_CLUSTER = new Set([
  ...['Namespace', 'CustomResourceDefinition', 'ClusterRole', 'ClusterRoleBinding'],
  ...['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration', 'PriorityClass', 'StorageClass'],
]);
/** Plurals that do not end with an s alone. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['NetworkPolicy', 'networkpolicies'],
  ['Ingress', 'ingresses'],
  ['Milvus', 'milvuses'],
]);
/** Groups whose kinds kubectl finds by their plain names. */
const BUILT_IN = /^(?:v1|(?:apps|batch|autoscaling|policy)\/|[\w.]+\.k8s\.io\/)/;

/** Whether the objects of a kind belong to no namespace. */
export function isOfCluster({ kind }: JsonObject): boolean {
  return typeof kind === 'string' && OF_CLUSTER.has(kind);
}

/** The resource of an object as kubectl is asked for it: `deployments`, `jaegers.jaegertracing.io`. */
export function resourceOf(object: JsonObject): string {
  const kind = stringAt(object, 'kind') ?? '';
  const apiVersion = stringAt(object, 'apiVersion') ?? '';
  const plural = PLURALS.get(kind) ?? `${kind.toLowerCase()}s`;
  return isCustom(object) ? `${plural}.${apiVersion.split('/')[0] ?? ''}` : plural;
}

/** Whether an API server serves a kind only where somebody has installed it. */
export function isCustom(object: JsonObject): boolean {
  return !BUILT_IN.test(stringAt(object, 'apiVersion') ?? '');
}
