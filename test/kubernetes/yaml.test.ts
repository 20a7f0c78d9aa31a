import fc from 'fast-check';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { toYaml } from '../../lib/kubernetes/yaml';
import { holds } from '../support/property';

const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['js-yaml', (text) => load(text)],
  ['YAML 1.2', (text): unknown => parse(text, { version: '1.2' })],
  // kubectl and helm read YAML 1.1.
  ['YAML 1.1', (text): unknown => parse(text, { version: '1.1' })],
];

/** Characters of which the special words and numbers of YAML are made. */
const numberLike = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789_.:+-eExXobTZ~=<>|#?!&*@%`\'"{}[], \n\t')),
});
const text = fc
  .oneof(fc.string(), fc.string({ unit: 'grapheme' }), numberLike)
  // js-yaml writes a text of blank lines only as a block that yaml reads as empty.
  .filter((string) => string.trim() !== '' || !string.includes('\n'));
/** Documents are mappings. */
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.constantFrom(true, false, null),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 4 }),
  ),
}));
const documents = fc.dictionary(text, tree, { maxKeys: 4 });

describe.each(readers)('%s reads back', (_, read) => {
  test('any document', () => {
    holds(
      fc.property(documents, (value) => {
        expect(read(toYaml(value))).toEqual(value);
      }),
      40,
    );
  });

  test('any text, as value, item and key', () => {
    holds(
      fc.property(text, (string) => {
        const value = { a: string, list: [string], [`${string}_`]: { [string]: string } };
        expect(read(toYaml(value))).toEqual(value);
      }),
      80,
    );
  });

  test.each([
    ...['no', 'NO', 'on', 'off', 'yes', 'Yes', 'y', 'Y', 'n', 'N', 'true', 'False', '~', 'null', 'NULL', '=', '<<', ''],
    ...['0777', '0o7', '1_000', '1_', '+1_0', '.5_0', '0x1_F', '0b1_0', '1_0:30', '_1', '12:30:45', '1:30.5', '-1:0'],
    ...[
      '1e3',
      '1E+3',
      '.5',
      '5.',
      '+1',
      '-0',
      '.',
      '+.',
      '._',
      '-._1e5',
      'e0',
      '-E1',
      '0x1F',
      '0b1',
      '.inf',
      '-.INF',
      '.NaN',
      '1.62.0',
      '99999999999999999999',
    ],
    ...['2001-01-01', '2001-1-1', '2001-12-14t21:59:43.10-05:00', '2001-12-14 21:59:43', '14268:14268'],
    ...[
      ' a',
      'a ',
      'a: b',
      'a:',
      '# c',
      'a # c',
      'a#c',
      '- a',
      '-',
      '? a',
      '! a',
      '&a',
      '*a',
      '%a',
      '@a',
      '`a`',
      '|',
      '>',
    ],
    ...['---', '...', '{a}', '[a]', 'a, b', "it's", '"a"', 'a\\n', '\\', '{{ .Values.a }}', '${A}', "''"],
    ...['a\nb', 'a\n', 'a\n\n', '\na', ' a\n b\n', 'a\n  b', 'a \nb', 'a\r\nb', '\t', 'a\tb', '\n'],
    ...[
      '\u2028',
      'a\u2029b',
      'a\u0085b',
      '\u0000',
      '\u0007',
      '\u001b[0m',
      '\u007f',
      '\ufeffa',
      '😀',
      'é',
      '\u00a0',
      '\ufffe',
    ],
  ])('%j', (string) => {
    const value = { a: string, list: [string], [string]: { [string]: string } };
    expect(read(toYaml(value))).toEqual(value);
  });
});

test('the same value always gives the same text', () => {
  holds(
    fc.property(documents, (value) => {
      expect(toYaml(value)).toBe(toYaml(value));
    }),
  );
});

test('no anchors, no folding, keys in their order, double quotes only where they are needed', () => {
  const shared = { long: 'word '.repeat(100).trim() };
  expect(toYaml({ b: shared, a: shared, q: ['no', "it's", 'plain-text', '1_000', 1000, true, null] })).toBe(
    [
      'b:',
      `  long: ${shared.long}`,
      'a:',
      `  long: ${shared.long}`,
      'q:',
      '  - "no"',
      "  - it's",
      '  - plain-text',
      '  - "1_000"',
      '  - 1000',
      '  - true',
      '  - null',
      '',
    ].join('\n'),
  );
});

test('several lines are a block', () => {
  expect(toYaml({ a: 'b: 1\nc: 2\n' })).toBe('a: |\n  b: 1\n  c: 2\n');
});
