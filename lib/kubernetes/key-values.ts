import type { JsonObject } from './json';
import { labelValueProblem, qualifiedNameProblem } from './names';

/** A label or annotation that Kubernetes rejects. */
export interface KeyValueProblem {
  readonly key: string;
  /** The invalid key or value. */
  readonly wrong: unknown;
  /** Whether the key is invalid, and not the value. */
  readonly isKey: boolean;
  /** A clause: `must consist of letters, digits, ...`. */
  readonly problem: string;
}

/** The invalid entries of labels or annotations. Only the values of annotations are free text. */
export function* keyValueProblems(entries: JsonObject, areLabels: boolean): Iterable<KeyValueProblem> {
  for (const [key, value] of Object.entries(entries)) {
    const keyProblem = qualifiedNameProblem(key);
    const valueProblem =
      typeof value !== 'string' ? 'must be a string' : areLabels ? labelValueProblem(value) : undefined;
    const problem = keyProblem ?? valueProblem;
    const isKey = keyProblem !== undefined;
    if (problem !== undefined) yield { key, wrong: isKey ? key : value, isKey, problem };
  }
}
