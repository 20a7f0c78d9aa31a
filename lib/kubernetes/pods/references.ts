import { stringAt } from '../json';
import { dnsSubdomainProblem } from '../names';
import { below, objectsOf, type PodProblem, type PodSettings } from './problem';

/** The name of another object in settings of pods. */
export interface Reference {
  readonly path: string;
  readonly name: string;
}

/** Where a volume has the name of its source. */
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

/** A name that no object can have. The message does not repeat it, because it can be a secret pasted by mistake. */
export function* referenceProblems({ path, name }: Reference): Iterable<PodProblem> {
  const problem = name === '' ? undefined : dnsSubdomainProblem(name);
  if (problem === undefined) return;
  yield { path, problem: `${problem}.`, fix: "Use the object's metadata.name, not its contents." };
}
