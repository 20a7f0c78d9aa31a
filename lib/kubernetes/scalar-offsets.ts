import { Scalar } from 'yaml';

/**
 * The offset in the source of each character of a YAML scalar, and of its end. An escape is at its backslash, a folded
 * line break at the line break. Undefined if the offsets are not known.
 *
 * @param source the document that the scalar was read from.
 */
export function offsetsOf(source: string, scalar: Scalar): readonly number[] | undefined {
  const { value, range, type } = scalar;
  if (typeof value !== 'string' || !range) return undefined;
  const [start, end] = range;
  const traced = trace(source, start, end, type, value);
  if (traced?.text !== value) return undefined;
  const isQuoted = type === Scalar.QUOTE_SINGLE || type === Scalar.QUOTE_DOUBLE;
  return [...traced.offsets, isQuoted ? end - 1 : end];
}

function trace(source: string, start: number, end: number, type: Scalar.Type | undefined, value: string) {
  switch (type) {
    case Scalar.BLOCK_LITERAL:
    case Scalar.BLOCK_FOLDED:
      return traceBlock(source.slice(0, end), start, value, type === Scalar.BLOCK_FOLDED);
    case Scalar.QUOTE_SINGLE:
    case Scalar.QUOTE_DOUBLE:
      return traceFlow(source.slice(0, end - 1), start + 1, value, source.charAt(start));
    case Scalar.PLAIN:
      return traceFlow(source.slice(0, end), start, value, '');
    default:
      return undefined;
  }
}

/** A text composed of pieces of a source. */
class Traced {
  text = '';
  readonly offsets: number[] = [];

  /** A piece that is in the source unchanged. */
  add(piece: string, offset: number): void {
    for (let index = 0; index < piece.length; index++) this.offsets.push(offset + index);
    this.text += piece;
  }

  /** A piece that replaces something at the offset. */
  put(piece: string, offset: number): void {
    for (let index = 0; index < piece.length; index++) this.offsets.push(offset);
    this.text += piece;
  }
}

/** A literal or folded block: lines below a header, without their indentation. */
function traceBlock(source: string, start: number, value: string, folded: boolean): Traced {
  const traced = new Traced();
  const header = source.indexOf('\n', start) + 1;
  if (header === 0) return traced;
  const lines = source.slice(header).split('\n');
  const indent = indentOf(lines.find(hasContent)) - indentOf(value.split('\n').find(hasContent));
  let breaks: number[] = [];
  let wasNormal = false;
  let offset = header;
  for (const raw of lines) {
    const line = raw.replace(/\r$/, '');
    const spaces = indentOf(line);
    if (spaces > indent || line.length > spaces) {
      const isNormal = folded && spaces <= indent && line.charAt(spaces) !== '\t';
      addBreaks(traced, breaks, wasNormal && isNormal);
      traced.add(line.slice(indent), offset + indent);
      breaks = [];
      wasNormal = isNormal;
    }
    offset += raw.length + 1;
    breaks.push(offset - 1);
  }
  // What chomping keeps of the end; the last line of a source may lack a line break.
  for (const place of breaks) if (traced.text.length < value.length) traced.put('\n', Math.min(place, source.length));
  return traced;
}

function hasContent(line: string): boolean {
  return /[^ \r]/.test(line);
}

function indentOf(line = ''): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** Line breaks between two pieces: folding turns one into a space, and removes the first of several. */
function addBreaks(traced: Traced, breaks: readonly number[], folded: boolean): void {
  const [only = 0, ...rest] = breaks;
  if (folded && breaks.length === 1) traced.put(' ', only);
  else for (const place of folded ? rest : breaks) traced.put('\n', place);
}

/** A plain or quoted scalar. */
function traceFlow(source: string, start: number, value: string, quote: string): Traced {
  const traced = new Traced();
  for (let at = start; at < source.length;) {
    const blank = match(BLANK, source, at);
    if (blank.includes('\n')) {
      addBreaks(traced, breaksOf(blank, at), true);
      at += blank.length;
    } else if (blank !== '') {
      traced.add(blank, at);
      at += blank.length;
    } else if (quote === '"' && source.charAt(at) === '\\') {
      const escape = match(ESCAPE, source, at);
      if (escape === '') break;
      // The parser has already decoded the escape.
      const length = /[\r\n]/.test(escape) ? 0 : parseInt(escape.slice(2), 16) > 0xffff ? 2 : 1;
      traced.put(value.slice(traced.text.length, traced.text.length + length), at);
      at += escape.length;
    } else {
      const verbatim = quote === "'" && source.startsWith("''", at) ? "'" : source.charAt(at);
      traced.add(verbatim, at);
      at += quote === "'" && verbatim === "'" ? 2 : 1;
    }
  }
  return traced;
}

const BLANK = /(?:[ \t]|\r?\n)*/y;
/** An escaped line break also removes the blanks after it. */
const ESCAPE = /\\(?:\r?\n[ \t]*|x.{2}|u.{4}|U.{8}|.)/sy;

function match(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? '';
}

function breaksOf(blank: string, start: number): number[] {
  return [...blank.matchAll(/\n/g)].map(({ index }) => start + index);
}
