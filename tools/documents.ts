import { operatorDocument } from './operator-document';
import { rulesDocument } from './rules-document';
import { searchPicture } from './search-picture';
import { warningsModule } from './warnings-module';

/** The generated documents, and what else is made of the rules: path -> what makes its text. */
export const documents: ReadonlyMap<string, () => string> = new Map([
  ['docs/images/search.svg', searchPicture],
  ['docs/operator.md', operatorDocument],
  ['docs/rules.md', rulesDocument],
  ['lib/rules/warnings.ts', warningsModule],
]);
