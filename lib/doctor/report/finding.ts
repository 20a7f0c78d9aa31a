import { pathOf, sentencesOf } from '../../diagnostics/report';
import { colourOf } from '../../diagnostics/text/finding';
import type { Style } from '../../diagnostics/text/style';
import { widthOf } from '../../diagnostics/text/width';
import { wrapped } from '../../diagnostics/text/wrap';
import { visible } from '../../diagnostics/visible';
import { maskedText, maskedUrls } from '../answers/without-secrets';
import type { Found } from '../diagnosis';

const BODY = '    ';
const MARK = '-> ';
/** What is copied, or was seen, stands further in than what is said. */
const LITERAL = '       ';
/** A line of a log can have thousands of characters; JSON has all of them. */
const MAX_SEEN = 300;

/** A finding as `lint` prints its problems, with what was seen before the fix, and what to copy after it. */
export function findingLines({ code, severity, finding }: Found, style: Style): readonly string[] {
  const problem = { code, severity, where: finding.where ?? '', finding };
  const { problem: wrong, effect, fix } = sentencesOf(problem, false);
  const { evidence, commands = [], yaml } = finding;
  const body = (text: string): readonly string[] => wrapped(maskedUrls(text), style.width - BODY.length);
  // Whole lines, whatever the width: a broken one could not be copied.
  const lines = yaml === undefined ? [] : yaml.trimEnd().split('\n');
  // Commands can read what the lines were saved as.
  const copied = [...lines, ...(lines.length > 0 && commands.length > 0 ? [''] : []), ...commands];
  const words = [severity, code].join(' ');
  const place = maskedUrls([visible(finding.where ?? ''), pathOf(problem)].filter((each) => each !== '').join(' '));
  const fits = widthOf(words) + 1 + widthOf(place) <= style.width;
  return [
    `${style.paint(severity, 'bold', colourOf(problem))} ${style.paint(code, 'bold')}${fits ? ` ${place}` : ''}`,
    ...(fits ? [] : wrapped(place, style.width - BODY.length).map((line) => `${BODY}${line}`)),
    ...body(wrong).map((line) => `${BODY}${style.paint(line, 'bold')}`),
    ...body(effect).map((line) => `${BODY}${line}`),
    `${BODY}${style.paint('Seen by:', 'dim')}`,
    `${LITERAL}${visible(maskedUrls(evidence.command))}`,
    ...maskedText(evidence.line)
      .split('\n')
      .flatMap((line) => seenLines(line, style)),
    ...wrapped(maskedUrls(fix), style.width - LITERAL.length).map(
      (line, index) => `${BODY}${style.paint(`${index === 0 ? MARK : '   '}${line}`, 'cyan')}`,
    ),
    ...copied.map((line) => (line === '' ? '' : `${LITERAL}${style.paint(visible(maskedUrls(line)), 'bold')}`)),
  ];
}

/** A line of an answer; it is not copied, so it may be wrapped and cut. */
function seenLines(line: string, style: Style): readonly string[] {
  const shown = visible(line.length > MAX_SEEN ? `${line.slice(0, MAX_SEEN)}...` : line);
  const indent = /^ */.exec(shown)?.[0] ?? '';
  const width = style.width - LITERAL.length - indent.length;
  return wrapped(shown, Math.max(width, 20)).map((each) => `${LITERAL}${style.paint(`${indent}${each}`, 'dim')}`);
}
