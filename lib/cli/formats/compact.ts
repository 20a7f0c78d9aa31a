import { pathWithoutCredentials } from '../../diagnostics/credentials';
import { quote } from '../../diagnostics/report';
import { visible } from '../../diagnostics/visible';
import type { Accepted } from '../acceptances/apply';
import { isError, line } from '../lint-file';
import type { LintResult } from '../lint-result';
import { checkedThings, countedPlainly } from './counts';

/** The result of `lint --format compact`: one line for each problem, each accepted warning and each note, and one that counts. */
export function compactReport(result: LintResult): string {
  return [...result.problems.map(line), ...remarks(result), `${summary(result)}\n`].join('\n');
}

/** What is not a problem, a line each. */
export function remarks({ accepted, notes }: LintResult): readonly string[] {
  return [...accepted.map(acceptedLine), ...notes].map(visible);
}

/** Where, what, and why it can stay. */
function acceptedLine({ located: { problem }, reason }: Accepted): string {
  return `${problem.where} accepted ${problem.code} ${pathWithoutCredentials(problem.finding.path)}: ${quote(reason)}`;
}

/** What was checked and what was found, in one line. */
export function summary(result: LintResult): string {
  const { files, skipped, versions, problems, accepted } = result;
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const found = [
    countedPlainly(errors, 'error'),
    countedPlainly(warnings, 'warning'),
    ...(accepted.length > 0 ? [`accepted: ${accepted.length}`] : []),
  ];
  const checked = `${checkedThings(result)} in ${countedPlainly(files, 'file')} checked, ${countedPlainly(skipped, 'other object')} skipped`;
  return `${checked}: ${[found.join(', '), ...versions.assumptions].join('; ')}`;
}
