import type { ImagePullPolicy, k8s } from 'cdk8s-plus-28';
import type { SecretRef } from '../app/secret-ref';
import { defined, type JsonObject, unlessEmpty } from '../kubernetes/json';
import { plain } from '../kubernetes/plain';
import type { ResourceRequirements } from '../kubernetes/resource-requirements';
import type { JaegerSecurity } from '../jaeger-common/security';
import type { JaegerVolume } from '../jaeger-common/volume';

/**
 * What pods of a Jaeger and pods of its storage's jobs have in common. The Jaeger's own settings are for all of its pods.
 * If a component or job sets the same, resources, labels and annotations are merged by key, tolerations and volumes add
 * up, and its own value wins otherwise.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/util.go
 */
export interface JaegerCommonPodProps {
  /** Resources of the containers. @default - those of the Jaeger, else no requests and no limits */
  readonly resources?: ResourceRequirements;
  /** Labels of the pods. @default - those of the Jaeger and the operator's own */
  readonly podLabels?: Readonly<Record<string, string>>;
  /** Annotations of the pods. @default - those of the Jaeger and the operator's own */
  readonly podAnnotations?: Readonly<Record<string, string>>;
  /**
   * Node affinity and pod (anti-)affinity. Use `nodeAffinity` in place of a `nodeSelector`: only collector, ingester and query
   * have one. Rejected: unknown operators, weights that are not from 1 to 100, and an empty
   * topology key (JAE153).
   *
   * @default - that of the Jaeger, else none
   */
  readonly affinity?: k8s.Affinity;
  /**
   * Taints that the pods tolerate. Rejected: unknown operators and effects, and combinations that the API server rejects (JAE153).
   *
   * @default - those of the Jaeger, else none
   */
  readonly tolerations?: k8s.Toleration[];
  /**
   * Volumes with their mounts; rejected when two have one name. Those of the Jaeger are for all pods but the job of
   * `SparkDependencies` and the sidecars of `JaegerAgent.sidecar`.
   *
   * @default - those of the Jaeger and of its storage
   */
  readonly volumes?: JaegerVolume[];
  /**
   * Security contexts. That of the Jaeger's containers is neither for the job of `Retention` nor for the sidecars of `JaegerAgent`,
   * which have their own, nor for the proxy of `IngressSecurity.oauthProxy`.
   *
   * @default - that of the Jaeger, else Kubernetes' own
   */
  readonly security?: JaegerSecurity;
  /** An existing ServiceAccount. @default - that of the Jaeger, else one that the operator makes */
  readonly serviceAccountName?: string;
}

/**
 * Settings of pods of Jaeger itself.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/jaeger_types.go
 */
export interface JaegerPodProps extends JaegerCommonPodProps {
  /** When the image is pulled; not for the jobs of the storage. @default - that of the Jaeger, else Kubernetes' own */
  readonly imagePullPolicy?: ImagePullPolicy;
}

/**
 * Settings of the pods of a storage's job.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/tree/v1.62.0/pkg/cronjob
 */
export interface JaegerJobPodProps extends JaegerCommonPodProps {
  /** Secrets with which the image is pulled, beside those of the Jaeger. @default - those of the Jaeger */
  readonly imagePullSecrets?: SecretRef[];
}

/** Upstream's fields of `JaegerCommonPodProps`. */
function commonPodSpec(props: JaegerCommonPodProps): JsonObject {
  const { resources, podLabels, podAnnotations, affinity, tolerations, volumes = [], security } = props;
  return {
    ...defined({
      resources: resources && plain(resources, 'resources'),
      labels: podLabels && { ...podLabels },
      annotations: podAnnotations && { ...podAnnotations },
      affinity: affinity && plain(affinity),
      tolerations: tolerations?.map((toleration) => plain(toleration)),
      volumes: unlessEmpty(volumes.map(({ _volume: volume }) => volume)),
      volumeMounts: unlessEmpty(volumes.map(({ _mount: mount }) => mount)),
    }),
    ...security?._spec,
    ...defined({ serviceAccount: props.serviceAccountName }),
  };
}

/** Upstream's fields that every pod of Jaeger has. */
export function podSpec(props: JaegerPodProps): JsonObject {
  return {
    ...commonPodSpec(props),
    ...defined({ imagePullPolicy: props.imagePullPolicy }),
  };
}

/** Upstream's fields that the pods of every job of a storage have. */
export function jobPodSpec(props: JaegerJobPodProps): JsonObject {
  return { ...commonPodSpec(props), ...pullSecretsSpec(props.imagePullSecrets) };
}

/** Upstream's `imagePullSecrets`. */
export function pullSecretsSpec(secrets: readonly SecretRef[] | undefined): JsonObject {
  return defined({ imagePullSecrets: secrets?.map(({ name }) => ({ name })) });
}
