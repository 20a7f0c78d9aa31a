import { invalidName, type Sentences, wrongType } from '../../diagnostics/sentences';
import { objectAt } from '../json';
import { keyValueProblems, type KeyValueProblem } from '../key-values';
import { below, type PodProblem, type PodSettings } from './problem';

/** Maps of settings of pods whose values are strings, and what their entries are. */
const MAPS: readonly (readonly [map: string, entry: string])[] = [
  ['labels', 'label'],
  ['podLabels', 'label'],
  ['nodeSelector', 'label'],
  ['annotations', 'annotation'],
  ['podAnnotations', 'annotation'],
];

/** Keys and values of labels, annotations and node selectors that the API server rejects. Null counts as absent. */
export function* labelProblems({ path, settings }: PodSettings): Iterable<PodProblem> {
  for (const [map, entry] of MAPS) {
    const entries = Object.entries(objectAt(settings, map)).filter(([, value]) => value !== null);
    for (const problem of keyValueProblems(Object.fromEntries(entries), entry === 'label')) {
      yield {
        path: `${below(path, map)}["${problem.key}"]`,
        value: problem.wrong,
        ...sentencesOf(problem, entry, map),
        bySchema: typeof problem.wrong !== 'string',
      };
    }
  }
}

function sentencesOf({ isKey, wrong, problem }: KeyValueProblem, entry: string, map: string): Sentences {
  const fix =
    map === 'nodeSelector' ? 'Use a label that the nodes have.' : 'Correct it, or move free text into an annotation.';
  if (typeof wrong === 'string') return invalidName(`${entry} ${isKey ? 'key' : 'value'}`, problem, fix);
  const isScalar = typeof wrong === 'number' || typeof wrong === 'boolean';
  return wrongType('a string', isScalar ? `Write it in quotes: '${wrong}'.` : fix);
}
