import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isTemplate } from '../../../kubernetes/address';
import { isObject, valueAt } from '../../../kubernetes/json';
import { dnsSubdomainProblem } from '../../../kubernetes/names';
import { referenceProblems, references } from '../../../kubernetes/pods';
import { PULL_SECRETS } from '../../../upstream/milvus-values/pods';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { partsOf, valuesPods } from '../../../models/milvus-values/pods';

const NOT_THERE = 'no object can have this name, and the pods never start';

/** Rules over the names by which the values refer to objects for pods. */
export const podNameRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV183',
    severity: Severity.ERROR,
    summary: 'priority classes and pull secrets in the values are named as their part of the chart reads them',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/proxy-deployment.yaml',
    example: () => ({ ...RELEASE, values: { image: { all: { pullSecrets: [{ name: 'registry' }] } } } }),
    *check(subject): Iterable<Finding> {
      for (const { path, settings } of valuesPods(subject)) {
        // Pull secrets are below, with the form that they have.
        for (const reference of references({ path, settings: { ...settings, imagePullSecrets: [] } })) {
          if (isTemplate(reference.name)) continue;
          for (const problem of referenceProblems(reference)) yield { ...problem, effect: NOT_THERE };
        }
      }
      for (const [part, path, form] of PULL_SECRETS) {
        if (!partsOf(subject).includes(part)) continue;
        yield* pullSecretFindings(path, valueAt(subject.values, ...path.split('.')), form);
      }
    },
  },
];

function* pullSecretFindings(path: string, list: unknown, form: 'names' | 'objects'): Iterable<Finding> {
  if (list === undefined || list === null || list === '' || (Array.isArray(list) && list.length === 0)) return;
  if (!Array.isArray(list)) {
    yield {
      path,
      value: list,
      problem: 'must be a list.',
      effect: 'Helm cannot render the chart, or the API server rejects the manifest.',
      fix: form === 'names' ? "Write ['my-secret']." : "Write [{ name: 'my-secret' }].",
    };
    return;
  }
  const entries: readonly unknown[] = list;
  for (const [index, entry] of entries.entries()) {
    const at = `${path}[${index}]`;
    if (form === 'names' && isObject(entry)) {
      yield {
        path: at,
        value: entry,
        problem: 'must be the name of a Secret, not a mapping.',
        effect: "The chart writes the name 'map[...]' into the pods, no Secret has it, and the image cannot be pulled.",
        fix: `Write ${typeof entry.name === 'string' && entry.name !== '' ? `'${entry.name}'` : 'the name'} alone.`,
      };
      continue;
    }
    if (form === 'objects' && typeof entry === 'string') {
      yield {
        path: at,
        value: entry,
        problem: 'must be a mapping with the name of a Secret.',
        effect: 'The API server rejects the manifest, and helm install fails.',
        fix: `Write { name: '${entry}' }`,
      };
      continue;
    }
    const name = isObject(entry) ? entry.name : entry;
    const rule = typeof name === 'string' && !isTemplate(name) ? dnsSubdomainProblem(name) : undefined;
    if (rule === undefined) continue;
    // An invalid name may be the secret itself: it is not repeated.
    yield {
      path: at,
      problem: rule,
      effect: 'There can be no such Secret, and the image cannot be pulled from a private registry.',
      fix: "Give the Secret's name in metadata.name.",
    };
  }
}
