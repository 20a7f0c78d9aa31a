import { counted, countedProblems } from '../../diagnostics/text/counts';
import { colourOf, problemLines } from '../../diagnostics/text/finding';
import type { Style } from '../../diagnostics/text/style';
import { wrapped } from '../../diagnostics/text/wrap';
import { visible } from '../../diagnostics/visible';
import { isError, type Located } from '../lint-file';
import type { LintResult } from '../lint-result';
import { remarks } from './compact';
import { checkedThings } from './counts';
import { excerptLines } from './excerpt-lines';

/** How often effect and fix are printed before they are only referred to. */
const REPEATED_AFTER = 3;
/** By how much an excerpt is indented. */
const INDENT = 4;

/** What only the summary says. */
interface Ending {
  /** The command that explains a code, without the code. */
  readonly explain: string;
  readonly exitCode: number;
}

/** The result of `lint --format text`: by file, each problem with its line, and a summary. */
export function textReport(result: LintResult, style: Style, ending: Ending): string {
  const repetitions = new Repetitions();
  const groups = [...byFile(result.problems)].map(([file, problems]) =>
    [
      `${style.paint(visible(file), 'bold')}\n`,
      problems.map((located) => problemText(located, style, repetitions.insteadOf(located))).join('\n\n'),
    ].join(''),
  );
  const rest = remarks(result).flatMap((remark) => wrapped(remark, style.width));
  const blocks = [...groups, ...(rest.length > 0 ? [rest.join('\n')] : []), summaryText(result, style, ending)];
  return `${blocks.join('\n\n')}\n`;
}

function byFile(problems: readonly Located[]): ReadonlyMap<string, readonly Located[]> {
  const files = new Map<string, Located[]>();
  for (const located of problems) {
    const known = files.get(located.file);
    if (known === undefined) files.set(located.file, [located]);
    else known.push(located);
  }
  return files;
}

function problemText({ line, column, excerpt, problem }: Located, style: Style, instead: string | undefined): string {
  const colour = colourOf(problem);
  const lines = problemLines(problem, {
    style,
    inCode: false,
    place: `${line}:${column}`,
    excerpt: excerpt === undefined ? [] : excerptLines(line, excerpt, { style, width: style.width - INDENT, colour }),
    instead,
  });
  return lines.join('\n');
}

/** What is the same in hundreds of files is not printed hundreds of times. */
class Repetitions {
  private readonly first = new Map<string, { readonly where: string; count: number }>();

  insteadOf({ problem: { code, where, finding } }: Located): string | undefined {
    const key = JSON.stringify([code, finding.effect, finding.fix]);
    const known = this.first.get(key) ?? { where, count: 0 };
    this.first.set(key, known);
    known.count++;
    return known.count > REPEATED_AFTER ? `Effect and fix: as at ${visible(known.where)}.` : undefined;
  }
}

function summaryText(result: LintResult, style: Style, { explain, exitCode }: Ending): string {
  const { problems, accepted, versions, unusable } = result;
  const [first] = problems;
  const { words, colour } = headline(result);
  const more = accepted.length > 0 ? `, ${counted(accepted.length, 'warning')} accepted` : '';
  const hasErrors = problems.some(isError);
  const lines = [
    ...(result.checked === 0 ? [] : [`Checked ${checkedThings(result)}${othersSkipped(result)}.`]),
    ...versions.assumptions.map((assumption) => `${assumption}.`.replace(/^a/, 'A')),
    ...(unusable.length > 0 && result.checked > 0 ? [`${notChecked(result)}.`] : []),
    ...(exitCode === 1 && !hasErrors ? ['Exit code 1: --strict fails on warnings.'] : []),
    ...(first === undefined ? [] : [`What a code means: \`${explain} ${first.problem.code}\``]),
  ];
  return [style.paint(`${words}${more}.`, 'bold', colour), ...lines.flatMap((line) => wrapped(line, style.width))].join(
    '\n',
  );
}

/** The first line of the summary: what was found, or why nothing was. */
function headline(result: LintResult): { readonly words: string; readonly colour: 'green' | 'yellow' | 'red' } {
  const { problems, files, unusable } = result;
  const inFiles = counted(files, 'file');
  if (problems.length > 0) {
    const affected = new Set(problems.map(({ file }) => file)).size;
    const found = countedProblems(problems.map(({ problem }) => problem));
    const colour = problems.some(isError) ? 'red' : 'yellow';
    return { words: `${found} in ${affected === files ? '' : `${affected} of `}${inFiles}`, colour };
  }
  if (result.checked > 0) return { words: `No problems in ${inFiles}`, colour: 'green' };
  if (unusable.length > 0) return { words: notChecked(result), colour: 'red' };
  return { words: `Nothing to check in ${inFiles}${othersSkipped(result)}`, colour: 'yellow' };
}

function othersSkipped({ skipped }: LintResult): string {
  return skipped > 0 ? `; skipped ${counted(skipped, 'other object')}` : '';
}

function notChecked({ unusable }: LintResult): string {
  return `${counted(unusable.length, 'input')} could not be checked`;
}
