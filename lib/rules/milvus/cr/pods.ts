import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isTemplate } from '../../../kubernetes/address';
import { isObject, type JsonObject, objectAt } from '../../../kubernetes/json';
import {
  aboveLimits,
  affinityProblems,
  amountProblems,
  labelProblems,
  limitlessProblems,
  notBySchema,
  objectsOf,
  type PodProblem,
  quantityProblems,
  referenceProblems,
  references,
  resourceNameProblems,
  tolerationProblems,
  wordProblems,
} from '../../../kubernetes/pods';
import { ROLES, runningRoles } from '../../../upstream/milvus-operator';
import { once } from '../../../kubernetes/once';
import { rejected as findingsOf } from '../../shared/rejected';
import { notTemplates, shapeProblems } from '../shared/pod-shape';
import { subchartPods } from '../../../models/milvus-values/pods';
import { example, isCluster, isCurrent, isStreaming, isUsed, podSections } from '../../../models/milvus-cr/cr';

/** Settings of running pods at one path of the CR. */
interface CrPods {
  readonly path: string;
  readonly settings: JsonObject;
  /** Whether the schema of the CRD covers them; it does not cover values of a chart. */
  readonly hasSchema: boolean;
}

/** The sub-charts that the operator installs, by their dependency. */
const SUBCHARTS: readonly (readonly [dependency: string, part: string])[] = [
  ['etcd', 'etcd'],
  ['storage', 'minio'],
  ['pulsar', 'pulsar'],
  ['kafka', 'kafka'],
];

const crPods = once((cr: JsonObject): readonly CrPods[] => {
  if (!isCurrent(cr)) return [];
  const components = objectAt(cr, 'spec', 'components');
  const named = ROLES.filter((role) => isObject(components[role]));
  const running = runningRoles(isCluster(cr), isStreaming(cr) ?? true, named);
  const [common, ...roles] = podSections(cr);
  const own = [common, ...roles.filter(({ path }) => running.some((role) => path === `spec.components.${role}`))];
  return [
    ...own.map(({ path, section }) => ({ path, settings: section, hasSchema: true })),
    ...own.flatMap(({ path, section }) =>
      [...objectsOf(section.groups)].map(([index, settings]) => ({
        path: `${path}.groups[${index}]`,
        settings,
        hasSchema: true,
      })),
    ),
    ...SUBCHARTS.filter(([dependency]) => isInCluster(cr, dependency)).flatMap(([dependency, part]) => {
      const values = objectAt(cr, 'spec', 'dependencies', dependency, 'inCluster', 'values');
      const at = `spec.dependencies.${dependency}.inCluster.values`;
      return subchartPods(part, values, at).map((pods) => ({ ...pods, hasSchema: false }));
    }),
  ].filter(({ settings }) => Object.keys(settings).length > 0);
});

/** Whether the operator installs the dependency. */
function isInCluster(cr: JsonObject, dependency: string): boolean {
  return objectAt(cr, 'spec', 'dependencies', dependency).external !== true && isUsed(cr, dependency);
}

/** Rules over the pods that the operator creates for a Milvus CR. */
export const podRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV184',
    severity: Severity.ERROR,
    summary: 'resources in a Milvus CR are valid quantities of known resources, and no request is above its limit',
    see: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    example: () =>
      example({
        components: { resources: { requests: { memory: '16Gi' }, limits: { memory: '8Gi' } } },
      }),
    *check(cr): Iterable<Finding> {
      for (const pods of crPods(cr)) {
        const resources = { path: `${pods.path}.resources`, resources: pods.settings.resources };
        yield* rejected(pods, resourceNameProblems(resources));
        if (!pods.hasSchema) yield* rejected(pods, quantityProblems(resources));
        yield* rejected(pods, amountProblems(resources));
        yield* rejected(pods, aboveLimits(resources));
        yield* rejected(pods, limitlessProblems(resources));
      }
    },
  },
  {
    code: 'MLV185',
    severity: Severity.ERROR,
    summary: 'tolerations, affinity and other pod settings in a Milvus CR are valid for Kubernetes',
    see: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/',
    example: () => example({ components: { tolerations: [{ key: 'dedicated', operator: 'Equals' }] } }),
    *check(cr): Iterable<Finding> {
      for (const pods of crPods(cr)) {
        if (!pods.hasSchema) yield* rejected(pods, shapeProblems(pods));
        yield* rejected(pods, tolerationProblems(pods));
        yield* rejected(pods, affinityProblems(pods));
        yield* rejected(pods, wordProblems(pods));
      }
    },
  },
  {
    code: 'MLV186',
    severity: Severity.ERROR,
    summary: 'labels, annotations and node selectors in a Milvus CR have valid keys and values',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
    example: () => example({ components: { nodeSelector: { pool: 'vector search' } } }),
    *check(cr): Iterable<Finding> {
      for (const pods of crPods(cr)) {
        yield* rejected(pods, labelProblems(pods));
      }
    },
  },
  {
    code: 'MLV187',
    severity: Severity.ERROR,
    summary: 'names of Secrets, ConfigMaps, claims, ServiceAccounts and priority classes in a Milvus CR are valid',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    example: () => example({ components: { priorityClassName: 'High Priority' } }),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of crPods(cr)) {
        for (const reference of references({ path, settings })) {
          if (isTemplate(reference.name)) continue;
          for (const problem of referenceProblems(reference)) {
            yield { ...problem, effect: 'No object can have this name, and the pods never start.' };
          }
        }
      }
    },
  },
];

function rejected({ hasSchema }: CrPods, problems: Iterable<PodProblem>): Iterable<Finding> {
  const effect = 'The API server rejects the pods, and the Milvus never becomes ready.';
  return findingsOf(hasSchema ? notBySchema(problems) : notTemplates(problems), effect);
}
