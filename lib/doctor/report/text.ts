import { problemOf } from '../../diagnostics/report';
import { Severity } from '../../diagnostics/rule';
import type { Colour, Style } from '../../diagnostics/text/style';
import { wrapped } from '../../diagnostics/text/wrap';
import { visible } from '../../diagnostics/visible';
import { maskedLine } from '../answers/without-secrets';
import { type Found, State, type Verdict } from '../diagnosis';

const COLOURS: Readonly<Record<State, Colour>> = {
  [State.OK]: 'green',
  [State.WARNING]: 'yellow',
  [State.BROKEN]: 'red',
  [State.NOT_LOOKED_AT]: 'dim',
};
const STATE_WIDTH = Math.max(...Object.values(State).map(({ length }) => length));
const LINK_WIDTH = 'configuration'.length;
const INDENT = '  ';

/** The screen: a line for each link, and what to do about the first that is broken, or else about all warnings. */
export function textReport(verdicts: readonly Verdict[], style: Style): string {
  const lines = verdicts.flatMap((verdict) => verdictLines(verdict, style));
  const broken = verdicts.find(({ state }) => state === State.BROKEN);
  const explained =
    broken === undefined
      ? verdicts.flatMap(({ found }) => found)
      : broken.found.filter(({ severity }) => severity === Severity.ERROR);
  const blocks = explained.map((found) => foundLines(found, style).join('\n'));
  return `${[lines.join('\n'), ...blocks, ending(verdicts, style)].join('\n\n')}\n`;
}

function verdictLines({ state, link, summary }: Verdict, style: Style): readonly string[] {
  const indent = STATE_WIDTH + LINK_WIDTH + 4;
  const [first = '', ...rest] = wrapped(visible(maskedLine(summary)), Math.max(style.width - indent, 30));
  const name = style.paint(link.padEnd(LINK_WIDTH), 'bold');
  return [
    `${style.paint(state.padEnd(STATE_WIDTH), COLOURS[state])}  ${name}  ${first}`,
    ...rest.map((line) => `${' '.repeat(indent)}${line}`),
  ];
}

function foundLines({ code, severity, finding }: Found, style: Style): readonly string[] {
  const { where, path, effect, fix, evidence, commands = [], yaml } = finding;
  const body = (text: string) => wrapped(visible(text), style.width - INDENT.length);
  const place = [where, path].filter((each) => each !== undefined && each !== '').join(' ');
  const colour = severity === Severity.ERROR ? 'red' : 'yellow';
  const literal = (text: string) => `${INDENT}${INDENT}${visible(maskedLine(text))}`;
  return [
    `${style.paint(severity, 'bold', colour)} ${style.paint(code, 'bold')} ${visible(place)}`,
    ...body(problemOf(finding)).map((line) => `${INDENT}${style.paint(line, 'bold')}`),
    ...body(effect).map((line) => `${INDENT}${line}`),
    `${INDENT}${style.paint('Seen by:', 'dim')} ${visible(evidence.command)}`,
    ...evidence.line.split('\n').map(literal),
    ...body(fix).map((line, index) => `${INDENT}${style.paint(`${index === 0 ? '-> ' : '   '}${line}`, 'cyan')}`),
    ...[...commands, ...(yaml === undefined ? [] : yaml.trimEnd().split('\n'))].map(literal),
  ];
}

function ending(verdicts: readonly Verdict[], style: Style): string {
  const of = (state: State) => verdicts.filter((verdict) => verdict.state === state).map(({ link }) => link);
  const [broken, unseen, warned] = [of(State.BROKEN), of(State.NOT_LOOKED_AT), of(State.WARNING)];
  const [first, ...more] = broken;
  const rest = unseen.length > 0 ? ` Not looked at: ${unseen.join(', ')}.` : '';
  if (first !== undefined) {
    const also = more.length > 0 ? `; also broken: ${more.join(', ')}` : '';
    return `${style.paint(`The chain is broken at: ${first}${also}.`, 'bold', 'red')}${rest}`;
  }
  if (warned.length > 0)
    return `${style.paint(`Nothing is broken. Warnings: ${warned.join(', ')}.`, 'bold', 'yellow')}${rest}`;
  if (unseen.length > 0) return `${style.paint('Nothing broken was seen.', 'bold', 'yellow')}${rest}`;
  return style.paint('Every link is ok.', 'bold', 'green');
}
