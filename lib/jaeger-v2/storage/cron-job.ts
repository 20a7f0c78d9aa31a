import { secondsOf } from '../../app/amounts';
import { JaegerSecurity } from '../../jaeger-common/security';
import type { JaegerVolume } from '../../jaeger-common/volume';
import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';
import type { KubernetesObject } from '../../kubernetes/object';
import { plain } from '../../kubernetes/plain';
import type { JaegerV2JobProps } from './job-props';
import type { JobContext } from './parts';

/** A program that looks after a storage. */
export interface StorageTool {
  /** What its objects are called: `es-index-cleaner`. */
  readonly component: string;
  readonly image: string;
  readonly args: readonly string[];
  /** In Kubernetes' words. */
  readonly environment: readonly JsonObject[];
  readonly volumes: readonly JaegerVolume[];
}

const RESOURCES = { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '256Mi' } };

/** A CronJob that runs the program. */
export function cronJob(
  context: JobContext,
  tool: StorageTool,
  schedule: string,
  props: JaegerV2JobProps,
): KubernetesObject {
  const { successfulJobsHistoryLimit = 1, failedJobsHistoryLimit = 3, backoffLimit = 3, ttlAfterFinished } = props;
  const labels = context.labels(tool.component);
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: `${context.name}-${tool.component}`, namespace: context.namespace, labels },
    spec: {
      schedule,
      // Two that delete the same indices fail each other.
      concurrencyPolicy: 'Forbid',
      successfulJobsHistoryLimit,
      failedJobsHistoryLimit,
      jobTemplate: {
        metadata: { labels },
        spec: {
          backoffLimit,
          ...defined({ ttlSecondsAfterFinished: ttlAfterFinished && secondsOf(ttlAfterFinished) }),
          template: podTemplate(context, tool, props),
        },
      },
    },
  };
}

/** The program as a container, without a security context. */
export function toolContainer({ component, image, args, environment, volumes }: StorageTool): JsonObject {
  return {
    name: component,
    image,
    args: [...args],
    ...defined({ env: unlessEmpty([...environment]) }),
    resources: RESOURCES,
    ...defined({ volumeMounts: unlessEmpty(volumes.map(({ _mount: mount }) => mount)) }),
  };
}

function podTemplate(context: JobContext, tool: StorageTool, props: JaegerV2JobProps): JsonObject {
  const { _spec: security } = props.security ?? JaegerSecurity.restricted();
  const { priorityClassName, nodeSelector, affinity, tolerations, resources, serviceAccountName } = props;
  return {
    metadata: {
      labels: { ...props.podLabels, ...context.labels(tool.component) },
      ...defined({ annotations: props.podAnnotations && { ...props.podAnnotations } }),
    },
    spec: {
      restartPolicy: 'Never',
      containers: [
        {
          ...toolContainer(tool),
          ...defined({
            imagePullPolicy: props.imagePullPolicy,
            resources: resources && plain(resources, 'resources'),
            securityContext: security.containerSecurityContext,
          }),
        },
      ],
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      ...defined({
        securityContext: security.securityContext,
        imagePullSecrets: unlessEmpty(context.pullSecrets.map((name) => ({ name }))),
        serviceAccountName,
        priorityClassName,
        nodeSelector: nodeSelector && { ...nodeSelector },
        affinity: affinity && plain(affinity),
        tolerations: tolerations?.map((toleration) => plain(toleration)),
        volumes: unlessEmpty(tool.volumes.map(({ _volume: volume }) => volume)),
      }),
    },
  };
}
