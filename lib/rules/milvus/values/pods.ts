import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { objectAt } from '../../../kubernetes/json';
import {
  aboveLimits,
  affinityProblems,
  amountProblems,
  labelProblems,
  limitlessProblems,
  type PodProblem,
  pullPolicyProblems,
  quantityProblems,
  resourceNameProblems,
  strategyProblems,
  tolerationProblems,
  wordProblems,
} from '../../../kubernetes/pods';
import { IMAGES } from '../../../upstream/milvus-values/pods';
import { rejected as findingsOf } from '../../shared/rejected';
import { notTemplates, shapeProblems } from '../shared/pod-shape';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { aboveDefaults } from './pod-defaults';
import { partsOf, type ValuesPods, valuesPods } from '../../../models/milvus-values/pods';

const PODS = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/';

/** Rules over the pods that the chart creates: helm passes their settings on unchecked. */
export const valuesPodRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV180',
    severity: Severity.ERROR,
    summary: 'resources in the values are valid quantities of known resources, and no request is above its limit',
    see: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    example: () => ({
      ...RELEASE,
      values: { queryNode: { resources: { requests: { memory: '16Gi' }, limits: { memory: '8Gi' } } } },
    }),
    *check(subject): Iterable<Finding> {
      for (const pods of valuesPods(subject)) {
        const resources = { path: `${pods.path}.resources`, resources: pods.settings.resources };
        yield* rejected(pods, resourceNameProblems(resources));
        yield* rejected(pods, quantityProblems(resources));
        yield* rejected(pods, amountProblems(resources));
        yield* rejected(pods, aboveLimits(resources));
        yield* rejected(pods, limitlessProblems(resources));
        yield* rejected(pods, aboveDefaults(resources));
      }
    },
  },
  {
    code: 'MLV181',
    severity: Severity.ERROR,
    summary: 'tolerations, affinity and other pod settings in the values are valid for Kubernetes',
    see: PODS,
    example: () => ({ ...RELEASE, values: { queryNode: { tolerations: [{ key: 'dedicated', operator: 'Equals' }] } } }),
    *check(subject): Iterable<Finding> {
      for (const pods of valuesPods(subject)) {
        yield* rejected(pods, shapeProblems(pods));
        yield* rejected(pods, tolerationProblems(pods));
        yield* rejected(pods, affinityProblems(pods));
        yield* rejected(pods, wordProblems(pods));
        yield* rejected(pods, strategyProblems(pods));
      }
      for (const part of partsOf(subject)) {
        for (const path of IMAGES.get(part) ?? []) {
          const image = objectAt(subject.values, ...path.split('.'));
          yield* rejected({ templated: false }, pullPolicyProblems(path, image));
        }
      }
    },
  },
  {
    code: 'MLV182',
    severity: Severity.ERROR,
    summary: 'labels, annotations and node selectors in the values have valid keys, and text as values',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
    example: () => ({ ...RELEASE, values: { queryNode: { nodeSelector: { gpu: true } } } }),
    *check(subject): Iterable<Finding> {
      for (const pods of valuesPods(subject)) yield* rejected(pods, labelProblems(pods));
    },
  },
];

function rejected({ templated }: Pick<ValuesPods, 'templated'>, problems: Iterable<PodProblem>): Iterable<Finding> {
  const effect = 'The API server rejects the manifest, and helm install fails.';
  return findingsOf(templated ? notTemplates(problems) : problems, effect);
}
