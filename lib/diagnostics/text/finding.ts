import { pathOf, sentencesOf } from '../report';
import { type FoundProblem, Severity } from '../rule';
import type { Colour, Style } from './style';
import { wrapped } from './wrap';

/** A problem as several lines. */
export interface Layout {
  readonly style: Style;
  /** Who reads it: one who uses the constructs, or one who writes YAML. */
  readonly inCode: boolean;
  /** Stands before the severity: `12:17`. @default - nothing */
  readonly place?: string | undefined;
  /** The line that the problem is in, as it is printed. @default - none */
  readonly excerpt?: readonly string[];
  /** Stands in place of effect and fix. @default - these */
  readonly instead?: string | undefined;
}

const INDENT = '  ';
const BODY = '    ';

/** Place, severity, code and path; the line; what is wrong, what happens and what to do, a paragraph each. */
export function problemLines(problem: FoundProblem, layout: Layout): readonly string[] {
  const { style, inCode, place, excerpt = [], instead } = layout;
  const { problem: wrong, effect, fix } = sentencesOf(problem, inCode);
  const body = (text: string): readonly string[] => wrapped(text, style.width - BODY.length);
  const rest =
    instead === undefined
      ? [
          ...body(effect),
          ...wrapped(fix, style.width - BODY.length - 3).map((line, index) =>
            style.paint(`${index === 0 ? '-> ' : '   '}${line}`, 'cyan'),
          ),
        ]
      : body(instead).map((line) => style.paint(line, 'dim'));
  return [
    ...heading(problem, style, place),
    ...[...excerpt, ...body(wrong).map((line) => style.paint(line, 'bold')), ...rest].map((line) => `${BODY}${line}`),
  ];
}

/** The path goes to a line of its own where it does not fit. */
function heading(problem: FoundProblem, style: Style, place: string | undefined): readonly string[] {
  const { severity, code } = problem;
  const path = pathOf(problem);
  const words = [...(place === undefined ? [] : [place]), severity, code];
  const coloured = [
    ...(place === undefined ? [] : [style.paint(place, 'dim')]),
    style.paint(severity, 'bold', colourOf(problem)),
    style.paint(code, 'bold'),
  ].join(' ');
  const fits = INDENT.length + words.join(' ').length + 1 + path.length <= style.width;
  if (fits) return [`${INDENT}${coloured} ${path}`];
  return [`${INDENT}${coloured}`, ...wrapped(path, style.width - BODY.length).map((line) => `${BODY}${line}`)];
}

/** Red for an error, yellow for a warning. */
export function colourOf({ severity }: FoundProblem): Colour {
  return severity === Severity.ERROR ? 'red' : 'yellow';
}
