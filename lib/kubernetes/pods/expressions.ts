import { useOneOf } from '../../diagnostics/nearest';
import { invalidName } from '../../diagnostics/sentences';
import { objectAt } from '../json';
import { labelValueProblem, qualifiedNameProblem } from '../names';
import { isMissing, missing, textNotOneOf, objectsOf, type PodProblem, type Words } from './problem';

/** Operators of label selectors. */
export const LABEL_OPERATORS: Words = { what: 'operator', words: ['DoesNotExist', 'Exists', 'In', 'NotIn'] };
/** Operators of node affinity. */
export const NODE_OPERATORS: Words = { what: 'operator', words: [...LABEL_OPERATORS.words, 'Gt', 'Lt'] };

/** Entries of the `matchExpressions` of a selector that the API server rejects. */
export function* expressionProblems(at: string, selector: unknown, operators: Words): Iterable<PodProblem> {
  for (const [index, { key, operator, values }] of objectsOf(objectAt(selector).matchExpressions)) {
    const path = `${at}.matchExpressions[${index}]`;
    if (isMissing(key)) yield missing(`${path}.key`, key, 'Set it to the key of a label.');
    else if (typeof key === 'string') {
      const problem = qualifiedNameProblem(key);
      const fix = 'Use the key of a label.';
      if (problem !== undefined) yield { path: `${path}.key`, value: key, ...invalidName('label key', problem, fix) };
    }
    if (isMissing(operator)) yield missing(`${path}.operator`, operator, useOneOf(operators.words));
    yield* textNotOneOf(`${path}.operator`, operator, operators);
    const list: readonly unknown[] = Array.isArray(values) ? values : [];
    yield* countProblems(`${path}.values`, operator, list);
    // For labels of nodes the API server accepts any string.
    if (operators === LABEL_OPERATORS) yield* valueProblems(`${path}.values`, list);
  }
}

function* countProblems(path: string, operator: unknown, values: readonly unknown[]): Iterable<PodProblem> {
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (values.length > 0) return;
      yield { path, problem: `must not be empty with operator '${operator}'.`, fix: 'List the values of the label.' };
      return;
    case 'Exists':
    case 'DoesNotExist':
      if (values.length === 0) return;
      yield {
        path,
        value: values,
        problem: `must be empty with operator '${operator}'.`,
        fix: 'Remove it, or use operator: In.',
      };
      return;
    case 'Gt':
    case 'Lt':
      if (values.length === 1) return;
      yield {
        path,
        value: values,
        problem: `must be exactly one number with operator '${operator}'.`,
        fix: "Use one value such as ['4'].",
      };
  }
}

function* valueProblems(path: string, values: readonly unknown[]): Iterable<PodProblem> {
  for (const [index, value] of values.entries()) {
    const problem = typeof value === 'string' ? labelValueProblem(value) : undefined;
    const fix = 'Use the value of the label.';
    if (problem !== undefined) yield { path: `${path}[${index}]`, value, ...invalidName('label value', problem, fix) };
  }
}
