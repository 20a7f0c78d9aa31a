import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isTemplate } from '../../../kubernetes/address';
import { isObject, valueAt } from '../../../kubernetes/json';
import { wrongType } from '../../../diagnostics/sentences';
import { dnsSubdomainProblem } from '../../../kubernetes/names';
import { referenceProblems, references } from '../../../kubernetes/pods';
import { PULL_SECRETS } from '../../../upstream/milvus-values/pods';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { partsOf, valuesPods } from '../../../models/milvus-values/pods';

const NO_SUCH_OBJECT = 'No object can have this name, and the pods never start.';

/** Rules over names of objects that pods need. */
export const podNameRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV183',
    severity: Severity.ERROR,
    summary: 'priority classes and pull secrets in the values have valid names, in the form that the chart reads',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/proxy-deployment.yaml',
    example: () => ({ ...RELEASE, values: { image: { all: { pullSecrets: [{ name: 'registry' }] } } } }),
    *check(subject): Iterable<Finding> {
      for (const { path, settings } of valuesPods(subject)) {
        // Pull secrets have more than one form and are checked below.
        for (const reference of references({ path, settings: { ...settings, imagePullSecrets: [] } })) {
          if (isTemplate(reference.name)) continue;
          for (const problem of referenceProblems(reference)) yield { ...problem, effect: NO_SUCH_OBJECT };
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
      effect: 'Helm cannot render the chart, or the API server rejects the manifest.',
      ...wrongType('a list', form === 'names' ? "Write ['my-secret']." : "Write [{ name: 'my-secret' }]."),
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
        effect:
          "The chart writes the name 'map[...]' into the pods: no such Secret exists, and the image cannot be pulled.",
        fix: `Write only ${typeof entry.name === 'string' && entry.name !== '' ? `'${entry.name}'` : 'the name'}.`,
      };
      continue;
    }
    if (form === 'objects' && typeof entry === 'string') {
      yield {
        path: at,
        value: entry,
        problem: 'must be a mapping with the name of a Secret.',
        effect: 'The API server rejects the manifest, and helm install fails.',
        fix: `Write { name: '${entry}' }.`,
      };
      continue;
    }
    const name = isObject(entry) ? entry.name : entry;
    const rule = typeof name === 'string' && !isTemplate(name) ? dnsSubdomainProblem(name) : undefined;
    if (rule === undefined) continue;
    // An invalid name may be the credential itself.
    yield {
      path: at,
      problem: `invalid Secret name: ${rule}.`,
      effect: 'No such Secret can exist, and the image cannot be pulled from a private registry.',
      fix: 'Use the metadata.name of the Secret, not its contents.',
    };
  }
}
