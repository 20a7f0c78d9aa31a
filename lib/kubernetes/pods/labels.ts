import { objectAt } from '../json';
import { keyValueProblems } from '../key-values';
import { below, type PodProblem, type PodSettings } from './problem';

/** Maps of settings of pods whose values are text, and whether these are free text. */
const MAPS: readonly (readonly [string, boolean])[] = [
  ['labels', false],
  ['podLabels', false],
  ['nodeSelector', false],
  ['annotations', true],
  ['podAnnotations', true],
];

/** Keys and values of labels, annotations and node selectors that the API server rejects. Null counts as absent. */
export function* labelProblems({ path, settings }: PodSettings): Iterable<PodProblem> {
  for (const [map, isFree] of MAPS) {
    const entries = Object.entries(objectAt(settings, map)).filter(([, value]) => value !== null);
    for (const { key, wrong, problem } of keyValueProblems(Object.fromEntries(entries), !isFree)) {
      const isScalar = typeof wrong === 'number' || typeof wrong === 'boolean';
      const isSelector = map === 'nodeSelector';
      yield {
        path: `${below(path, map)}["${key}"]`,
        value: wrong,
        problem: problem,
        fix: isScalar
          ? `Write it in quotes: '${wrong}'.`
          : isSelector
            ? 'Use a label that the nodes have.'
            : 'Correct it, or move free text into an annotation.',
        bySchema: typeof wrong !== 'string',
      };
    }
  }
}
