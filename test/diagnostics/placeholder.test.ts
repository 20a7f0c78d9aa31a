import { isPlaceholder, withoutPlaceholder } from '../../lib/diagnostics/placeholder';
import { type Finding, type Rule, Severity } from '../../lib/diagnostics/rule';
import { addressProblem } from '../../lib/kubernetes/address';
import {
  dnsLabelProblem,
  dnsSubdomainProblem,
  hostProblem,
  labelValueProblem,
  qualifiedNameProblem,
} from '../../lib/kubernetes/names';
import { PLACEHOLDER_PROBLEM } from '../../lib/kubernetes/placeholder';
import { runRules } from '../../lib/diagnostics/run-rules';

test.each(['<your-release-name>', ' <pulsar port, e.g. 6650> ', '<A>'])('%j is a placeholder', (value) => {
  expect(isPlaceholder(value)).toBe(true);
});

test.each(['', '<>', '< a>', '<1>', 'a<b>', '<a><b>', '<a', 5, null, undefined, ['<a>'], { '<a>': '<a>' }])(
  '%j is none',
  (value) => {
    expect(isPlaceholder(value)).toBe(false);
  },
);

const finding: Finding = {
  path: 'a.b',
  value: '<a>',
  problem: 'is wrong.',
  effect: 'C.',
  fix: 'Correct it.',
  fixInCode: 'T.',
};
const rule = (code: string, ...findings: readonly Finding[]): Rule<object> => ({
  code,
  severity: Severity.ERROR,
  summary: code,
  example: () => ({}),
  check: () => findings,
});

test('a finding about a placeholder says so, and keeps its effect', () => {
  expect(withoutPlaceholder(finding)).toEqual({
    path: 'a.b',
    value: '<a>',
    problem: 'is a placeholder.',
    effect: 'C.',
    fix: 'Replace it with your own value.',
  });
  expect(withoutPlaceholder({ ...finding, where: 'w' }).where).toBe('w');
});

test('a finding about a key, or about another value, is unchanged', () => {
  for (const other of [
    { ...finding, atKey: true },
    { ...finding, value: 'a' },
  ]) {
    expect(withoutPlaceholder(other)).toBe(other);
  }
});

test('several rules that want another value are one problem at one place', () => {
  const rules = [
    rule('A', finding),
    rule('B', finding, { ...finding, path: 'a.c' }, { ...finding, where: 'elsewhere' }),
  ];
  expect(runRules(rules, {}, 'w').map(({ code, where, finding: { path } }) => [code, where, path])).toEqual([
    ['A', 'w', 'a.b'],
    ['B', 'w', 'a.c'],
    ['B', 'elsewhere', 'a.b'],
  ]);
});

test('names and addresses that contain one', () => {
  for (const check of [dnsLabelProblem, dnsSubdomainProblem, hostProblem, labelValueProblem, qualifiedNameProblem]) {
    expect(check('<release>-minio')).toBe(PLACEHOLDER_PROBLEM);
  }
  expect(addressProblem('http://<host>:9000', 'host')).toEqual({ problem: `${PLACEHOLDER_PROBLEM}.` });
  expect(addressProblem('host', 'host')).toBeUndefined();
});
