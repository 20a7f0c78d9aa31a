import type { JsonObject } from './json';
import { labelValueProblem, qualifiedNameProblem } from './names';

/** An entry of labels or annotations that Kubernetes refuses. */
export interface KeyValueProblem {
  readonly key: string;
  /** What is wrong: the key or the value. */
  readonly wrong: unknown;
  /** A fragment that follows it. */
  readonly problem: string;
}

/** What is wrong with annotations, or with labels, whose values are no free text. */
export function* keyValueProblems(entries: JsonObject, areLabels: boolean): Iterable<KeyValueProblem> {
  for (const [key, value] of Object.entries(entries)) {
    const keyProblem = qualifiedNameProblem(key);
    const valueProblem = typeof value !== 'string' ? 'is not a text' : areLabels ? labelValueProblem(value) : undefined;
    const problem = keyProblem ?? valueProblem;
    if (problem !== undefined) yield { key, wrong: keyProblem === undefined ? value : key, problem };
  }
}
