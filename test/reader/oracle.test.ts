import { runRules } from '../../lib/diagnostics/run-rules';
import { parseUserYaml, traceOf } from '../../lib/models/user-yaml/user-yaml';
import { traceRules } from '../../lib/rules/milvus/trace/rules';
import { MilvusVersion } from '../../lib/upstream/milvus-version';
import { withAddresses } from '../e2e/reader/lint';
import { holdsForAll, questions } from '../e2e/reader/oracle';
import { RANDOM } from '../e2e/reader/random';
import { recorded } from '../e2e/reader/recording';

const answers = recorded(questions());

// Milvus' own answers, as `npm run test:e2e:reader` recorded them.
holdsForAll(() => answers);

test('the random texts break each rule that is held against the answers to them', () => {
  const milvus = MilvusVersion.of('3.0.0');
  const codes = RANDOM.flatMap(({ text }) => {
    const trace = traceOf(parseUserYaml(withAddresses(text)).tree);
    return runRules(traceRules, { trace, milvus, cluster: false }, '').map(({ code }) => code);
  });
  const checked = ['MLV010', 'MLV011', 'MLV012', 'MLV013', 'MLV014', 'MLV015', 'MLV017', 'MLV018'];
  expect(checked.filter((code) => codes.filter((each) => each === code).length < 5)).toEqual([]);
});
