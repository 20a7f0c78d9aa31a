import { followers } from './newest-chart';
import { operatorDocument } from './operator-document';
import { overviewPicture } from './overview-picture';
import { rulesDocument } from './rules-document';
import { searchPicture } from './search-picture';
import { warningsModule } from './warnings-module';

/** The generated documents, what else is made of the rules, and what follows the newest chart: path -> what makes its text. */
export const documents: ReadonlyMap<string, () => string> = new Map([
  ['docs/images/overview.svg', overviewPicture],
  ['docs/images/search.svg', searchPicture],
  ['docs/operator.md', operatorDocument],
  ['docs/rules.md', rulesDocument],
  ['lib/rules/warnings.ts', warningsModule],
  ...followers,
]);
