import { labelValueProblem, qualifiedNameProblem } from '../names';
import { below, isMissing, textNotOneOf, objectsOf, type PodProblem, type PodSettings } from './problem';
import { POD_WORDS } from './words';

/**
 * What the API server rejects in tolerations.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export function* tolerationProblems({ path, settings }: PodSettings): Iterable<PodProblem> {
  for (const [index, { key, operator, value, effect, tolerationSeconds }] of objectsOf(settings.tolerations)) {
    const at = below(path, `tolerations[${index}]`);
    yield* textNotOneOf(`${at}.effect`, effect, POD_WORDS.tolerationEffect);
    yield* textNotOneOf(`${at}.operator`, operator, POD_WORDS.tolerationOperator);
    const keyRule = typeof key === 'string' && key !== '' ? qualifiedNameProblem(key) : undefined;
    if (keyRule !== undefined) {
      yield { path: `${at}.key`, value: key, problem: keyRule, fix: 'Use the key of the taint, such as dedicated.' };
    }
    if (isMissing(key) && operator !== 'Exists') {
      yield {
        path: `${at}.key`,
        problem: "is missing: only operator 'Exists' can do without a key.",
        fix: 'Set key, or use operator: Exists to tolerate every taint.',
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
      const rule = labelValueProblem(value);
      if (rule !== undefined) yield { path: `${at}.value`, value, problem: rule, fix: 'Use the value of the taint.' };
    }
    if (typeof tolerationSeconds === 'number' && effect !== 'NoExecute') {
      yield {
        path: `${at}.tolerationSeconds`,
        value: tolerationSeconds,
        problem: "needs effect 'NoExecute'.",
        fix: 'Set effect: NoExecute, or remove tolerationSeconds.',
      };
    }
  }
}
