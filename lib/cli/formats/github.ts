import { describeYaml } from '../../diagnostics/report';
import { visible } from '../../diagnostics/visible';
import type { Located } from '../lint-file';
import type { LintResult } from '../lint-result';
import { STANDARD_INPUT } from '../source';
import { remarks, summary } from './compact';

/**
 * The result of `lint --format github`: a command to GitHub Actions for each problem, which shows it beside the line, and the rest as
 * `compact` prints it.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReport(result: LintResult): string {
  const unusable = result.unusable.map((words) => command('error', [], words));
  return [...result.problems.map(annotation), ...unusable, ...remarks(result), `${summary(result)}\n`].join('\n');
}

type Property = readonly [string, string | number];

function annotation({ file, line, column, end, problem }: Located): string {
  // A column at the end is part of the place there.
  const last: Property[] =
    end === undefined
      ? []
      : [
          ['endLine', end.line],
          ['endColumn', Math.max(column, end.column - 1)],
        ];
  const place: Property[] = file === STANDARD_INPUT ? [] : [['file', file], ['line', line], ['col', column], ...last];
  return command(problem.severity, [...place, ['title', problem.code]], describeYaml(problem));
}

function command(name: string, properties: readonly Property[], message: string): string {
  const list = properties.map(([key, value]) => `${key}=${property(`${value}`)}`).join(',');
  return `::${name}${list === '' ? '' : ` ${list}`}::${data(message)}`;
}

/** What the runner takes back out of a message. Nothing else of it is a command: `visible` sees to that. */
function data(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
