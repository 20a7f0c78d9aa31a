import { JaegerSecurity } from '../../jaeger-common/security';
import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';
import { plain } from '../../kubernetes/plain';
import { jaegerV2Image } from '../../upstream/jaeger-v2/images';
import { CONFIG_FILE, CONFIG_FOLDER } from '../contribution';
import type { Settings } from '../settings';
import { HEALTH, type Workload } from '../workload';
import { configHash } from './config-map';
import { labelsOf, selectorOf } from './metadata';

/** The name of the volume with the configuration. */
const CONFIG_VOLUME = 'config';
const DEFAULT_RESOURCES = { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '1Gi' } };

/** The template of the pods of a workload. */
export function podTemplate(settings: Settings, workload: Workload): JsonObject {
  const { pods } = workload.settings;
  return {
    metadata: {
      labels: { ...pods.podLabels, ...labelsOf(settings, workload.role) },
      annotations: { ...pods.podAnnotations, 'checksum/config': configHash(workload) },
    },
    spec: podSpec(settings, workload),
  };
}

function podSpec(settings: Settings, workload: Workload): JsonObject {
  const { pods } = workload.settings;
  const { _spec: security } = pods.security ?? JaegerSecurity.restricted();
  const volumes = [...workload.needs.volumes, ...(pods.volumes ?? [])];
  const { imagePullSecrets = [] } = settings.props;
  return {
    containers: [container(settings, workload)],
    ...defined({
      initContainers: unlessEmpty(
        workload.needs.initContainers.map((init) => ({
          ...init,
          ...defined({ imagePullPolicy: pods.imagePullPolicy, securityContext: security.containerSecurityContext }),
        })),
      ),
      securityContext: security.securityContext,
      imagePullSecrets: unlessEmpty(imagePullSecrets.map(({ name }) => ({ name }))),
    }),
    serviceAccountName: pods.serviceAccountName ?? settings.name,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    ...scheduling(settings, workload),
    volumes: [
      { name: CONFIG_VOLUME, configMap: { name: workload.name } },
      ...volumes.map(({ _volume: volume }) => volume),
    ],
  };
}

function container(settings: Settings, workload: Workload): JsonObject {
  const { pods } = workload.settings;
  const { _spec: security } = pods.security ?? JaegerSecurity.restricted();
  const volumes = [...workload.needs.volumes, ...(pods.volumes ?? [])];
  const environment = [...workload.needs.environment, ...(pods.environment ?? []).map((variable) => plain(variable))];
  const probe = { httpGet: { path: HEALTH.path, port: 'health' } };
  return {
    name: 'jaeger',
    image: pods.image ?? jaegerV2Image(settings.version.jaeger),
    ...defined({ imagePullPolicy: pods.imagePullPolicy }),
    args: [`--config=${CONFIG_FOLDER}/${CONFIG_FILE}`, ...gates(workload)],
    ...defined({ env: unlessEmpty(environment) }),
    ports: workload.ports.map(({ name, port }) => ({ name, containerPort: port })),
    readinessProbe: probe,
    livenessProbe: { ...probe, initialDelaySeconds: 5, periodSeconds: 15, failureThreshold: 5 },
    resources: plain(pods.resources ?? DEFAULT_RESOURCES, 'resources'),
    ...defined({ securityContext: security.containerSecurityContext }),
    volumeMounts: [
      { name: CONFIG_VOLUME, mountPath: CONFIG_FOLDER, readOnly: true },
      ...volumes.map(({ _mount: mount }) => mount),
    ],
  };
}

function gates({ needs: { featureGates } }: Workload): readonly string[] {
  return featureGates.length === 0 ? [] : [`--feature-gates=${featureGates.join(',')}`];
}

function scheduling(settings: Settings, { role, settings: { pods, canScale } }: Workload): JsonObject {
  const { priorityClassName, nodeSelector, affinity, tolerations, topologySpreadConstraints } = pods;
  const overNodes = {
    maxSkew: 1,
    topologyKey: 'kubernetes.io/hostname',
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: selectorOf(settings, role) },
  };
  return defined({
    priorityClassName,
    nodeSelector: nodeSelector && { ...nodeSelector },
    affinity: affinity && plain(affinity),
    tolerations: tolerations?.map((toleration) => plain(toleration)),
    topologySpreadConstraints:
      topologySpreadConstraints?.map((constraint) => plain(constraint)) ?? (canScale ? [overNodes] : undefined),
  });
}
