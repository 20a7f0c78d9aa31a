import fc from 'fast-check';
import { lintText } from '../../../lib/cli/lint-text';
import { answersIn, documentOf } from '../../../lib/doctor/answers/document';
import { withoutSecrets } from '../../../lib/doctor/answers/without-secrets';
import { toYaml } from '../../../lib/kubernetes/yaml';
import { HOSTILE_JSON, HOSTILE_TEXT } from '../../support/hostile-answers';
import { configuration, secretsIn } from '../../support/secrets';

const QUESTION = fc.constantFrom(
  'kubectl config view --minify -o json',
  'kubectl get pods -A -o json',
  'helm get values a -n b -o json',
);
const hostile = fc.record({
  code: fc.constantFrom(0, 1),
  stdout: fc.oneof(HOSTILE_JSON, HOSTILE_TEXT),
  stderr: HOSTILE_TEXT,
});

test('no secret of an answer is left', () => {
  fc.assert(
    fc.property(QUESTION, hostile, (key, answer) => {
      // What is not the answer to `config view` is no kubeconfig.
      fc.pre(key.startsWith('kubectl config') || !answer.stdout.includes('"users"'));
      expect(secretsIn(JSON.stringify(withoutSecrets(key, answer)))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test('what is masked stays as it is, also through a document', () => {
  fc.assert(
    fc.property(QUESTION, hostile, (key, answer) => {
      const once = withoutSecrets(key, answer);
      expect(withoutSecrets(key, once)).toEqual(once);
      const given = new Map([[key, once]]);
      expect(answersIn(documentOf({ asked: {}, taken: '2026-01-02T03:04:05.000Z', given }))).toEqual({
        asked: {},
        taken: '2026-01-02T03:04:05.000Z',
        given,
      });
    }),
    { numRuns: 1000 },
  );
});

test('rules find the same in the values of a release without their secrets', () => {
  fc.assert(
    fc.property(configuration, (config) => {
      const values = JSON.stringify({ extraConfigFiles: { 'user.yaml': toYaml(config) }, ...config });
      const { stdout } = withoutSecrets('helm get values a -n b -o json', { code: 0, stdout: values, stderr: '' });
      const codes = (text: string) =>
        lintText({ name: 'values.yaml', text }, { as: 'values' }).problems.flatMap(({ problem }) =>
          // Where a password is in plain text only lint can say.
          /^MLV11[45]$/.test(problem.code) ? [] : [problem.code],
        );
      expect(codes(stdout)).toEqual(codes(values));
    }),
    { numRuns: 300 },
  );
});
