import { withoutCredentials } from '../diagnostics/credentials';
import { describeYaml, quote } from '../diagnostics/report';
import { visible, visibleJson } from '../diagnostics/visible';
import type { Accepted } from './acceptances/apply';
import type { Count, LintResult } from './lint-result';
import { isError, line } from './lint-file';

/** The shape of `--format json`; a new number where a reader of the old one could be misled. */
const VERSION = 1;

/** One line for each problem and each note, and one that counts. */
export function textReport(result: LintResult): string {
  const lines = [...result.problems.map(line), ...[...result.accepted.map(acceptedLine), ...result.notes].map(visible)];
  return [...lines, `${summary(result)}\n`].join('\n');
}

/** Where, what, and why it can stay. */
function acceptedLine({ located: { problem }, reason }: Accepted): string {
  return `${problem.where} accepted ${problem.code} ${problem.finding.path}: ${quote(reason)}`;
}

/** The result of `lint --format json`. */
export function jsonReport(result: LintResult): string {
  const { files, checked, counts, skipped, versions, problems, accepted, notes, unusable } = result;
  const report = {
    version: VERSION,
    files,
    checked,
    kinds: Object.fromEntries(counts.map(({ kind, count }) => [kind.one, count])),
    skipped,
    versions: { chart: versions.chart.chart, milvus: versions.chart.milvus, assumed: versions.wereAssumed },
    errors: problems.filter(isError).length,
    warnings: problems.filter((problem) => !isError(problem)).length,
    problems: problems.map(({ file, line: row, column, problem }) => ({
      file,
      line: row,
      column,
      code: problem.code,
      severity: problem.severity,
      path: problem.finding.path,
      ...(problem.finding.value !== undefined
        ? { value: withoutCredentials(problem.finding.path, problem.finding.value) }
        : {}),
      rule: problem.finding.problem,
      consequence: problem.finding.effect,
      fix: problem.finding.fix,
      message: describeYaml(problem),
    })),
    accepted: accepted.map(({ located: { file, line: row, column, problem }, reason }) => ({
      file,
      line: row,
      column,
      code: problem.code,
      path: problem.finding.path,
      reason,
      message: describeYaml(problem),
    })),
    notes,
    unusable,
  };
  return `${visibleJson(JSON.stringify(report, undefined, 2))}\n`;
}

function summary(result: LintResult): string {
  const { files, counts, skipped, versions, problems, accepted } = result;
  const errors = problems.filter(isError).length;
  return (
    `${things(counts)} in ${counted(files, 'file')} checked, ${counted(skipped, 'other object')} skipped: ` +
    `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}${accepted.length > 0 ? `, accepted: ${accepted.length}` : ''}${versions.wereAssumed ? `; ${versions.assumption}` : ''}`
  );
}

function things(counts: readonly Count[]): string {
  const words = counts.map(({ kind, count }) => `${count} ${count === 1 ? kind.one : kind.many}`);
  if (words.length < 2) return words[0] ?? 'nothing';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
