import { JaegerSecurity } from '../../jaeger-common/security';
import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';
import { plain } from '../../kubernetes/plain';
import { jaegerV2Image } from '../../upstream/jaeger-v2/images';
import { proxyContainer } from '../access/proxy-container';
import { CONFIG_FILE, CONFIG_FOLDER } from '../contribution';
import type { Settings } from '../settings';
import type { Workload } from '../workload';
import { configHash } from './config-map';
import { goMemoryLimit } from './go-memory';
import { ENDING, probes } from './health';
import { labelsOf, selectorOf } from './metadata';

/** The name of the volume with the configuration. */
const CONFIG_VOLUME = 'config';
/** What `resources` documents: room for the 50,000 traces of the memory storage. */
export const DEFAULT_RESOURCES = { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '1Gi' } };

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
    containers: [container(settings, workload), ...loginContainers(settings, workload)],
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
    terminationGracePeriodSeconds: ENDING.graceSeconds,
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
  const written = [...workload.needs.environment, ...(pods.environment ?? []).map((variable) => plain(variable))];
  const resources = plain(pods.resources ?? DEFAULT_RESOURCES, 'resources');
  const environment = [...goMemoryLimit(resources, written), ...written];
  return {
    name: 'jaeger',
    image: pods.image ?? jaegerV2Image(settings.version.jaeger),
    ...defined({ imagePullPolicy: pods.imagePullPolicy }),
    args: [`--config=${CONFIG_FOLDER}/${CONFIG_FILE}`, ...gates(workload)],
    ...defined({ env: unlessEmpty(environment) }),
    ports: workload.ports
      .filter(({ isBeside }) => isBeside !== true)
      .map(({ name, port }) => ({ name, containerPort: port, protocol: 'TCP' })),
    ...probes(workload),
    lifecycle: ENDING.lifecycle,
    resources,
    ...defined({ securityContext: security.containerSecurityContext }),
    volumeMounts: [
      { name: CONFIG_VOLUME, mountPath: CONFIG_FOLDER, readOnly: true },
      ...(workload.claim === undefined ? [] : [{ name: workload.claim.name, mountPath: workload.claim.mountPath }]),
      ...volumes.map(({ _mount: mount }) => mount),
    ],
  };
}

function loginContainers({ login }: Settings, { settings: { pods }, basePath }: Workload): readonly JsonObject[] {
  return login === undefined || basePath === undefined ? [] : [proxyContainer(login, pods, basePath)];
}

function gates({ needs: { featureGates } }: Workload): readonly string[] {
  return featureGates.length === 0 ? [] : [`--feature-gates=${featureGates.join(',')}`];
}

function scheduling(settings: Settings, { role, count, settings: { pods } }: Workload): JsonObject {
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
      topologySpreadConstraints?.map((constraint) => plain(constraint)) ?? (count.most > 1 ? [overNodes] : undefined),
  });
}
