import fc from 'fast-check';
import { Document, isMap, isScalar, parseDocument, Scalar } from 'yaml';
import { offsetsOf } from '../../lib/kubernetes/scalar-offsets';
import { holds } from '../support/property';

/** The scalar below the key `text`, wherever that is. */
function scalarOf(source: string): Scalar | undefined {
  const document = parseDocument(source, { version: '1.1', prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const found = document.getIn(['extraConfigFiles', 'text'], true);
  return isScalar(found) ? found : undefined;
}

/** Each character of a text beside what stands at its place in the source. */
function pairs(source: string): [string, string][] | undefined {
  const scalar = scalarOf(source);
  // In blanks nothing can stand, and a number is no text.
  if (typeof scalar?.value !== 'string' || scalar.value.trim() === '') return undefined;
  const offsets = offsetsOf(source, scalar);
  if (offsets === undefined) throw new Error(`no offsets for ${JSON.stringify(source)}`);
  const text = scalar.value;
  expect(offsets).toHaveLength(text.length + 1);
  return Array.from(text.split(''), (character, index) => [character, source.charAt(offsets[index] ?? 0)]);
}

/** What may stand in the source for a character that was read. */
function standsFor(written: string, read: string, type: Scalar.Type | null | undefined, atEnd: boolean): boolean {
  if (written === read) return true;
  if (type === Scalar.QUOTE_DOUBLE && written === '\\') return true;
  // A folded line break, and the one that the end of the file stands for.
  return (read === ' ' && written === '\n') || (read === '\n' && written === '' && atEnd);
}

function expectTrue(source: string): void {
  const scalar = scalarOf(source);
  for (const [read, written] of pairs(source) ?? []) {
    if (!standsFor(written, read, scalar?.type, !source.endsWith('\n'))) {
      throw new Error(`${JSON.stringify(read)} is not at ${JSON.stringify(written)} in ${JSON.stringify(source)}`);
    }
  }
}

const head = 'extraConfigFiles:\n  text: ';

test.each([
  ['literal', '|\n    a:\n\n      b: Z', '5:10'],
  ['literal, with a comment and an indentation', '|2-  # why\n      a\n     Z\n', '4:6'],
  ['folded', '>\n    a\n    b\n\n      c\n    Z\n', '7:5'],
  ['double-quoted', '"a\\tb\\u0041\\\n   Z"', '3:4'],
  ['single-quoted', "'it''s\n\n    xZ'", '4:6'],
  ['plain', 'a b\n    Z', '3:5'],
  ['behind an anchor and a tag', '&x !!str "a\\nZ"', '2:22'],
])('the last character of a text that is %s', (_style, written, expected) => {
  for (const source of [`${head}${written}`, `${head}${written}`.replaceAll('\n', '\r\n')]) {
    const scalar = scalarOf(source) ?? new Scalar('');
    const offset = offsetsOf(source, scalar)?.[String(scalar.value).trimEnd().length - 1] ?? -1;
    expect(source.charAt(offset)).toBe('Z');
    const before = source.slice(0, offset).split('\n');
    expect(`${before.length}:${(before.at(-1) ?? '').length + 1}`).toBe(expected);
  }
});

const piece = fc.constantFrom(
  'a',
  'b:',
  ' ',
  '  ',
  '\n',
  '\n',
  '\t',
  "'",
  '"',
  '#',
  '-',
  ': ',
  '😀',
  'é',
  '\\',
  '{',
  ',',
);
const anyText = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

test('finds each character of any text that the library writes, in any style', () => {
  let checked = 0;
  const runs = holds(
    fc.property(
      anyText,
      fc.constantFrom<Scalar.Type>('BLOCK_LITERAL', 'BLOCK_FOLDED', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'PLAIN'),
      fc.constantFrom(0, 20, 80),
      fc.boolean(),
      (text, type, lineWidth, windows) => {
        const scalar = new Scalar(text);
        scalar.type = type;
        const document = new Document({ extraConfigFiles: { text: scalar, other: 1 } }, { version: '1.1' });
        const source = document.toString({ lineWidth, minContentWidth: 0, indent: 3 });
        expectTrue(windows ? source.replaceAll('\n', '\r\n') : source);
        checked += pairs(source)?.length ?? 0;
      },
    ),
    500,
  );
  expect(checked).toBeGreaterThan(4 * runs);
});

const written = fc.constantFrom(
  'a',
  'bc',
  ' ',
  '   ',
  '\n',
  '\n  ',
  '\n    ',
  '\n      ',
  '\t',
  '\r\n    ',
  "''",
  '\\n',
);
const more = fc.constantFrom('\\\n   ', '\\x41', '\\u00e9', '\\U0001F600', '\\ ', '\\\\', ': ', '#', '-', '/');

test('finds each character of any scalar that the library reads', () => {
  let read = 0;
  const runs = holds(
    fc.property(
      fc.array(fc.oneof({ weight: 3, arbitrary: written }, more), { maxLength: 20 }),
      fc.constantFrom('|', '|-', '|+', '|2', '|1+', '>', '>-', '>+', '>2', '>3-', '"', "'", ''),
      fc.boolean(),
      (pieces, style, ends) => {
        const body = pieces.join('');
        const isBlock = /^[|>]/.test(style);
        const source = `${head}${style}${isBlock ? '\n    ' : ''}${body}${isBlock ? '' : style}${ends ? '\n' : ''}`;
        if (pairs(source) === undefined) return;
        read++;
        expectTrue(source);
      },
    ),
    2000,
  );
  expect(read).toBeGreaterThan(0.15 * runs);
});

test('a node that is not text has no offsets', () => {
  const source = `${head}7`;
  expect(offsetsOf(source, scalarOf(source) ?? new Scalar(''))).toBeUndefined();
  expect(offsetsOf(source, new Scalar('made by hand'))).toBeUndefined();
});
