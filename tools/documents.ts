import { operatorDocument } from './operator-document';
import { rulesDocument } from './rules-document';
import { searchPicture } from './search-picture';

/** The generated documents: path -> text. */
export function documents(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/images/search.svg', searchPicture()],
    ['docs/operator.md', operatorDocument()],
    ['docs/rules.md', rulesDocument()],
  ]);
}
