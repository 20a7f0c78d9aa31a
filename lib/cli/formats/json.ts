import { pathWithoutCredentials, withoutCredentials } from '../../diagnostics/credentials';
import { describeYaml, problemOf } from '../../diagnostics/report';
import { type Finding, VALUE } from '../../diagnostics/rule';
import { visibleJson } from '../../diagnostics/visible';
import type { LintResult } from '../lint-result';
import { isError } from '../lint-file';

/** The shape of `--format json`; a new number where a reader of the old one could be misled. */
const VERSION = 1;

/** The result of `lint --format json`. */
export function jsonReport(result: LintResult): string {
  const { files, checked, counts, skipped, versions, problems, accepted, notes, unusable } = result;
  const report = {
    version: VERSION,
    files,
    checked,
    kinds: Object.fromEntries(counts.map(({ kind, count }) => [kind.one, count])),
    skipped,
    versions: {
      chart: versions.chart.chart,
      milvus: versions.chart.milvus,
      jaeger: versions.jaegerVersion,
      assumed: versions.wereAssumed,
    },
    errors: problems.filter(isError).length,
    warnings: problems.filter((problem) => !isError(problem)).length,
    problems: problems.map(({ file, line: row, column, problem }) => ({
      file,
      line: row,
      column,
      code: problem.code,
      severity: problem.severity,
      path: pathWithoutCredentials(problem.finding.path),
      ...(problem.finding.value !== undefined
        ? { value: withoutCredentials(problem.finding.path, problem.finding.value) }
        : {}),
      rule: ruleOf(problem.finding),
      consequence: problem.finding.effect,
      fix: problem.finding.fix,
      message: describeYaml(problem),
    })),
    accepted: accepted.map(({ located: { file, line: row, column, problem }, reason }) => ({
      file,
      line: row,
      column,
      code: problem.code,
      path: pathWithoutCredentials(problem.finding.path),
      reason,
      message: describeYaml(problem),
    })),
    notes,
    unusable,
  };
  return `${visibleJson(JSON.stringify(report, undefined, 2))}\n`;
}

/** What is wrong, with the value only where the sentence is not one without it. */
function ruleOf(finding: Finding): string {
  return finding.problem.includes(VALUE) ? problemOf(finding) : finding.problem;
}
