import { type Rule, Severity } from '../../lib/diagnostics/rule';
import { describe as say } from '../../lib/diagnostics/report';
import { runRules } from '../../lib/diagnostics/run-rules';

const throwing: Rule<object> = {
  code: 'JAE901',
  severity: Severity.WARNING,
  summary: 'it throws',
  example: () => ({}),
  check(): never {
    throw new TypeError('Cannot convert object to primitive value');
  },
};
const finding: Rule<object> = {
  code: 'JAE902',
  severity: Severity.WARNING,
  summary: 'it finds',
  example: () => ({}),
  check: () => [{ path: 'spec', problem: 'is wrong.', effect: 'It breaks.', fix: 'Mend it.' }],
};

test('a rule that throws is an error of one line, and the other rules run', () => {
  const problems = runRules([throwing, finding], {}, 'env/jaeger');
  expect(problems.map(say)).toMatchInlineSnapshot(`
    JAE901 env/jaeger rule: failed (TypeError). This is a bug in cdk8s-milvus-tracing. All other rules have run. Report it with this input.
    JAE902 env/jaeger spec: is wrong. It breaks. Mend it.
  `);
  expect(problems.map(({ severity, failed = false }) => [severity, failed])).toEqual([
    [Severity.ERROR, true],
    [Severity.WARNING, false],
  ]);
});

test('what was found before it threw is kept', () => {
  const both: Rule<object> = {
    ...throwing,
    *check() {
      yield* finding.check({});
      throw new RangeError('Invalid string length');
    },
  };
  expect(runRules([both], {}, 'a').map(({ failed = false }) => failed)).toEqual([false, true]);
});
