import { withoutEnd } from '../../kubernetes/text-end';
import type { Parsed, Position } from '../../kubernetes/yaml-reader';
import { maskedPieces, type Piece, type Window } from './masked-pieces';

/** The part of a line that a problem is in, without what may be a credential. */
export interface Excerpt {
  readonly text: string;
  /** Where in the text the place is that is meant. */
  readonly start: number;
  readonly length: number;
  /** Whether the line begins before the text, and goes on after it. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** More than fits in a line of a terminal, and few enough to be looked at in no time. */
const BEFORE = 300;
const AFTER = 500;

/**
 * The part of a line around a place in a document. Shown are keys, and values that are no credentials; comments, and what the
 * reader of YAML does not know, are not. Undefined where nothing is left, or the line would be a command to a CI system.
 *
 * @param row the line, without its end
 */
function excerptOf(parsed: Parsed, row: string, { line, column }: Position): Excerpt | undefined {
  if (/##(?:\[|vso\[)/.test(row)) return undefined;
  const at = column - 1;
  const window: Window = { line, from: Math.max(0, at - BEFORE), to: Math.min(row.length, at + AFTER) };
  return assembled(maskedPieces(parsed, row, window), row, window, at);
}

/** Problems of a file, each with its line. */
export function withExcerpts<Place extends Position>(
  places: readonly Place[],
  text: string,
  documents: readonly Parsed[],
): readonly (Place & { readonly excerpt: Excerpt | undefined })[] {
  if (places.length === 0) return [];
  const rows = text.split('\n');
  const starts = documents.map(({ document, position }) => position(document.range?.[0] ?? 0).line);
  return places.map((place) => {
    const parsed = documents[starts.filter((line) => line <= place.line).length - 1];
    const row = rows[place.line - 1];
    const excerpt =
      parsed === undefined || row === undefined ? undefined : excerptOf(parsed, row.replace(/\r$/, ''), place);
    return { ...place, excerpt };
  });
}

function assembled(pieces: readonly Piece[], row: string, window: Window, at: number): Excerpt | undefined {
  let text = '';
  let next = window.from;
  let place: { start: number; length: number } | undefined;
  for (const piece of pieces) {
    // Behind an alias, or in a text whose places are not known exactly, pieces may overlap.
    if (piece.start < next) continue;
    text += gapBetween(row.slice(next, piece.start), false);
    if (place === undefined && at < piece.end) {
      const isWhole = piece.text === undefined || at < piece.start;
      const offset = isWhole ? 0 : at - piece.start;
      place = { start: text.length + offset, length: (piece.text ?? HIDDEN).length - offset };
    }
    text += piece.text ?? HIDDEN;
    next = piece.end;
  }
  text += gapBetween(row.slice(next, window.to), true);
  const { start, length } = place ?? { start: text.length, length: 1 };
  // Nothing to see, as in a text that is no YAML.
  if (!/\w/.test(text)) return undefined;
  return {
    text: text.trimEnd(),
    start,
    length: Math.max(1, length),
    isCutBefore: window.from > 0,
    isCutAfter: window.to < row.length,
  };
}

const HIDDEN = '***';

/** Blanks and signs of YAML and JSON at the start of a text, also escaped ones. */
const SIGNS = /^(?:[\s:[\]{},"'?-]|[|>][-+\d]*|\\[nt"])*/;

/** The same at the end. */
const SIGNS_AT_END = ' \t:[]{},"\'?-';

/** What stands between keys and values; a comment at the end is cut off, and what is neither is hidden. */
function gapBetween(gap: string, isEnd: boolean): string {
  const comment = gap.search(/(?:^|\s)#/);
  const text = isEnd && comment >= 0 ? gap.slice(0, comment) : gap;
  const [before = ''] = SIGNS.exec(text) ?? [];
  if (before.length === text.length) return text;
  return `${before}${HIDDEN}${text.slice(withoutEnd(text, SIGNS_AT_END).length)}`;
}
