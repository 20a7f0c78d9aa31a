import { Severity } from '../../diagnostics/rule';
import { counted } from '../../diagnostics/text/counts';
import type { Colour, Style } from '../../diagnostics/text/style';
import { wrapped } from '../../diagnostics/text/wrap';
import { visible } from '../../diagnostics/visible';
import { maskedLine, maskedUrls } from '../answers/without-secrets';
import { exitCodeOf, isBeforeCluster, State, type Verdict } from '../diagnosis';
import { findingLines } from './finding';
import { type Headline, headlineText } from './headline';

const COLOURS: Readonly<Record<State, Colour>> = {
  [State.OK]: 'green',
  [State.WARNING]: 'yellow',
  [State.BROKEN]: 'red',
  [State.NOT_LOOKED_AT]: 'dim',
};
const STATE_WIDTH = Math.max(...Object.values(State).map(({ length }) => length));
const LINK_WIDTH = 'configuration'.length;
const COLUMNS = STATE_WIDTH + LINK_WIDTH + 4;
/** In a narrower terminal the summaries have no column of their own. */
const MIN_FOR_COLUMNS = 66;
const INDENT = '    ';
/** Of one link; JSON has all. */
const MAX_EXPLAINED = 3;

/** What only the screen says. */
export interface Ending {
  /** The command that explains a code, without the code. */
  readonly explain: string;
}

/** The screen: what was looked at, a line for each link, and what to do about the first that is broken, or else about the warnings. */
export function textReport(
  verdicts: readonly Verdict[],
  headline: Headline,
  { style, ...ending }: Ending & { readonly style: Style },
): string {
  const broken = verdicts.find(({ state }) => state === State.BROKEN);
  const blocks = [
    headlineText(headline).flatMap((line) => hanging(line, style.width)),
    verdicts.flatMap((verdict) => verdictLines(verdict, style)),
    ...(broken === undefined ? verdicts : [broken]).flatMap((verdict) => explanations(verdict, style)),
    [...endingLines(verdicts, style, ending), ...uiLines(verdicts, headline, style)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function verdictLines({ state, link, summary }: Verdict, style: Style): readonly string[] {
  const text = visible(maskedLine(summary));
  const [colour, name] = [COLOURS[state], style.paint(link, 'bold')];
  if (style.width < MIN_FOR_COLUMNS) {
    const start = `${state} ${link}:`;
    const [first = '', ...rest] = hanging(`${start} ${text}`, style.width);
    return [`${style.paint(state, colour)} ${name}:${first.slice(start.length)}`, ...rest];
  }
  const [first = '', ...rest] = wrapped(text, style.width - COLUMNS);
  return [
    `${style.paint(state, colour)}${' '.repeat(STATE_WIDTH - state.length + 2)}${name}${' '.repeat(LINK_WIDTH - link.length + 2)}${first}`,
    ...rest.map((line) => `${' '.repeat(COLUMNS)}${line}`),
  ];
}

/** A text in lines, all but the first indented. */
function hanging(text: string, width: number): readonly string[] {
  const [first = '', ...rest] = wrapped(text, width - INDENT.length);
  return [first, ...rest.map((line) => `${INDENT}${line}`)];
}

/** The findings of a link, of a broken one its errors; of many the first. */
function explanations({ link, state, found }: Verdict, style: Style): readonly (readonly string[])[] {
  const explained = state === State.BROKEN ? found.filter(({ severity }) => severity === Severity.ERROR) : found;
  const blocks = explained.slice(0, MAX_EXPLAINED).map((each) => findingLines(each, style));
  const more = explained.length - blocks.length;
  const cut = `${counted(more, 'more finding')} of ${link}: --format json has all.`;
  return more > 0 ? [...blocks, [style.paint(cut, 'dim')]] : blocks;
}

function endingLines(verdicts: readonly Verdict[], style: Style, { explain }: Ending): readonly string[] {
  const of = (state: State) => verdicts.filter((verdict) => verdict.state === state);
  const [broken, unseen, warned] = [of(State.BROKEN), of(State.NOT_LOOKED_AT), of(State.WARNING)];
  const [first, ...others] = broken;
  const { words, colour } = lastWords(first, { unseen, warned });
  const isUnreached = first !== undefined && isBeforeCluster(first.link);
  const [code] = (first === undefined ? verdicts : [first]).flatMap(({ found }) => found.map((each) => each.code));
  const lines = [
    ...(others.length > 0 ? [`Also broken, perhaps only because of this: ${names(others)}.`] : []),
    ...(first === undefined ? [] : ['Fix it, then run doctor again.']),
    ...(unseen.length > 0 && !isUnreached ? [`Not looked at: ${names(unseen)}.`] : []),
    ...(first === undefined && exitCodeOf(verdicts) === 2
      ? ['Exit code 2: no trace shows that these links work.']
      : []),
    ...(code === undefined ? [] : [`What a code means: \`${explain} ${code}\``]),
  ];
  return [style.paint(words, 'bold', colour), ...lines.flatMap((line) => wrapped(line, style.width))];
}

/** Where to look at the traces that have arrived. */
function uiLines(verdicts: readonly Verdict[], { ui }: Headline, style: Style): readonly string[] {
  const arrive = verdicts.some(({ link, state }) => link === 'traces' && state === State.OK);
  if (ui === undefined || !arrive || verdicts.some(({ state }) => state === State.BROKEN)) return [];
  const words = wrapped(visible(`The traces are at ${ui.url} while this runs:`), style.width);
  return [...words, `${INDENT}${visible(maskedUrls(ui.command))}`];
}

function lastWords(
  first: Verdict | undefined,
  { unseen, warned }: { readonly unseen: readonly Verdict[]; readonly warned: readonly Verdict[] },
): { readonly words: string; readonly colour: Colour } {
  if (first !== undefined && isBeforeCluster(first.link)) {
    return { words: `The cluster was not reached: ${first.link}.`, colour: 'red' };
  }
  if (first !== undefined) return { words: `The chain is broken at: ${first.link}.`, colour: 'red' };
  if (warned.length > 0) return { words: `Nothing is broken. Warnings: ${names(warned)}.`, colour: 'yellow' };
  if (unseen.length > 0) return { words: 'Nothing broken was seen.', colour: 'yellow' };
  return { words: 'Every link is ok.', colour: 'green' };
}

function names(verdicts: readonly Verdict[]): string {
  return verdicts.map(({ link }) => link).join(', ');
}
