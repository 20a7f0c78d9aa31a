import { describeYaml } from '../diagnostics/report';
import { isError, line, type LintResult } from './lint';

/** The shape of `--format json`; a new number where a reader of the old one could be misled. */
const VERSION = 1;

/** One line for each problem, and one that counts. */
export function textReport(result: LintResult): string {
  return [...result.problems.map(line), `${summary(result)}\n`].join('\n');
}

export function jsonReport(result: LintResult): string {
  const { files, checked, skipped, problems, unusable } = result;
  const report = {
    version: VERSION,
    files,
    checked,
    skipped,
    errors: problems.filter(isError).length,
    warnings: problems.filter((problem) => !isError(problem)).length,
    problems: problems.map(({ file, line: row, column, problem }) => ({
      file,
      line: row,
      column,
      code: problem.code,
      severity: problem.severity,
      path: problem.finding.path,
      ...('value' in problem.finding ? { value: problem.finding.value } : {}),
      rule: problem.finding.rule,
      consequence: problem.finding.consequence,
      fix: problem.finding.fix,
      message: describeYaml(problem),
    })),
    unusable,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function summary(result: LintResult): string {
  const { files, checked, skipped, problems } = result;
  const errors = problems.filter(isError).length;
  return (
    `${counted(checked, 'Jaeger')} in ${counted(files, 'file')} checked, ${counted(skipped, 'other object')} skipped: ` +
    `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`
  );
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
