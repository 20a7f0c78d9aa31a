import { OpenTelemetryCollector } from '../../../../imports/opentelemetry.io';
import { defined, isEmpty, isObject, type JsonObject, objectAt, textOf, valueAt } from '../../../kubernetes/json';
import type { KubernetesObject } from '../../../kubernetes/object';
import { canonicalQuantity } from '../../../kubernetes/quantity';
import { CONFIG_FOLDER } from '../../contribution';
import type { Settings } from '../../settings';
import type { Workload } from '../../workload';
import { canonicalConfig, FILES_FOLDER } from './config';
import { collectorName, withOperatorSelectors } from './names';
import { autoscalerOf, budgetOf } from './scale';

/** What a CR is made of. */
export interface CollectorParts {
  readonly settings: Settings;
  readonly workloads: readonly Workload[];
  readonly workload: Workload;
  /** The Deployment or StatefulSet of plain Kubernetes. */
  readonly made: KubernetesObject;
  /** The HorizontalPodAutoscaler of plain Kubernetes. */
  readonly scaler: KubernetesObject | undefined;
  /** The PodDisruptionBudget of plain Kubernetes. */
  readonly budget: KubernetesObject | undefined;
  /** Ports that no receiver of the configuration has, and that something else has to reach. */
  readonly ports: readonly JsonObject[];
  readonly hasNetworkPolicy: boolean;
  readonly hasPrometheusAnnotations: boolean;
  readonly metadata: KubernetesObject['metadata'];
}

/** Settings of a pod that a CR has under the same name. */
const SAME = [
  'affinity',
  'dnsPolicy',
  'hostAliases',
  'nodeSelector',
  'priorityClassName',
  'terminationGracePeriodSeconds',
  'tolerations',
  'topologySpreadConstraints',
];

/** The OpenTelemetryCollector of a role, in the form that the operator does not rewrite. */
export function collectorOf(parts: CollectorParts): KubernetesObject {
  const { settings, workloads, workload, made, metadata } = parts;
  const template = objectAt(made, 'spec', 'template');
  const pod = withOperatorSelectors(settings, workloads, objectAt(template, 'spec'));
  const [container = {}, ...others] = listAt(pod, 'containers');
  const files = Object.keys(workload.needs.files);
  const mounts = listAt(container, 'volumeMounts');
  return {
    ...OpenTelemetryCollector.GVK,
    metadata: { ...metadata, name: collectorName(settings, workload) },
    spec: {
      ...modeOf(made),
      ...replicasOf(parts),
      ...FIXED,
      networkPolicy: { enabled: parts.hasNetworkPolicy },
      observability: { metrics: parts.hasPrometheusAnnotations ? {} : { disablePrometheusAnnotations: true } },
      image: container.image,
      ...defined({
        imagePullPolicy: container.imagePullPolicy,
        env: container.env,
        envFrom: container.envFrom,
        lifecycle: container.lifecycle,
      }),
      ...argumentsOf(container),
      config: canonicalConfig(workload.config, files),
      resources: canonicalResources(objectAt(container, 'resources')),
      ...defined({ securityContext: container.securityContext, podSecurityContext: pod.securityContext }),
      serviceAccount: pod.serviceAccountName,
      ...defined({ podAnnotations: annotationsOf(template, files.length > 0) }),
      ...Object.fromEntries(SAME.filter((key) => !isEmpty(pod[key])).map((key) => [key, pod[key]])),
      ...unlessNone('initContainers', listAt(pod, 'initContainers')),
      ...unlessNone('additionalContainers', others),
      ...unlessNone(
        'volumes',
        listAt(pod, 'volumes').filter((volume) => files.length > 0 || !isConfig(mounts, volume)),
      ),
      ...unlessNone('volumeMounts', mountsOf(mounts, files.length > 0)),
      ...unlessNone('volumeClaimTemplates', claimsOf(made)),
      ...unlessNone('ports', parts.ports),
      ...defined({ autoscaler: autoscalerOf(parts.scaler), podDisruptionBudget: budgetOf(parts.budget) }),
    },
  };
}

/** What the operator sets where it is missing, and what it must not do. */
const FIXED = {
  managementState: 'managed',
  upgradeStrategy: 'none',
  configVersions: 3,
  ipFamilyPolicy: 'SingleStack',
};

function modeOf(made: KubernetesObject): JsonObject {
  if (made.kind === 'StatefulSet') return { mode: 'statefulset' };
  return { mode: 'deployment', ...defined({ deploymentUpdateStrategy: valueAt(made, 'spec', 'strategy') }) };
}

/** Of a CR with an autoscaler the number belongs to the autoscaler. */
function replicasOf({ made, scaler }: CollectorParts): JsonObject {
  return scaler === undefined ? { replicas: valueAt(made, 'spec', 'replicas') ?? 1 } : {};
}

/** The operator writes `--config` itself. */
function argumentsOf(container: JsonObject): JsonObject {
  const { args } = container;
  const flags = (Array.isArray(args) ? args : []).map(textOf).filter((flag) => !flag.startsWith('--config='));
  const pairs = flags.map((flag) => {
    const [name = '', ...value] = flag.replace(/^--/, '').split('=');
    return [name, value.join('=')] as const;
  });
  return pairs.length === 0 ? {} : { args: Object.fromEntries(pairs) };
}

/** The hash of the configuration restarts pods; the operator's own hash does not include the files. */
function annotationsOf(template: JsonObject, hasFiles: boolean): JsonObject | undefined {
  const { 'checksum/config': hash, ...rest } = objectAt(template, 'metadata', 'annotations');
  const annotations = hasFiles && hash !== undefined ? { ...rest, 'checksum/config': hash } : rest;
  return isEmpty(annotations) ? undefined : annotations;
}

function isConfig(mounts: readonly JsonObject[], volume: JsonObject): boolean {
  return mounts.some(({ name, mountPath }) => mountPath === CONFIG_FOLDER && name === volume.name);
}

function mountsOf(mounts: readonly JsonObject[], hasFiles: boolean): readonly JsonObject[] {
  return mounts.flatMap((mount) => {
    if (mount.mountPath !== CONFIG_FOLDER) return [mount];
    return hasFiles ? [{ ...mount, mountPath: FILES_FOLDER }] : [];
  });
}

function claimsOf(made: KubernetesObject): readonly JsonObject[] {
  return listAt(objectAt(made, 'spec'), 'volumeClaimTemplates').map(({ metadata, spec }) => ({
    metadata,
    spec: isObject(spec) ? { ...spec, resources: canonicalResources(objectAt(spec, 'resources')) } : spec,
    status: {},
  }));
}

function canonicalResources(resources: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(resources).map(([kind, amounts]) => [
      kind,
      isObject(amounts)
        ? Object.fromEntries(
            Object.entries(amounts).map(([name, amount]) => [name, canonicalQuantity(textOf(amount)) ?? amount]),
          )
        : amounts,
    ]),
  );
}

function unlessNone(key: string, list: readonly JsonObject[]): JsonObject {
  return list.length === 0 ? {} : { [key]: list };
}

function listAt(object: JsonObject, key: string): readonly JsonObject[] {
  const list = object[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
}
