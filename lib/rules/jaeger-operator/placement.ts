import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import {
  aboveLimits,
  affinityProblems,
  amountProblems,
  labelProblems,
  limitlessProblems,
  type PodProblem,
  quantityProblems,
  referenceProblems,
  references,
  resourceNameProblems,
  tolerationProblems,
} from '../../kubernetes/pods';
import { rejected as findingsOf } from '../shared/rejected';
import { INSTALL, type JaegerOperatorSubject } from '../../models/operator-install/install';

const REJECTED = 'The API server rejects the Deployment, and the operator never starts.';

/** Rules about resources and scheduling of the operator's pods. */
export const placementRules: readonly Rule<JaegerOperatorSubject>[] = [
  {
    code: 'OPR011',
    severity: Severity.ERROR,
    summary: 'resources have known names and valid quantities, and no request is above its limit',
    see: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    example: () => ({ ...INSTALL, requests: { memory: '1Gi' } }),
    *check({ requests, limits }): Iterable<Finding> {
      const resources = { path: 'resources', resources: { requests, limits } };
      yield* rejected(resourceNameProblems(resources));
      yield* rejected(quantityProblems(resources));
      yield* rejected(amountProblems(resources));
      yield* rejected(aboveLimits(resources));
      yield* rejected(limitlessProblems(resources));
    },
  },
  {
    code: 'OPR101',
    severity: Severity.ERROR,
    summary: 'tolerations, affinity and topology spread constraints are valid',
    see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/',
    example: () => ({ ...INSTALL, placement: { tolerations: [{ key: 'dedicated', operator: 'Equals' }] } }),
    *check({ placement: settings = {} }): Iterable<Finding> {
      yield* rejected(tolerationProblems({ path: '', settings }));
      yield* rejected(affinityProblems({ path: '', settings }));
    },
  },
  {
    code: 'OPR102',
    severity: Severity.ERROR,
    summary: 'the node selector has valid labels',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
    example: () => ({ ...INSTALL, placement: { nodeSelector: { pool: 'a b' } } }),
    *check({ placement: settings = {} }): Iterable<Finding> {
      yield* rejected(labelProblems({ path: '', settings }));
    },
  },
  {
    code: 'OPR103',
    severity: Severity.ERROR,
    summary: 'the name of the priority class is valid',
    see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/',
    example: () => ({ ...INSTALL, placement: { priorityClassName: 'High Priority' } }),
    *check({ placement: settings = {} }): Iterable<Finding> {
      for (const reference of references({ path: '', settings })) {
        for (const { problem } of referenceProblems(reference)) {
          yield {
            path: reference.path,
            value: reference.name,
            problem,
            effect: REJECTED,
            fix: 'Use the name of a PriorityClass, such as system-cluster-critical.',
          };
        }
      }
    },
  },
];

function rejected(problems: Iterable<PodProblem>): Iterable<Finding> {
  return findingsOf(problems, REJECTED);
}
