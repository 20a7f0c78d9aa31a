import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import {
  aboveLimit,
  aboveLimits,
  amountProblems,
  below,
  type PodSettings,
  resourceNameProblems,
  type Resources,
} from '../../../kubernetes/pods';
import { rejected } from './rejected';
import { mergedSections, resourceSections, withSetting } from '../../../models/jaeger-cr/sections';

/** Rules about resources that Kubernetes checks and the CRD does not. */
export const resourceRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE009',
    severity: Severity.ERROR,
    summary: 'resources have names that Kubernetes knows',
    see: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    example: () => ({ spec: { resources: { limits: { memroy: '1Gi' } } } }),
    when: withSetting('resources'),
    *check(cr): Iterable<Finding> {
      for (const section of resourceSections(cr)) yield* rejected(resourceNameProblems(resourcesOf(section)));
    },
  },
  {
    code: 'JAE008',
    severity: Severity.ERROR,
    summary: 'resource amounts are not negative, and no request is above its limit',
    see: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    example: () => ({ spec: { resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } } }),
    when: withSetting('resources'),
    *check(cr): Iterable<Finding> {
      for (const section of resourceSections(cr)) {
        yield* rejected(amountProblems(resourcesOf(section)));
        yield* rejected(aboveLimits(resourcesOf(section)));
      }
      for (const { own, common } of mergedSections(cr)) {
        for (const name of Object.keys({ ...amounts(common, 'requests'), ...amounts(own, 'requests') })) {
          const [requesting, limiting] = [winner(own, common, 'requests', name), winner(own, common, 'limits', name)];
          if (requesting !== limiting)
            yield* rejected(aboveLimit(name, resourcesOf(requesting), resourcesOf(limiting)));
        }
      }
    },
  },
];

function resourcesOf({ path, settings }: PodSettings): Resources {
  return { path: below(path, 'resources'), resources: settings.resources };
}

function amounts({ settings }: PodSettings, kind: string): JsonObject {
  return objectAt(settings, 'resources', kind);
}

/** The section of a pod whose amount the operator uses: the component's own, else the common one. */
function winner(own: PodSettings, common: PodSettings, kind: string, name: string): PodSettings {
  return name in amounts(own, kind) ? own : common;
}
