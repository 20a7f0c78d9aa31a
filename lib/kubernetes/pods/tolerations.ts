import { invalidName } from '../../diagnostics/sentences';
import { labelValueProblem, qualifiedNameProblem } from '../names';
import { below, isMissing, textNotOneOf, objectsOf, type PodProblem, type PodSettings } from './problem';
import { POD_WORDS } from './words';

/**
 * Tolerations that the API server rejects.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export function* tolerationProblems({ path, settings }: PodSettings): Iterable<PodProblem> {
  for (const [index, { key, operator, value, effect, tolerationSeconds }] of objectsOf(settings.tolerations)) {
    const at = below(path, `tolerations[${index}]`);
    yield* textNotOneOf(`${at}.effect`, effect, POD_WORDS.tolerationEffect);
    yield* textNotOneOf(`${at}.operator`, operator, POD_WORDS.tolerationOperator);
    const keyProblem = typeof key === 'string' && key !== '' ? qualifiedNameProblem(key) : undefined;
    if (keyProblem !== undefined) {
      const fix = "Use the key of the taint, such as 'dedicated'.";
      yield { path: `${at}.key`, value: key, ...invalidName('taint key', keyProblem, fix) };
    }
    if (isMissing(key) && operator !== 'Exists') {
      yield {
        path: `${at}.key`,
        problem: "missing: only operator 'Exists' works without a key.",
        fix: 'Set it, or use operator: Exists to tolerate every taint.',
      };
    }
    if (operator === 'Exists' && typeof value === 'string' && value !== '') {
      yield {
        path: `${at}.value`,
        value,
        problem: "must be empty with operator 'Exists'.",
        fix: 'Remove it, or use operator: Equal.',
      };
    } else if (typeof value === 'string') {
      const problem = labelValueProblem(value);
      const fix = 'Use the value of the taint.';
      if (problem !== undefined) yield { path: `${at}.value`, value, ...invalidName('taint value', problem, fix) };
    }
    if (typeof tolerationSeconds === 'number' && effect !== 'NoExecute') {
      yield {
        path: `${at}.tolerationSeconds`,
        value: tolerationSeconds,
        problem: "requires effect 'NoExecute'.",
        fix: 'Set effect: NoExecute, or remove tolerationSeconds.',
      };
    }
  }
}
