import type { JsonObject } from './json';
import { labelValueProblem, qualifiedNameProblem } from './names';

/** A label or annotation that Kubernetes rejects. */
export interface KeyValueProblem {
  readonly key: string;
  /** Which of the two is invalid. */
  readonly part: 'key' | 'value';
  /** The invalid key or value. */
  readonly wrong: unknown;
  /** A clause: `must consist of letters, digits, ...`. */
  readonly problem: string;
}

/** The invalid entries of labels or annotations. Only the values of annotations are free text. */
export function* keyValueProblems(entries: JsonObject, areLabels: boolean): Iterable<KeyValueProblem> {
  for (const [key, value] of Object.entries(entries)) {
    const keyProblem = qualifiedNameProblem(key);
    const valueProblem =
      typeof value !== 'string' ? 'must be a string' : areLabels ? labelValueProblem(value) : undefined;
    if (keyProblem !== undefined) yield { key, part: 'key', wrong: key, problem: keyProblem };
    else if (valueProblem !== undefined) yield { key, part: 'value', wrong: value, problem: valueProblem };
  }
}
