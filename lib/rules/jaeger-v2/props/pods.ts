import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { outOfRange } from '../../../diagnostics/sentences';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import {
  aboveLimits,
  affinityProblems,
  amountProblems,
  below,
  labelProblems,
  quantityProblems,
  referenceProblems,
  references,
  resourceNameProblems,
  tolerationProblems,
  wordProblems,
} from '../../../kubernetes/pods';
import { type JaegerV2Install, type JaegerV2Pods, withRole } from '../../../models/jaeger-v2/install';
import { rejected } from '../../shared/rejected';

const REJECTED = 'The API server rejects the object that makes the pods, and no pod starts.';
/** The labels by which Services and the Deployment find the pods. */
const RESERVED: readonly string[] = [
  'app.kubernetes.io/component',
  'app.kubernetes.io/instance',
  'app.kubernetes.io/name',
];
/** Requests to begin with. */
const REQUESTS: ReadonlyMap<string, string> = new Map([
  ['cpu', '500m'],
  ['memory', '512Mi'],
]);

/** Rules about the pods of a Jaeger 2 that is written as Kubernetes objects. */
export const podRules: readonly Rule<JaegerV2Install>[] = [
  {
    code: 'JVT361',
    severity: Severity.ERROR,
    summary: 'a role has at least one pod, and an autoscaler at most as many pods at least as at most',
    see: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/',
    example: () => withRole({ count: { least: 3, most: 2, isScaled: true } }),
    *check({ roles }): Iterable<Finding> {
      for (const { path, count } of roles) {
        const { least, most, isScaled } = count;
        const names = isScaled
          ? { least: 'minReplicas', most: 'maxReplicas' }
          : { least: 'replicas', most: 'replicas' };
        const wrong = isPodNumber(least) ? (isPodNumber(most) ? undefined : 'most') : 'least';
        if (wrong === undefined && least <= most) continue;
        yield {
          path: `${path}.scale.${names[wrong ?? 'least']}`,
          value: count[wrong ?? 'least'],
          ...(wrong === undefined
            ? { problem: `must be at most maxReplicas, which is ${most}.`, fix: 'Swap the two.' }
            : outOfRange({ kind: 'whole number', from: 1 }, 'Use 2, so that one pod can be restarted.')),
          effect: isScaled
            ? 'The API server rejects the HorizontalPodAutoscaler, and nothing scales.'
            : 'No pod runs: nothing is received, or nothing is shown.',
        };
      }
    },
  },
  {
    code: 'JVT362',
    severity: Severity.WARNING,
    summary: 'a role that is autoscaled requests CPU and memory',
    see: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
    example: () => withRole({ count: { least: 1, most: 5, isScaled: true } }),
    *check({ roles }): Iterable<Finding> {
      for (const { path, settings, count } of roles) {
        if (!count.isScaled) continue;
        // A limit without a request counts as the request.
        const amounts = {
          ...objectAt(settings, 'resources', 'limits'),
          ...objectAt(settings, 'resources', 'requests'),
        };
        const missing = [...REQUESTS].filter(([name]) => !(name in amounts));
        if (missing.length === 0) continue;
        yield {
          path: `${path}.resources.requests`,
          problem: `missing ${missing.map(([name]) => name).join(' and ')}, which autoscaling needs.`,
          effect: 'The HorizontalPodAutoscaler cannot measure the load and adds no pods.',
          fix: `Set requests such as ${missing.map(([name, amount]) => `${name}: '${amount}'`).join(' and ')}, or use scale: JaegerScale.replicas(2).`,
        };
      }
    },
  },
  {
    code: 'JVT363',
    severity: Severity.ERROR,
    summary: 'resources, labels, tolerations and affinity of the pods are ones that Kubernetes accepts',
    see: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/',
    example: () => withRole({ settings: { resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } } }),
    *check({ roles }): Iterable<Finding> {
      for (const { path, settings } of roles) {
        const resources = { path: below(path, 'resources'), resources: settings.resources };
        yield* rejected(resourceNameProblems(resources), REJECTED);
        yield* rejected(quantityProblems(resources), REJECTED);
        yield* rejected(amountProblems(resources), REJECTED);
        yield* rejected(aboveLimits(resources), REJECTED);
        yield* rejected(labelProblems({ path, settings }), REJECTED);
        yield* rejected(tolerationProblems({ path, settings }), REJECTED);
        yield* rejected(affinityProblems({ path, settings }), REJECTED);
        yield* rejected(wordProblems({ path, settings }), REJECTED);
      }
    },
  },
  {
    code: 'JVT364',
    severity: Severity.ERROR,
    summary: 'no label replaces one by which the pods are found',
    see: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
    example: () => withRole({ settings: { podLabels: { 'app.kubernetes.io/instance': 'milvus' } } }),
    *check({ metadata, roles }): Iterable<Finding> {
      yield* reserved('labels', objectAt(metadata, 'labels'));
      for (const { path, settings } of roles) yield* reserved(`${path}.podLabels`, objectAt(settings, 'podLabels'));
    },
  },
  {
    code: 'JVT365',
    severity: Severity.ERROR,
    summary: 'volumes of a pod have names of their own, and each folder has one mount',
    see: 'https://kubernetes.io/docs/concepts/storage/volumes/',
    example: () =>
      withRole({
        settings: {
          volumes: [{ name: 'config', secret: { secretName: 'ca' } }],
          mounts: [{ name: 'config', mountPath: '/ca' }],
        },
      }),
    *check({ roles }): Iterable<Finding> {
      for (const role of roles) {
        yield* taken(role, 'volumes', 'name', new Set([CONFIG.name]));
        yield* taken(role, 'mounts', 'mountPath', new Set([CONFIG.mountPath]));
      }
    },
  },
  {
    code: 'JVT367',
    severity: Severity.ERROR,
    summary: 'names of Secrets, ConfigMaps, volume claims, ServiceAccounts and priority classes are valid',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    example: () => withRole({ settings: { serviceAccountName: 'My Account' } }),
    *check({ roles }): Iterable<Finding> {
      for (const { path, settings } of roles) {
        for (const reference of references({ path, settings })) {
          yield* rejected(referenceProblems(reference), 'No such object can exist, so the pods never start.');
        }
      }
    },
  },
];

/** The volume of the configuration. */
const CONFIG = { name: 'config', mountPath: '/conf' };

/** Two `StorageTls` have the same name and folder, unless they are told apart. */
const ANOTHER = {
  name: "Use another name. For StorageTls it is 'volumeName'.",
  mountPath: "Use another folder. For StorageTls it is 'mountPath'.",
};

function isPodNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

function* reserved(path: string, labels: JsonObject): Iterable<Finding> {
  for (const key of RESERVED) {
    if (!(key in labels)) continue;
    yield {
      path: `${path}["${key}"]`,
      value: labels[key],
      problem: 'is reserved: Services and selectors find the pods by it.',
      effect: "The Jaeger's own value replaces it.",
      fix: 'Use another label.',
    };
  }
}

/** What two volumes cannot both have. */
function* taken(
  { path, settings }: JaegerV2Pods,
  list: string,
  key: keyof typeof ANOTHER,
  seen: Set<string>,
): Iterable<Finding> {
  const entries = settings[list];
  for (const [index, entry] of (Array.isArray(entries) ? entries : []).entries()) {
    const value = objectAt(entry)[key];
    if (typeof value !== 'string') continue;
    if (seen.has(value)) {
      yield {
        path: `${path}.volumes[${index}].${key}`,
        value,
        problem: 'is used by another volume of the pod.',
        effect: REJECTED,
        fix: ANOTHER[key],
      };
    }
    seen.add(value);
  }
}
