import { ingressClassNeeded, objectNeeded, storageClassNeeded } from '../../app/plan/need';
import type { Step } from '../../app/plan/step';
import { claimNeeded, type JaegerNeeds } from '../../jaeger-common/needs';
import { type JsonObject, stringAt } from '../../kubernetes/json';
import { COLLECTOR_CRD_NAME, COLLECTOR_OPERATOR } from '../../upstream/jaeger-v2/collector-operator';
import { listAt, madeClaims, nameOf, ofKind, podSpecsOf } from './objects';

interface Options {
  readonly name: string;
  readonly namespace: string;
  readonly objects: readonly JsonObject[];
  /** What the storage asks for. */
  readonly storage: readonly Step[];
}

/** What has to be there for the objects of a Jaeger 2. */
export function jaegerV2Needs(options: Options): JaegerNeeds {
  const existing = existingVolumes(options);
  return {
    prerequisites: [
      ...apis(options),
      ...storageClasses(options),
      ...ingressClasses(options),
      ...policies(options),
      ...servers(options),
      ...existing.flatMap(({ prerequisites }) => prerequisites),
    ],
    beforeApply: [
      ...gateways(options),
      ...existing.flatMap(({ beforeApply }) => beforeApply),
      ...options.storage.filter(({ needs = [] }) => needs.length > 0),
    ],
  };
}

/** Kinds that are no part of Kubernetes, with the CRDs that bring them. */
const APIS = [
  {
    text: 'The CRDs of the Prometheus operator:',
    crds: {
      PodMonitor: 'podmonitors.monitoring.coreos.com',
      ServiceMonitor: 'servicemonitors.monitoring.coreos.com',
      PrometheusRule: 'prometheusrules.monitoring.coreos.com',
    },
    why: 'the Jaeger is monitored by objects of these kinds',
  },
  {
    text: 'The CRDs of the Gateway API, with a controller:',
    crds: { HTTPRoute: 'httproutes.gateway.networking.k8s.io' },
    why: 'an HTTPRoute leads to the UI',
  },
  {
    text: `The OpenTelemetry operator, with its CRD; tested with ${COLLECTOR_OPERATOR}:`,
    crds: { OpenTelemetryCollector: COLLECTOR_CRD_NAME },
    why: 'the operator runs the pods of the Jaeger',
  },
] as const;

function apis({ objects }: Options): readonly Step[] {
  return APIS.flatMap(({ text, crds, why }) => {
    const needed = Object.entries(crds).filter(([kind]) => ofKind(objects, kind).length > 0);
    const needs = needed.map(([, crd]) => objectNeeded('CustomResourceDefinition', crd, why));
    return needs.length === 0 ? [] : [{ text, needs }];
  });
}

function storageClasses({ name, objects }: Options): readonly Step[] {
  return madeClaims(objects).map(({ names, storageClass, size }) => ({
    text:
      `${storageClass === undefined ? 'A default StorageClass: one line says `(default)`' : `The StorageClass \`${storageClass}\``}. ` +
      `Jaeger ${name} claims of it: ${names.length === 1 ? size : `${names.length} × ${size}`} for its traces.`,
    needs: [
      storageClassNeeded(storageClass, `Jaeger ${name} keeps its traces on a volume of it`, [
        { count: names.length, size, owner: 'the traces' },
      ]),
    ],
  }));
}

function ingressClasses({ namespace, objects }: Options): readonly Step[] {
  return ofKind(objects, 'Ingress').flatMap((ingress) => {
    const className = stringAt(ingress, 'spec', 'ingressClassName');
    if (className === undefined) return [];
    return [
      {
        text: `The ingress class \`${className}\`, with a controller that serves it:`,
        needs: [ingressClassNeeded(className, `the Ingress ${namespace}/${nameOf(ingress)}`)],
      },
    ];
  });
}

function gateways({ namespace, objects }: Options): readonly Step[] {
  const parents = ofKind(objects, 'HTTPRoute').flatMap((route) => listAt(route, 'spec', 'parentRefs'));
  return parents.map((parent) => {
    const name = stringAt(parent, 'name') ?? '';
    const where = stringAt(parent, 'namespace') ?? namespace;
    return {
      text: `The Gateway \`${name}\` in namespace \`${where}\`, which accepts routes from namespace \`${namespace}\`:`,
      needs: [objectNeeded('Gateway', name, 'it serves the UI', where)],
    };
  });
}

function policies({ objects }: Options): readonly Step[] {
  if (ofKind(objects, 'NetworkPolicy').length === 0) return [];
  return [
    {
      text: 'A network plugin that enforces NetworkPolicies. Without one, every pod of the cluster reaches the Jaeger.',
    },
  ];
}

/** What the storage asks for: what no command shows, and what is asked again before the Jaeger is applied. */
function servers({ storage }: Options): readonly Step[] {
  const untold = storage.filter(({ needs = [] }) => needs.length === 0);
  const asked = storage
    .flatMap(({ needs = [] }) => needs)
    .filter(({ expect }) => expect === 'answers')
    .map(({ kind, name = '' }) => ({
      text: `${/^[AEIOU]/.test(kind) ? 'An' : 'A'} ${kind} at \`${name}\`, reachable from the pods of the cluster. "Apply" checks it before the Jaeger is applied.`,
    }));
  return [...untold, ...asked];
}

/** Volumes that exist before: claims, and ConfigMaps that are not among the objects. */
function existingVolumes({ namespace, objects }: Options): readonly JaegerNeeds[] {
  const volumes = podSpecsOf(objects).flatMap((spec) => listAt(spec, 'volumes'));
  const claims = volumes.flatMap((volume) => stringAt(volume, 'persistentVolumeClaim', 'claimName') ?? []);
  const own = ofKind(objects, 'ConfigMap').map(nameOf);
  const maps = volumes.flatMap((volume) => stringAt(volume, 'configMap', 'name') ?? []);
  return [
    ...[...new Set(claims)].map((claim) => claimNeeded(claim, namespace)),
    ...[...new Set(maps)]
      .filter((map) => !own.includes(map))
      .map((map) => ({
        prerequisites: [],
        beforeApply: [
          {
            text: `The ConfigMap \`${map}\` in namespace \`${namespace}\` exists:`,
            needs: [objectNeeded('ConfigMap', map, 'pods of the Jaeger mount it', namespace)],
          },
        ],
      })),
  ];
}
