import { READER_VERSIONS } from '../../../tools/e2e/parts';
import { Answer } from './answer';
import { lintCodes } from './lint';
import { question, type Question } from './question';
import type { Answers } from './recording';
import { ROWS } from './rows';
import type { Row } from './rows/row';

/** The questions: one about no settings, and those of the table, in its order. */
export function questions(): readonly Question[] {
  return [question('{}'), ...ROWS.map(({ userYaml, env = {}, asks }) => question(userYaml, { env, ...asks }))];
}

/** Each claim of the table is a test, for the answers that are given. */
export function holdsForAll(answers: () => Answers): void {
  describe.each(READER_VERSIONS)('Milvus %s', (version) => {
    const rows = ROWS.map((row, index): [string, Row, number] => [`${row.rule} ${row.says}`, row, index]);
    test.each(rows.filter(([, { versions = READER_VERSIONS }]) => versions.includes(version)))(
      '%s',
      (_, row, index) => {
        row.claim(new Answer(answers().get(version)?.[index + 1] ?? {}));
        expect({ [row.rule]: lintCodes(row, version).has(row.rule) }).toEqual({ [row.rule]: row.isReported ?? true });
      },
    );
  });
}
