import { counted, countedProblems } from '../../diagnostics/text/counts';
import { colourOf, problemLines } from '../../diagnostics/text/finding';
import type { Style } from '../../diagnostics/text/style';
import { wrapped } from '../../diagnostics/text/wrap';
import { visible } from '../../diagnostics/visible';
import type { Located } from '../lint-file';
import type { LintResult } from '../lint-result';
import { remarks } from './compact';
import { checkedThings } from './counts';
import { excerptLines } from './excerpt-lines';

/** How often effect and fix are printed before they are only referred to. */
const REPEATED_AFTER = 3;
/** By how much an excerpt is indented. */
const INDENT = 4;

/**
 * The result of `lint --format text`: by file, each problem with its line, and a summary.
 *
 * @param command what explains a code, without the code
 */
export function textReport(result: LintResult, style: Style, command: string): string {
  const repetitions = new Repetitions();
  const groups = [...byFile(result.problems)].map(([file, problems]) =>
    [
      `${style.paint(visible(file), 'bold')}\n`,
      problems.map((located) => problemText(located, style, repetitions.insteadOf(located))).join('\n\n'),
    ].join(''),
  );
  const rest = remarks(result).flatMap((remark) => wrapped(remark, style.width));
  const blocks = [...groups, ...(rest.length > 0 ? [rest.join('\n')] : []), summaryText(result, style, command)];
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

function summaryText(result: LintResult, style: Style, command: string): string {
  const { problems, files, accepted, skipped, versions, unusable } = result;
  const found = countedProblems(problems.map(({ problem }) => problem));
  const affected = new Set(problems.map(({ file }) => file)).size;
  const [first] = problems;
  const [sign, words]: ['green' | 'yellow' | 'red', string] =
    first === undefined
      ? ['green', `No problems in ${counted(files, 'file')}`]
      : [
          /error/.test(found) ? 'red' : 'yellow',
          `${found} in ${affected === files ? '' : `${affected} of `}${counted(files, 'file')}`,
        ];
  const more = accepted.length > 0 ? `, ${counted(accepted.length, 'warning')} accepted` : '';
  const checked = result.checked === 0 ? 'Nothing to check' : `Checked ${checkedThings(result)}`;
  const lines = [
    `${checked}${skipped > 0 ? `; skipped ${counted(skipped, 'other object')}` : ''}.`,
    ...(versions.wereAssumed ? [`${versions.assumption}.`.replace(/^a/, 'A')] : []),
    ...(unusable.length > 0 ? [`${counted(unusable.length, 'input')} could not be checked.`] : []),
    ...(first === undefined ? [] : [`What a code means: \`${command} ${first.problem.code}\``]),
  ];
  return [style.paint(`${words}${more}.`, 'bold', sign), ...lines.flatMap((line) => wrapped(line, style.width))].join(
    '\n',
  );
}
