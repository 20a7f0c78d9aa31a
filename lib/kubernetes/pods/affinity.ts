import { useOneOf } from '../../diagnostics/nearest';
import { invalidName, outOfRange } from '../../diagnostics/sentences';
import { objectAt } from '../json';
import { qualifiedNameProblem } from '../names';
import { expressionProblems, LABEL_OPERATORS, NODE_OPERATORS } from './expressions';
import {
  below,
  isMissing,
  missing,
  textNotOneOf,
  objectsOf,
  type PodProblem,
  type PodSettings,
  type Words,
} from './problem';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
const UNSATISFIABLE: Words = { what: 'value', words: ['DoNotSchedule', 'ScheduleAnyway'] };

/**
 * Affinity and topology spread constraints that the API server rejects.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
 */
export function* affinityProblems({ path, settings }: PodSettings): Iterable<PodProblem> {
  yield* nodeAffinityProblems(below(path, 'affinity.nodeAffinity'), objectAt(settings, 'affinity', 'nodeAffinity'));
  for (const kind of ['podAffinity', 'podAntiAffinity']) {
    yield* podAffinityProblems(below(path, `affinity.${kind}`), objectAt(settings, 'affinity', kind));
  }
  for (const [index, constraint] of objectsOf(settings.topologySpreadConstraints)) {
    yield* spreadProblems(below(path, `topologySpreadConstraints[${index}]`), constraint);
  }
}

function* nodeAffinityProblems(at: string, affinity: unknown): Iterable<PodProblem> {
  const { nodeSelectorTerms } = objectAt(affinity, REQUIRED);
  if (REQUIRED in objectAt(affinity) && (isMissing(nodeSelectorTerms) || isEmptyList(nodeSelectorTerms))) {
    yield missing(`${at}.${REQUIRED}.nodeSelectorTerms`, nodeSelectorTerms, 'List at least one term.');
  }
  for (const [index, term] of objectsOf(nodeSelectorTerms)) {
    yield* expressionProblems(`${at}.${REQUIRED}.nodeSelectorTerms[${index}]`, term, NODE_OPERATORS);
  }
  for (const [index, { weight, preference }] of objectsOf(objectAt(affinity)[PREFERRED])) {
    yield* weightProblems(`${at}.${PREFERRED}[${index}]`, weight);
    yield* expressionProblems(`${at}.${PREFERRED}[${index}].preference`, preference, NODE_OPERATORS);
  }
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function* podAffinityProblems(at: string, affinity: unknown): Iterable<PodProblem> {
  for (const [index, term] of objectsOf(objectAt(affinity)[REQUIRED])) {
    yield* podTermProblems(`${at}.${REQUIRED}[${index}]`, term);
  }
  for (const [index, { weight, podAffinityTerm }] of objectsOf(objectAt(affinity)[PREFERRED])) {
    yield* weightProblems(`${at}.${PREFERRED}[${index}]`, weight);
    yield* podTermProblems(`${at}.${PREFERRED}[${index}].podAffinityTerm`, podAffinityTerm);
  }
}

function* podTermProblems(at: string, term: unknown): Iterable<PodProblem> {
  const { topologyKey, labelSelector } = objectAt(term);
  yield* topologyKeyProblems(at, topologyKey);
  yield* expressionProblems(`${at}.labelSelector`, labelSelector, LABEL_OPERATORS);
}

function* spreadProblems(at: string, constraint: unknown): Iterable<PodProblem> {
  const { maxSkew, topologyKey, whenUnsatisfiable, labelSelector } = objectAt(constraint);
  yield* topologyKeyProblems(at, topologyKey);
  if (isMissing(maxSkew)) yield missing(`${at}.maxSkew`, maxSkew, 'Set it to 1.');
  else if (typeof maxSkew === 'number' && maxSkew < 1) {
    yield { path: `${at}.maxSkew`, value: maxSkew, ...outOfRange({ kind: 'whole number', from: 1 }, 'Use 1.') };
  }
  const wordAt = `${at}.whenUnsatisfiable`;
  if (isMissing(whenUnsatisfiable)) yield missing(wordAt, whenUnsatisfiable, useOneOf(UNSATISFIABLE.words));
  yield* textNotOneOf(wordAt, whenUnsatisfiable, UNSATISFIABLE);
  yield* expressionProblems(`${at}.labelSelector`, labelSelector, LABEL_OPERATORS);
}

function* topologyKeyProblems(at: string, topologyKey: unknown): Iterable<PodProblem> {
  const fix = 'Use kubernetes.io/hostname or topology.kubernetes.io/zone.';
  const path = `${at}.topologyKey`;
  if (isMissing(topologyKey)) yield missing(path, topologyKey, fix);
  else if (typeof topologyKey === 'string') {
    const problem = qualifiedNameProblem(topologyKey);
    if (problem !== undefined) yield { path, value: topologyKey, ...invalidName('label key', problem, fix) };
  }
}

function* weightProblems(at: string, weight: unknown): Iterable<PodProblem> {
  const path = `${at}.weight`;
  if (isMissing(weight)) yield missing(path, weight, 'Set it, such as 100.');
  else if (typeof weight === 'number' && (weight < 1 || weight > 100)) {
    yield { path, value: weight, ...outOfRange({ kind: 'whole number', from: 1, to: 100 }, 'Use 100.') };
  }
}
