import type { Colour, Style } from '../../diagnostics/text/style';
import { cellsOf, widthOf } from '../../diagnostics/text/width';
import { visible } from '../../diagnostics/visible';
import type { Excerpt } from '../excerpt/excerpt';

const ELLIPSIS = '...';
/** How much is shown behind the place, if there is room for it. */
const BEHIND = 12;

/** The line with its number, and a line below it that marks the place; no wider than `width`. */
export function excerptLines(
  number: number,
  excerpt: Excerpt,
  { style, width, colour }: { readonly style: Style; readonly width: number; readonly colour: Colour },
): readonly string[] {
  const gutter = `${number}`;
  const { text, indent, length } = fitted(excerpt, width - gutter.length - 3);
  const mark = `${' '.repeat(indent)}${style.paint('^'.repeat(length), 'bold', colour)}`;
  return [
    `${style.paint(`${gutter} |`, 'dim')} ${text}`,
    `${style.paint(`${' '.repeat(gutter.length)} |`, 'dim')} ${mark}`,
  ];
}

/** What of the line fits in so many cells: around the place, with dots where something is left out. */
function fitted(excerpt: Excerpt, room: number) {
  const { start, length, isCutBefore, isCutAfter } = excerpt;
  const before = printable(excerpt.text.slice(0, start).padEnd(start));
  const place = printable(excerpt.text.slice(start, start + length));
  const after = printable(excerpt.text.slice(start + length));
  const isLong = isCutBefore || isCutAfter || widthOf(before + place + after) > room;
  if (!isLong)
    return { text: `${before}${place}${after}`, indent: widthOf(before), length: Math.max(1, widthOf(place)) };
  const dots = 2 * ELLIPSIS.length;
  const marked = firstCells(place, room - dots);
  const left = lastCells(before, Math.max(0, room - dots - widthOf(marked) - Math.min(BEHIND, widthOf(after))));
  const head = left === before && !isCutBefore ? before : `${ELLIPSIS}${left}`;
  const right = marked === place ? firstCells(after, room - ELLIPSIS.length - widthOf(head) - widthOf(marked)) : '';
  const isAll = marked === place && right === after && !isCutAfter;
  return {
    text: `${head}${marked}${right}${isAll ? '' : ELLIPSIS}`,
    indent: widthOf(head),
    length: Math.max(1, widthOf(marked)),
  };
}

/** A tab takes a place of its own in each terminal: blanks do not. */
function printable(text: string): string {
  return visible(text.replaceAll('\t', '    '));
}

function firstCells(text: string, room: number): string {
  let width = 0;
  let length = 0;
  for (const character of text) {
    width += cellsOf(character);
    if (width > room) break;
    length += character.length;
  }
  return text.slice(0, length);
}

function lastCells(text: string, room: number): string {
  let width = 0;
  let length = 0;
  for (const character of Array.from(text).reverse()) {
    width += cellsOf(character);
    if (width > room) break;
    length += character.length;
  }
  return text.slice(text.length - length);
}
