import { doctorCodesDocument } from './doctor-codes-document';
import { doctorPage } from './doctor-page';
import { followers } from './newest-chart';
import { operatorDocument } from './operator-document';
import { overviewPicture } from './overview-picture';
import { rulesDocument } from './rules-document';
import { searchPicture } from './search-picture';
import { warningsModule } from './warnings-module';

/** Generated documents, modules made from the rules, and pages that name the newest chart: path -> function that returns its text. */
export const documents: ReadonlyMap<string, () => string> = new Map([
  ['docs/images/overview.svg', overviewPicture],
  ['docs/images/search.svg', searchPicture],
  ['docs/doctor-codes.md', doctorCodesDocument],
  ['docs/doctor.md', doctorPage],
  ['docs/operator.md', operatorDocument],
  ['docs/rules.md', rulesDocument],
  ['lib/rules/warnings.ts', warningsModule],
  ...followers,
]);
