import { operatorDocument } from './operator-document';
import { rulesDocument } from './rules-document';

/** The generated documents: path -> text. */
export function documents(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/operator.md', operatorDocument()],
    ['docs/rules.md', rulesDocument()],
  ]);
}
