import type { Duration } from 'cdk8s';
import type { ImagePullPolicy, k8s } from 'cdk8s-plus-28';
import type { JaegerSecurity } from '../../jaeger-common/security';
import type { ResourceRequirements } from '../../kubernetes/resource-requirements';

/**
 * Settings of the pods of a storage's jobs.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export interface JaegerV2JobProps {
  /** When the image is pulled. @default - Kubernetes' own */
  readonly imagePullPolicy?: ImagePullPolicy;
  /** Resources of the container. @default - requests of 50m and 64Mi, a limit of 256Mi of memory */
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
  /** The PriorityClass of the pods. @default - none */
  readonly priorityClassName?: string;
  /** An existing ServiceAccount; its token is not mounted. @default - the one of the namespace */
  readonly serviceAccountName?: string;
  /** How often a failed job is tried again. Rejected below 0. @default 3 */
  readonly backoffLimit?: number;
  /** How many successful jobs are kept. Rejected below 0. @default 1 */
  readonly successfulJobsHistoryLimit?: number;
  /** How many failed jobs are kept. Rejected below 0. @default 3 */
  readonly failedJobsHistoryLimit?: number;
  /** How long a finished job is kept. Rejected unless it is whole seconds. @default - by the two limits alone */
  readonly ttlAfterFinished?: Duration;
}
