import type { ImagePullPolicy, k8s } from 'cdk8s-plus-28';
import type { JaegerScale } from '../jaeger-common/scale';
import type { JaegerSecurity } from '../jaeger-common/security';
import type { JaegerVolume } from '../jaeger-common/volume';
import type { JsonObject } from '../kubernetes/json';
import type { ResourceRequirements } from '../kubernetes/resource-requirements';

/**
 * Settings of the pods of one role of a Jaeger 2.
 *
 * @see https://www.jaegertracing.io/docs/2.20/architecture/
 */
export interface JaegerV2PodProps {
  /** The image, with its tag. Rejected: one of Jaeger 1, and a tag of Jaeger 2 that is not `version`. @default - `docker.io/jaegertracing/jaeger` of the Jaeger's version */
  readonly image?: string;
  /** When the image is pulled. @default - Kubernetes' own */
  readonly imagePullPolicy?: ImagePullPolicy;
  /**
   * Resources of the container. Go collects garbage at 80 % of the memory limit (`GOMEMLIMIT`), unless `environment` says otherwise.
   *
   * @default - requests of 100m and 256Mi, a limit of 1Gi of memory
   */
  readonly resources?: ResourceRequirements;
  /** Security contexts. @default JaegerSecurity.restricted() */
  readonly security?: JaegerSecurity;
  /** Labels of the pods, beside the Jaeger's own. @default - none */
  readonly podLabels?: Readonly<Record<string, string>>;
  /** Annotations of the pods. @default - none */
  readonly podAnnotations?: Readonly<Record<string, string>>;
  /** Labels of the nodes that the pods may run on. @default - any node */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /** Node affinity and pod (anti-)affinity. @default - none */
  readonly affinity?: k8s.Affinity;
  /** Taints that the pods tolerate. @default - none */
  readonly tolerations?: k8s.Toleration[];
  /** How the pods are spread. @default - over nodes, where there are several pods */
  readonly topologySpreadConstraints?: k8s.TopologySpreadConstraint[];
  /** The PriorityClass of the pods. @default - none */
  readonly priorityClassName?: string;
  /** An existing ServiceAccount. @default - a new one without any rights */
  readonly serviceAccountName?: string;
  /** Volumes with their mounts, beside those that the configuration needs. @default - none */
  readonly volumes?: JaegerVolume[];
  /** Variables of the container. Credentials are references to Secrets. @default - those that the configuration needs */
  readonly environment?: k8s.EnvVar[];
  /**
   * A JSON merge patch (RFC 7386) of the configuration, for what has no prop: mappings are merged, lists and values are
   * replaced, null removes a key. The result is checked like the rest.
   *
   * @default - none
   */
  readonly configPatch?: JsonObject;
}

/** Settings of a role that can have several pods. */
export interface JaegerV2ScaledProps extends JaegerV2PodProps {
  /** How many pods. @default - JaegerScale.replicas(2) */
  readonly scale?: JaegerScale;
}
