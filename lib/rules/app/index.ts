import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { dnsLabelProblem, suggestDnsLabel } from '../../kubernetes/names';

/** The name of an environment among those that the app already has. */
export interface EnvironmentName {
  readonly name: string;
  readonly others: readonly string[];
}

const RESERVED_BY_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)$/;

export const environmentNameRules: readonly Rule<EnvironmentName>[] = [
  {
    code: 'APP001',
    severity: Severity.ERROR,
    summary: 'the name of an environment is a folder name that every file system takes',
    *check({ name }): Iterable<Finding> {
      const problem = RESERVED_BY_WINDOWS.test(name.toLowerCase())
        ? 'is a name that Windows reserves'
        : dnsLabelProblem(name);
      if (problem === undefined) return;
      const suggestion = problem.startsWith('is a name') ? `${name.toLowerCase()}-env` : suggestDnsLabel(name);
      yield {
        path: 'name',
        value: name,
        rule: problem,
        consequence: 'it is the folder in dist and would not be the same on every machine, or would leave dist',
        fix: `Call it '${suggestion}'`,
      };
    },
  },
  {
    code: 'APP002',
    severity: Severity.ERROR,
    summary: 'every environment has a name of its own, also where case does not count',
    *check({ name, others }): Iterable<Finding> {
      const twin = others.find((other) => other.toLowerCase() === name.toLowerCase());
      if (twin === undefined) return;
      yield {
        path: 'name',
        value: name,
        rule: `is taken by the environment '${twin}'`,
        consequence: 'one would overwrite the files of the other',
        fix: 'Give each environment a name of its own',
      };
    },
  },
];

/** One object of an environment and where it comes from. */
export interface LocatedObject {
  readonly where: string;
  readonly object: JsonObject;
}

/** Rules that every Kubernetes object meets, whoever made it. */
export const objectRules: readonly Rule<JsonObject>[] = [
  {
    code: 'APP003',
    severity: Severity.ERROR,
    summary: 'an object has a name',
    *check(object): Iterable<Finding> {
      const name = objectAt(object, 'metadata').name;
      if (typeof name === 'string' && name !== '' && !/[/\\]|^\.{1,2}$/.test(name)) return;
      yield {
        path: 'metadata.name',
        ...(name === undefined ? {} : { value: name }),
        rule: name === undefined ? 'is missing' : 'is no name',
        consequence: 'the API server refuses the object, and it has no file name',
        fix: 'Give it a name of letters, digits, - and .',
      };
    },
  },
  {
    code: 'APP004',
    severity: Severity.ERROR,
    summary: 'a namespace is a DNS label',
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
        rule: problem,
        consequence: 'the API server refuses every object in it',
        fix: `Call it '${suggestDnsLabel(namespace)}'`,
      };
    },
  },
];

/** Rules over all objects of one environment together. */
export const environmentRules: readonly Rule<readonly LocatedObject[]>[] = [
  {
    code: 'APP005',
    severity: Severity.ERROR,
    summary:
      'no two objects of an environment have the same group, kind, namespace and name, also where case does not count',
    *check(objects): Iterable<Finding> {
      const seen = new Map<string, LocatedObject>();
      for (const located of objects) {
        const key = objectKey(located.object);
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, located);
          continue;
        }
        const { kind } = located.object;
        yield {
          path: located.where,
          value: stringAt(located.object, 'metadata', 'name'),
          rule: `is the name of a second ${String(kind)}; the first is ${first.where}`,
          consequence: 'kubectl apply would let the last one win, silently',
          fix: 'Rename one, or make the object once',
        };
      }
    },
  },
];

function objectKey(object: JsonObject): string {
  const apiVersion = stringAt(object, 'apiVersion') ?? '';
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const { namespace, name } = objectAt(object, 'metadata');
  return [group, object.kind, namespace ?? '', name].map(String).join('|').toLowerCase();
}
