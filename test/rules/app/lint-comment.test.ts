import { lintCommentRules, unusedAcceptanceRules } from '../../../lib/rules/app/lint-comment';

describe('APP021', () => {
  const found = (words: string) => lintCommentRules.flatMap((rule) => [...rule.check({ words })]);

  test.each(['ignore MLV043', 'accepted MLV043', 'accept-MLV043', 'please accept MLV043', '', 'Accept MLV043'])(
    "'%s'",
    (words) => {
      expect(found(words)).toEqual([
        {
          path: 'comment',
          value: words,
          rule: 'is not an instruction that lint knows',
          consequence: 'the comment has no effect',
          fix: "Write '# cdk8s-milvus-tracing: accept CODE REASON'",
        },
      ]);
    },
  );

  test.each(['accept MLV043 a test cluster', 'accept\tMLV043', 'accept'])("'%s'", (words) => {
    expect(found(words)).toEqual([]);
  });
});

test('APP031', () => {
  const accepted = { code: 'MLV043', reason: 'a test cluster' };
  expect(unusedAcceptanceRules.flatMap((rule) => [...rule.check(accepted)])).toEqual([
    {
      path: 'accept',
      value: 'MLV043',
      rule: 'accepts nothing here',
      consequence: 'it hides this warning when it comes later',
      fix: 'Remove it',
    },
  ]);
});
