import { type Finding, type Rule, Severity, VALUE } from '../../diagnostics/rule';
import { invalidName } from '../../diagnostics/sentences';
import { defined, type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { keyValueProblems } from '../../kubernetes/key-values';
import { dnsLabelProblem, suggestDnsLabel } from '../../kubernetes/names';

/** Rules about any Kubernetes object. */
export const objectRules: readonly Rule<JsonObject>[] = [
  {
    code: 'APP003',
    severity: Severity.ERROR,
    summary: 'an object has a valid name',
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
          problem: 'makes the API server generate a new name each time.',
          effect: '`kubectl apply` rejects the object, and no file can be named after it.',
          fix: 'Set metadata.name instead.',
        };
        return;
      }
      yield {
        path: 'metadata.name',
        ...defined({ value: name }),
        problem: name === undefined ? 'missing.' : `invalid object name ${VALUE}.`,
        effect: 'The API server rejects the object, and no file can be named after it.',
        fix: 'Use a name of lower-case letters, digits, dots and hyphens.',
      };
    },
  },
  {
    code: 'APP004',
    severity: Severity.ERROR,
    summary: 'the name of a namespace is a DNS label',
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
        ...invalidName('namespace', problem, `Use '${suggestDnsLabel(namespace)}'.`),
        effect: 'The API server rejects every object in it.',
      };
    },
  },
  {
    code: 'APP012',
    severity: Severity.ERROR,
    summary: 'labels and annotations have valid keys, and strings as values',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
    example: () => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'settings', labels: { 'owned by': 'search' } },
    }),
    *check(object): Iterable<Finding> {
      for (const [map, what] of Object.entries({ labels: 'label', annotations: 'annotation' })) {
        const entries = objectAt(object, 'metadata', map);
        for (const { key, isKey, wrong, problem } of keyValueProblems(entries, map === 'labels')) {
          yield {
            path: `metadata.${map}["${key}"]`,
            value: wrong,
            ...invalidName(
              `${what} ${isKey ? 'key' : 'value'}`,
              problem,
              'Correct it, or move free text into an annotation.',
            ),
            effect: 'The API server rejects the object.',
          };
        }
      }
    },
  },
];
