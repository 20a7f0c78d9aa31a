import { DiagnosticError } from '../../lib';
import { describe as say, quote, throwErrors, toProblem } from '../../lib/diagnostics/report';
import { type Finding, type FoundProblem, type Rule, Severity, VALUE } from '../../lib/diagnostics/rule';
import { caught, thrown } from '../support/thrown';
import { runRules } from '../../lib/diagnostics/run-rules';

const finding: Finding = { path: 'spec.x', problem: 'is no x.', effect: 'Nothing works.', fix: 'Use y.' };
const problem = (code: string, severity: Severity, more: Partial<Finding> = {}): FoundProblem => ({
  code,
  severity,
  where: 'env/a',
  finding: { ...finding, ...more },
});

describe('quote', () => {
  test.each<[unknown, string]>([
    ['a', "'a'"],
    ['', "''"],
    ["it's", "'it's'"],
    ['a\nb\tc', "'a\\u000ab\\u0009c'"],
    ['\u0000\u001b\u007f\u0085\u2028\u2029', "'\\u0000\\u001b\\u007f\\u0085\\u2028\\u2029'"],
    ['ü😀', "'ü😀'"],
    [0, '0'],
    [-1.5, '-1.5'],
    [NaN, 'NaN'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [() => 1, 'function'],
    [{ a: ['b\n'] }, '{"a":["b\\n"]}'],
    [[], '[]'],
    ['a'.repeat(118), `'${'a'.repeat(118)}'`],
    ['a'.repeat(119), `'${'a'.repeat(119)}...`],
    [{ a: 'b'.repeat(200) }, `{"a":"${'b'.repeat(114)}...`],
  ])('%j', (value, text) => {
    expect(quote(value)).toBe(text);
  });
});

describe('describe', () => {
  test('without a value', () => {
    expect(say(problem('JAE001', Severity.ERROR))).toMatchInlineSnapshot(
      `JAE001 env/a spec.x: is no x. Nothing works. Use y.`,
    );
  });

  test.each<[unknown, string]>([
    ['v', "'v'"],
    [null, 'null'],
    [false, 'false'],
  ])('with the value %j', (value, quoted) => {
    expect(say(problem('JAE001', Severity.ERROR, { value }))).toBe(
      `JAE001 env/a spec.x: ${quoted} is no x. Nothing works. Use y.`,
    );
  });

  test('an undefined value is not shown', () => {
    expect(say(problem('JAE001', Severity.ERROR, { value: undefined }))).toMatchInlineSnapshot(
      `JAE001 env/a spec.x: is no x. Nothing works. Use y.`,
    );
  });

  test('is one line, whatever it contains', () => {
    expect(
      say(problem('JAE001', Severity.ERROR, { path: 'a\n::error::b', problem: 'is \x1b[31m.', fix: 'Use\u202e.' })),
    ).toMatchInlineSnapshot(`JAE001 env/a a\\u000a::error::b: is \\u001b[31m. Nothing works. Use\\u202e.`);
  });

  test('a long path is cut', () => {
    expect(say(problem('JAE001', Severity.ERROR, { path: 'a'.repeat(500) }))).toMatchInlineSnapshot(
      `JAE001 env/a aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...: is no x. Nothing works. Use y.`,
    );
  });
});

describe('a problem, as a user gets it', () => {
  test('has the fix for the constructs, and its value in the sentence only', () => {
    const found = problem('JAE001', Severity.ERROR, {
      value: 'v',
      problem: `unknown x ${VALUE}.`,
      fixInCode: 'Use z().',
    });
    expect(toProblem({ ...found, failed: true })).toEqual({
      code: 'JAE001',
      severity: Severity.ERROR,
      where: 'env/a',
      path: 'spec.x',
      message: "JAE001 env/a spec.x: unknown x 'v'. Nothing works. Use z().",
      description: "Unknown x 'v'.",
      effect: 'Nothing works.',
      fix: 'Use z().',
    });
  });

  test.each([
    ['trace.jaeger.url', 'http://u:hunter2@h'],
    ['minio.secretKey', 'hunter2'],
    ['spec.options["db://u:hunter2@h"]', 1],
  ])('has no credential of %s: %j', (path, value) => {
    const found = toProblem(problem('JAE001', Severity.ERROR, { path, value }));
    expect(found.message).toContain('***');
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });
});

describe('throwErrors', () => {
  test('throws all errors together, and no warning', () => {
    const [first, second] = [problem('JAE001', Severity.ERROR), problem('JAE002', Severity.ERROR, { value: 1 })];
    const error = caught(() => {
      throwErrors([first, problem('JAE031', Severity.WARNING), second]);
    });
    expect(error).toBeInstanceOf(DiagnosticError);
    expect(error).toMatchObject({
      name: 'DiagnosticError',
      message:
        'JAE001 env/a spec.x: is no x. Nothing works. Use y.\nJAE002 env/a spec.x: 1 is no x. Nothing works. Use y.',
    });
    expect(error instanceof DiagnosticError && [error.problems, error._found]).toEqual([
      [toProblem(first), toProblem(second)],
      [first, second],
    ]);
  });

  test.each([[[]], [[problem('JAE031', Severity.WARNING)]]])('%j throws nothing', (problems) => {
    expect(
      thrown(() => {
        throwErrors(problems);
      }),
    ).toBeUndefined();
  });
});

test('runRules gives every finding its rule and place, in the order of the rules', () => {
  const rule = (code: string, severity: Severity, ...words: readonly string[]): Rule<string> => ({
    code,
    severity,
    summary: '',
    example: () => 'a',
    check: (subject) => words.filter((word) => subject.includes(word)).map((value) => ({ ...finding, value })),
  });
  const rules = [rule('JAE002', Severity.WARNING, 'a', 'b', 'x'), rule('JAE001', Severity.ERROR, 'b')];
  expect(runRules(rules, 'abc', 'env/a')).toEqual([
    problem('JAE002', Severity.WARNING, { value: 'a' }),
    problem('JAE002', Severity.WARNING, { value: 'b' }),
    problem('JAE001', Severity.ERROR, { value: 'b' }),
  ]);
  expect(runRules(rules, '', 'env/a')).toEqual([]);
});
