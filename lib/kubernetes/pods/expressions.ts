import { objectAt } from '../json';
import { labelValueProblem, qualifiedNameProblem } from '../names';
import { isMissing, missing, textNotOneOf, objectsOf, type PodProblem } from './problem';

/** Operators of label selectors. */
export const LABEL_OPERATORS: readonly string[] = ['DoesNotExist', 'Exists', 'In', 'NotIn'];
/** Operators of node affinity. */
export const NODE_OPERATORS: readonly string[] = [...LABEL_OPERATORS, 'Gt', 'Lt'];

/** What the API server rejects in the `matchExpressions` of a selector. */
export function* expressionProblems(at: string, selector: unknown, operators: readonly string[]): Iterable<PodProblem> {
  for (const [index, { key, operator, values }] of objectsOf(objectAt(selector).matchExpressions)) {
    const path = `${at}.matchExpressions[${index}]`;
    if (isMissing(key)) yield missing(`${path}.key`, key, 'Name a label');
    else if (typeof key === 'string') {
      const rule = qualifiedNameProblem(key);
      if (rule !== undefined) yield { path: `${path}.key`, value: key, problem: rule, fix: 'Name a label.' };
    }
    if (isMissing(operator)) yield missing(`${path}.operator`, operator, `Use one of ${operators.join(', ')}`);
    yield* textNotOneOf(`${path}.operator`, operator, operators);
    const list: readonly unknown[] = Array.isArray(values) ? values : [];
    yield* countProblems(`${path}.values`, operator, list);
    // The API server takes any text for a label of a node.
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
        problem: `must be one number with operator '${operator}'.`,
        fix: "Use one value such as ['4'].",
      };
  }
}

function* valueProblems(path: string, values: readonly unknown[]): Iterable<PodProblem> {
  for (const [index, value] of values.entries()) {
    const rule = typeof value === 'string' ? labelValueProblem(value) : undefined;
    if (rule !== undefined)
      yield { path: `${path}[${index}]`, value, problem: rule, fix: 'Use the value of the label.' };
  }
}
