import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { given, type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { keyValueProblems } from '../../kubernetes/key-values';
import { dnsLabelProblem, suggestDnsLabel } from '../../kubernetes/names';

/** Rules that every Kubernetes object meets, whoever made it. */
export const objectRules: readonly Rule<JsonObject>[] = [
  {
    code: 'APP003',
    severity: Severity.ERROR,
    summary: 'an object has a name',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    example: () => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace: 'team' } }),
    *check(object): Iterable<Finding> {
      const { name, generateName } = objectAt(object, 'metadata');
      if (typeof name === 'string' && name !== '' && !/[/\\]|^\.{1,2}$/.test(name)) return;
      if (name === undefined && typeof generateName === 'string' && generateName !== '') {
        yield {
          path: 'metadata.generateName',
          value: generateName,
          atKey: true,
          problem: 'has the API server make up a name, a new one each time.',
          effect: '`kubectl apply` refuses the object, and it has no file name.',
          fix: 'Give it metadata.name instead.',
        };
        return;
      }
      yield {
        path: 'metadata.name',
        ...given({ value: name }),
        problem: name === undefined ? 'is missing.' : 'is no name.',
        effect: 'The API server refuses the object, and it has no file name.',
        fix: 'Give it a name of letters, digits, dots and hyphens.',
      };
    },
  },
  {
    code: 'APP004',
    severity: Severity.ERROR,
    summary: 'a namespace is a DNS label',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names',
    example: () => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'My_Team' } }),
    *check(object): Iterable<Finding> {
      const isNamespace = object.kind === 'Namespace' && object.apiVersion === 'v1';
      const path = isNamespace ? 'metadata.name' : 'metadata.namespace';
      const namespace = stringAt(object, 'metadata', isNamespace ? 'name' : 'namespace');
      if (namespace === undefined) return;
      const problem = dnsLabelProblem(namespace);
      if (problem === undefined) return;
      yield {
        path,
        value: namespace,
        problem: problem,
        effect: 'The API server refuses every object in it.',
        fix: `Call it '${suggestDnsLabel(namespace)}'.`,
      };
    },
  },
  {
    code: 'APP012',
    severity: Severity.ERROR,
    summary: 'labels and annotations have valid keys and are text',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
    example: () => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'settings', labels: { 'owned by': 'search' } },
    }),
    *check(object): Iterable<Finding> {
      for (const map of ['labels', 'annotations']) {
        for (const { key, wrong, problem } of keyValueProblems(objectAt(object, 'metadata', map), map === 'labels')) {
          yield {
            path: `metadata.${map}["${key}"]`,
            value: wrong,
            problem: problem,
            effect: 'The API server refuses the object.',
            fix: 'Correct it, or move free text into an annotation.',
          };
        }
      }
    },
  },
];
