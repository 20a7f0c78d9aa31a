import { counted, countedProblems, withCommas } from '../../../lib/diagnostics/text/counts';
import { type FoundProblem, Severity } from '../../../lib/diagnostics/rule';

const problem = (severity: Severity): FoundProblem => ({
  code: 'JAE001',
  severity,
  where: 'a',
  finding: { path: 'a', problem: 'missing.', effect: 'It fails.', fix: 'Set it.' },
});

test('numbers are read in groups of three', () => {
  expect([0, 999, 1000, 12_345, 1_234_567, 1_000_001].map(withCommas)).toEqual([
    '0',
    '999',
    '1,000',
    '12,345',
    '1,234,567',
    '1,000,001',
  ]);
});

test('one and several', () => {
  expect([counted(1, 'file'), counted(0, 'file'), counted(2000, 'file')]).toEqual(['1 file', '0 files', '2,000 files']);
  const [error, warning] = [problem(Severity.ERROR), problem(Severity.WARNING)];
  expect(countedProblems([error, warning, warning])).toBe('1 error, 2 warnings');
  expect(countedProblems([warning])).toBe('1 warning');
  expect(countedProblems([])).toBe('');
});
