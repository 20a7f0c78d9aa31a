import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, objectAt, textOf } from '../../kubernetes/json';
import { componentsOf, didYouMean } from './cr';
import { hasComponentSettings, isEmpty, objectsOf, podSections, runningJobSections, withSetting } from './sections';

const REFUSED = 'the API server refuses what the operator makes of it, and the Jaeger is Failed';

/** Fields of pods that Kubernetes reads as one of a few words, and the CRD as any text. */
export const POD_WORDS = {
  dnsPolicy: ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'],
  imagePullPolicy: ['Always', 'IfNotPresent', 'Never'],
  mountPropagation: ['Bidirectional', 'HostToContainer', 'None'],
  seccompProfile: ['Localhost', 'RuntimeDefault', 'Unconfined'],
  strategy: ['Recreate', 'RollingUpdate'],
  tolerationEffect: ['NoExecute', 'NoSchedule', 'PreferNoSchedule'],
  tolerationOperator: ['Equal', 'Exists'],
};

const hasPodWords = withSetting(
  ...['containerSecurityContext', 'imagePullPolicy', 'securityContext', 'tolerations', 'volumeMounts'],
);

interface Word {
  readonly path: string;
  readonly value: unknown;
  readonly words: readonly string[];
}

/** What must be a word, wherever it stands in a section. */
function* wordsOf(section: string, settings: JsonObject): Iterable<Word> {
  yield { path: `${section}.imagePullPolicy`, value: settings.imagePullPolicy, words: POD_WORDS.imagePullPolicy };
  for (const context of ['securityContext', 'containerSecurityContext']) {
    const { type } = objectAt(settings, context, 'seccompProfile');
    yield { path: `${section}.${context}.seccompProfile.type`, value: type, words: POD_WORDS.seccompProfile };
  }
  for (const [index, { mountPropagation }] of objectsOf(settings.volumeMounts).entries()) {
    const path = `${section}.volumeMounts[${index}].mountPropagation`;
    yield { path, value: mountPropagation, words: POD_WORDS.mountPropagation };
  }
  for (const [index, { effect, operator }] of objectsOf(settings.tolerations).entries()) {
    yield { path: `${section}.tolerations[${index}].effect`, value: effect, words: POD_WORDS.tolerationEffect };
    yield { path: `${section}.tolerations[${index}].operator`, value: operator, words: POD_WORDS.tolerationOperator };
  }
}

/** Numbers of which less than none makes no sense. */
const COUNTS: readonly string[] = [
  ...['replicas', 'backoffLimit', 'successfulJobsHistoryLimit', 'ttlSecondsAfterFinished'],
];

/** Rules over settings of pods that no CRD checks, and Kubernetes does. */
export const podWordRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE153',
    severity: Severity.ERROR,
    summary: 'settings of pods that take one of a few words have one of them',
    see: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/',
    example: { spec: { allInOne: { imagePullPolicy: 'always' } } },
    when: (cr) => hasComponentSettings(cr) || hasPodWords(cr),
    *check(cr): Iterable<Finding> {
      const running = ['spec', ...componentsOf(cr).map((component) => `spec.${component}`)];
      const sections = [...podSections(cr).filter(({ path }) => running.includes(path)), ...runningJobSections(cr)];
      const found = sections.flatMap(({ path, settings }) => [...wordsOf(path, settings)]);
      for (const component of componentsOf(cr)) {
        const { type } = objectAt(cr, 'spec', component, 'strategy');
        found.push({ path: `spec.${component}.strategy.type`, value: type, words: POD_WORDS.strategy });
      }
      const { dnsPolicy } = objectAt(cr, 'spec', 'agent');
      found.push({ path: 'spec.agent.dnsPolicy', value: dnsPolicy, words: POD_WORDS.dnsPolicy });
      for (const { path, value, words } of found) {
        if (isEmpty(value) || words.includes(textOf(value))) continue;
        yield {
          path,
          value,
          rule: 'is not a word of Kubernetes for it',
          consequence: REFUSED,
          fix: didYouMean(textOf(value), words),
        };
      }
    },
  },
  {
    code: 'JAE154',
    severity: Severity.ERROR,
    summary: 'numbers of pods, jobs and tries are not negative',
    see: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/deployment-v1/',
    example: {
      spec: {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
        query: { replicas: -1 },
      },
    },
    when: withSetting(...COUNTS),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of [...podSections(cr), ...runningJobSections(cr)]) {
        for (const name of COUNTS) {
          const value = settings[name];
          if (typeof value !== 'number' || value >= 0) continue;
          yield {
            path: `${path}.${name}`,
            value,
            rule: 'is less than 0',
            consequence: REFUSED,
            fix: 'Use 0 or more, or leave it out',
          };
        }
      }
    },
  },
];
