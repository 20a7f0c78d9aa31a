import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { affinityProblems, strategyProblems, tolerationProblems, wordProblems } from '../../../kubernetes/pods';
import { outOfRange } from '../../../diagnostics/sentences';
import { componentsOf } from '../../../models/jaeger-cr/cr';
import { rejected } from './rejected';
import { hasComponentSettings, podSections, runningJobSections, withSetting } from '../../../models/jaeger-cr/sections';

const hasPodWords = withSetting(
  ...['affinity', 'containerSecurityContext', 'imagePullPolicy', 'securityContext', 'tolerations', 'volumeMounts'],
);

/** Numbers that cannot be negative. */
const COUNTS: readonly string[] = [
  ...['replicas', 'backoffLimit', 'successfulJobsHistoryLimit', 'ttlSecondsAfterFinished'],
];

/** Rules about settings of pods that Kubernetes checks and the CRD does not. */
export const podWordRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE153',
    severity: Severity.ERROR,
    summary: 'settings of pods with fixed values have one of them, and tolerations and affinity are valid',
    see: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/',
    example: () => ({ spec: { allInOne: { imagePullPolicy: 'always' } } }),
    when: (cr) => hasComponentSettings(cr) || hasPodWords(cr),
    *check(cr): Iterable<Finding> {
      const running = ['spec', ...componentsOf(cr).map((component) => `spec.${component}`)];
      for (const section of [
        ...podSections(cr).filter(({ path }) => running.includes(path)),
        ...runningJobSections(cr),
      ]) {
        yield* rejected(wordProblems(section));
        yield* rejected(tolerationProblems(section));
        yield* rejected(affinityProblems(section));
      }
      for (const component of componentsOf(cr)) {
        yield* rejected(strategyProblems({ path: `spec.${component}`, settings: objectAt(cr, 'spec', component) }));
      }
    },
  },
  {
    code: 'JAE154',
    severity: Severity.ERROR,
    summary: 'numbers of pods, jobs and retries are not negative',
    see: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/deployment-v1/',
    example: () => ({
      spec: {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
        query: { replicas: -1 },
      },
    }),
    when: withSetting(...COUNTS),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of [...podSections(cr), ...runningJobSections(cr)]) {
        for (const name of COUNTS) {
          const value = settings[name];
          if (typeof value !== 'number' || value >= 0) continue;
          yield {
            path: `${path}.${name}`,
            value,
            ...outOfRange({ kind: 'whole number', from: 0 }, 'Use 0 or more, or remove it.'),
            effect: 'The API server rejects it, and the Jaeger is Failed.',
          };
        }
      }
    },
  },
];
