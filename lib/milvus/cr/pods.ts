import type { ImagePullPolicy, k8s, ServiceType } from 'cdk8s-plus-28';
import type { SecretRef } from '../../app/secret-ref';
import { checkProps, required, SECRET } from '../../app/props';
import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';
import { plain } from '../../kubernetes/plain';
import type { ResourceRequirements } from '../../kubernetes/resource-requirements';

/**
 * Settings of pods: those of the Milvus are for all of its pods, those of a role win for its own. Rejected: what the API server
 * rejects, such as unknown operators and effects of tolerations (MLV185), invalid labels (MLV186) and invalid names (MLV187).
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/components_types.go
 */
export interface MilvusPodProps {
  /** The image with its tag, which is Milvus' version. @default - the operator's, spelled out */
  readonly image?: string;
  /** Milvus' version where the tag does not tell it, such as `v2.6.11`. @default - the tag of the image */
  readonly version?: string;
  /** When the image is pulled. @default ImagePullPolicy.IF_NOT_PRESENT */
  readonly imagePullPolicy?: ImagePullPolicy;
  /** Secrets of type kubernetes.io/dockerconfigjson with which the image is pulled. @default - none */
  readonly imagePullSecrets?: SecretRef[];
  /**
   * More environment variables. Rejected: what contradicts the trace settings, and credentials that are not from a Secret.
   *
   * @default - none
   */
  readonly env?: k8s.EnvVar[];
  /**
   * Requests and limits of the container. Rejected: what is not a quantity, unknown resources, negative amounts, and a request above
   * its limit (MLV184).
   *
   * @default - no requests and no limits
   */
  readonly resources?: ResourceRequirements;
  /** Labels of the nodes that the pods may run on. @default - any node */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /** Node affinity and pod (anti-)affinity. @default - none */
  readonly affinity?: k8s.Affinity;
  /** Taints that the pods tolerate. @default - none */
  readonly tolerations?: k8s.Toleration[];
  /** How the pods are spread over nodes and zones. @default - none */
  readonly topologySpreadConstraints?: k8s.TopologySpreadConstraint[];
  /** Labels of the pods. @default - the operator's own only */
  readonly podLabels?: Readonly<Record<string, string>>;
  /** Annotations of the pods. @default - the operator's own only */
  readonly podAnnotations?: Readonly<Record<string, string>>;
  /** An existing ServiceAccount. @default - the namespace's default */
  readonly serviceAccountName?: string;
  /** The PriorityClass of the pods, which must exist. @default - none */
  readonly priorityClassName?: string;
  /** More volumes of the pods. @default - none but the operator's own */
  readonly volumes?: k8s.Volume[];
  /** Where the container mounts them. @default - none but the operator's own */
  readonly volumeMounts?: k8s.VolumeMount[];
}

/**
 * Settings of one role.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/components_types.go#L281
 */
export interface MilvusRoleProps extends MilvusPodProps {
  /** How many pods; -1 leaves their number to an autoscaler of yours. Rejected below -1. @default 1 */
  readonly replicas?: number;
}

/**
 * Settings of the role that clients talk to.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/components_types.go#L417
 */
export interface MilvusServiceRoleProps extends MilvusRoleProps {
  /** The type of the Service; `EXTERNAL_NAME` is rejected. @default ServiceType.CLUSTER_IP */
  readonly serviceType?: ServiceType;
  /** The port of the Service. @default 19530 */
  readonly port?: number;
  /** More labels of the Service. @default - the operator's own only */
  readonly serviceLabels?: Readonly<Record<string, string>>;
  /** Annotations of the Service. @default - none */
  readonly serviceAnnotations?: Readonly<Record<string, string>>;
  /** The Ingress by which clients outside of the cluster reach Milvus. @default - none */
  readonly ingress?: MilvusIngressProps;
}

/**
 * The Ingress that the operator makes for Milvus' own API.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/milvus_types.go#L385
 */
export interface MilvusIngressProps {
  /** Host names. Rejected: a scheme, a port, a path. */
  readonly hosts: string[];
  /** The IngressClass; its controller must serve gRPC. @default - the cluster's default class */
  readonly ingressClassName?: string;
  /** Hosts with TLS, and the Secrets with their certificates. @default - no TLS */
  readonly tls?: MilvusIngressTls[];
  /** Labels of the Ingress. @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Annotations of the Ingress, for its controller. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * Hosts of an Ingress, and the Secret with their certificate.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/milvus_types.go#L385
 */
export interface MilvusIngressTls {
  /** A Secret of type kubernetes.io/tls in the namespace of the Milvus. */
  readonly secret: SecretRef;
  /** Host names that the certificate is for. Rejected: a scheme, a port, a path. */
  readonly hosts: string[];
}

/** Props that are fields of the CRD by the same name; `plain` writes them. */
const FIELDS: ReadonlySet<string> = new Set([
  'image',
  'version',
  'imagePullPolicy',
  'resources',
  'nodeSelector',
  'affinity',
  'tolerations',
  'topologySpreadConstraints',
  'podLabels',
  'podAnnotations',
  'serviceAccountName',
  'priorityClassName',
  'volumes',
  'volumeMounts',
  'replicas',
  'serviceType',
  'port',
  'serviceLabels',
  'serviceAnnotations',
]);

/** Upstream's fields of the props that have any; `more` are entries of the environment behind those of the props. */
export function podFields(props: MilvusServiceRoleProps, more: readonly JsonObject[] = []): JsonObject {
  const { imagePullSecrets, env = [], ingress } = props;
  const entries = [...env.map((entry) => plain(entry)), ...more];
  return {
    ...plain(Object.fromEntries(Object.entries(props).filter(([key]) => FIELDS.has(key)))),
    ...defined({
      imagePullSecrets: imagePullSecrets?.map(({ name }) => ({ name })),
      env: unlessEmpty(entries),
      ingress: ingress && ingressField(ingress),
    }),
  };
}

function ingressField({ tls, ...fields }: MilvusIngressProps): JsonObject {
  return { ...plain(fields), ...defined({ tlsSecretRefs: tls && hostsBySecret(tls) }) };
}

function hostsBySecret(tls: readonly MilvusIngressTls[]): JsonObject {
  for (const one of tls) checkProps('MilvusIngressTls', one, { secret: required(SECRET) });
  const hosts = new Map<string, readonly string[]>();
  for (const { secret, hosts: more } of tls) hosts.set(secret.name, [...(hosts.get(secret.name) ?? []), ...more]);
  return Object.fromEntries(hosts);
}
