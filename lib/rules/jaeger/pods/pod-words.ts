import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { affinityProblems, strategyProblems, tolerationProblems, wordProblems } from '../../../kubernetes/pods';
import { componentsOf } from '../../../models/jaeger-cr/cr';
import { rejected } from './rejected';
import { hasComponentSettings, podSections, runningJobSections, withSetting } from '../../../models/jaeger-cr/sections';

const hasPodWords = withSetting(
  ...['affinity', 'containerSecurityContext', 'imagePullPolicy', 'securityContext', 'tolerations', 'volumeMounts'],
);

/** Numbers of which less than none makes no sense. */
const COUNTS: readonly string[] = [
  ...['replicas', 'backoffLimit', 'successfulJobsHistoryLimit', 'ttlSecondsAfterFinished'],
];

/** Rules over settings of pods that no CRD checks, and Kubernetes does. */
export const podWordRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE153',
    severity: Severity.ERROR,
    summary: 'settings of pods that take one of a few words have one of them, and tolerations and affinity are whole',
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
    summary: 'numbers of pods, jobs and tries are not negative',
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
            problem: 'is less than 0.',
            effect: 'The API server rejects what the operator makes of it, and the Jaeger is Failed.',
            fix: 'Use 0 or more, or leave it out.',
          };
        }
      }
    },
  },
];
