import { stringAt } from '../json';
import { dnsSubdomainProblem } from '../names';
import { below, objectsOf, type PodProblem, type PodSettings } from './problem';

/** A name by which settings of pods refer to another object. */
export interface Reference {
  readonly path: string;
  readonly name: string;
}

/** Where a volume names what is in it. */
const OF_VOLUMES: readonly (readonly string[])[] = [
  ['configMap', 'name'],
  ['persistentVolumeClaim', 'claimName'],
  ['secret', 'secretName'],
];

/** The objects that settings of pods refer to. */
export function* references({ path, settings }: PodSettings): Iterable<Reference> {
  for (const field of ['serviceAccount', 'serviceAccountName', 'priorityClassName']) {
    const name = stringAt(settings, field);
    if (name !== undefined) yield { path: below(path, field), name };
  }
  for (const [index, volume] of objectsOf(settings.volumes)) {
    for (const keys of OF_VOLUMES) {
      const name = stringAt(volume, ...keys);
      if (name !== undefined) yield { path: below(path, `volumes[${index}].${keys.join('.')}`), name };
    }
  }
  for (const [index, entry] of objectsOf(settings.imagePullSecrets)) {
    const name = stringAt(entry, 'name');
    if (name !== undefined) yield { path: below(path, `imagePullSecrets[${index}].name`), name };
  }
}

/** A name that no object can have. It is not repeated: it may be the secret itself. */
export function* referenceProblems({ path, name }: Reference): Iterable<PodProblem> {
  const rule = name === '' ? undefined : dnsSubdomainProblem(name);
  if (rule === undefined) return;
  yield { path, problem: rule, fix: 'Use the metadata.name of the object, not what is in it.' };
}
