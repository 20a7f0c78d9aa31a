import { describeYaml } from '../../../lib/diagnostics/report';
import { checkUnusedAcceptance } from '../../../lib/rules/acceptances';
import { checkLintComment } from '../../../lib/rules/files';
import { lintCommentRules } from '../../../lib/rules/app/lint-comment';
import { commandLine } from '../../support/lint';

const { cli } = commandLine();

describe('APP021', () => {
  const messages = (words: string) => checkLintComment({ words }, 'x').map(describeYaml);

  test('an instruction that lint does not know', () => {
    expect(messages('ignore MLV043')).toMatchInlineSnapshot(
      `APP021 x comment: unknown instruction 'ignore MLV043'. The comment has no effect. Write '# cdk8s-milvus-tracing: accept CODE REASON'.`,
    );
  });

  test.each(['ignore MLV043', 'accepted MLV043', 'accept-MLV043', 'please accept MLV043', '', 'Accept MLV043'])(
    "'%s' is none",
    (words) => {
      const findings = lintCommentRules.flatMap((rule) => [...rule.check({ words })]);
      expect(findings.map(({ path, value }) => ({ path, value }))).toEqual([{ path: 'comment', value: words }]);
    },
  );

  test.each(['accept MLV043 a test cluster', 'accept\tMLV043', 'accept'])("'%s' passes", (words) => {
    expect(messages(words)).toEqual([]);
  });
});

describe('APP031', () => {
  test('an acceptance of a warning that does not occur', () => {
    expect(checkUnusedAcceptance({ code: 'MLV043', reason: 'a' }, 'x').map(describeYaml)).toMatchInlineSnapshot(
      `APP031 x accept: 'MLV043' does not occur here. The acceptance has no effect now and can hide the warning later. Remove it.`,
    );
  });

  test('an acceptance of a warning that occurs passes', () => {
    const warned = (code: string) =>
      cli(['lint', '--as', 'values', '-'], `minio: {mode: standalone} # cdk8s-milvus-tracing: accept ${code} a test\n`)
        .stdout.split('\n')
        .flatMap((line) => /^.* APP031/.exec(line) ?? []);
    expect(warned('MLV042')).toEqual(['standard input:1:27 warning APP031']);
    expect(warned('MLV043')).toEqual([]);
  });
});
