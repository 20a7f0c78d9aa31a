import { TRACE_KEYS_SINCE } from '../../../lib/upstream/milvus';
import { MilvusVersion } from '../../../lib/upstream/milvus-version';
import { READER_VERSIONS } from '../../../tools/e2e/parts';
import { disagreements } from './agreement';
import { Answer } from './answer';
import { lintCodes } from './lint';
import { question, type Question } from './question';
import { RANDOM } from './random';
import type { Answers } from './recording';
import { ROWS } from './rows';
import type { Row } from './rows/row';

/** The questions: one about no settings, the random ones, and those of the table in its order. */
export function questions(): readonly Question[] {
  const ofTable = ROWS.map(({ userYaml, env = {}, asks }) => question(userYaml, { env, ...asks }));
  return [question('{}'), ...RANDOM.map((input) => input.question), ...ofTable];
}

/** Each claim of the table is a test, for the answers that are given. */
export function holdsForAll(answers: () => Answers): void {
  describe.each(READER_VERSIONS)('Milvus %s', (version) => {
    test('reads each trace setting since the version that our facts name', () => {
      const [defaults] = (answers().get(version) ?? []).map((data) => new Answer(data));
      const known = [...TRACE_KEYS_SINCE.keys()].filter((key) => defaults?.value(`trace.${key}`) !== undefined);
      const since = [...TRACE_KEYS_SINCE].filter(([, first]) => MilvusVersion.of(version).isAtLeast(first));
      expect(known).toEqual(since.map(([key]) => key));
    });

    test(`reads ${RANDOM.length} random texts as our models and rules say`, () => {
      const [defaults, ...others] = (answers().get(version) ?? []).map((data) => new Answer(data));
      const found = RANDOM.flatMap((input, index) => {
        const answer = others[index];
        if (defaults === undefined || answer === undefined)
          return [{ text: input.text, env: input.env, wrong: ['no answer'] }];
        const wrong = disagreements(input, version, answer, defaults);
        return wrong.length === 0 ? [] : [{ text: input.text, env: input.env, wrong }];
      });
      expect(found).toEqual([]);
    });

    const rows = ROWS.map((row, index): [string, Row, number] => [`${row.rule} ${row.says}`, row, index]);
    test.each(rows.filter(([, { versions = READER_VERSIONS }]) => versions.includes(version)))(
      '%s',
      (_, row, index) => {
        row.claim(new Answer(answers().get(version)?.[1 + RANDOM.length + index] ?? {}));
        expect({ [row.rule]: lintCodes(row, version).has(row.rule) }).toEqual({ [row.rule]: row.isReported ?? true });
      },
    );
  });
}
