import fc from 'fast-check';
import { Document, Scalar } from 'yaml';
import { found as foundAll, marked, TRACE } from '../support/lint';
import { holds } from '../support/property';

const values = (text: string) => `pulsarv3: {enabled: false}\nextraConfigFiles:\n  ${text}\nimage: {}\n`;
const found = (text: string) => foundAll(text, { about: TRACE });
const crlf = (text: string) => text.replaceAll('\n', '\r\n');

describe('a place inside of user.yaml is that in the file', () => {
  test.each([
    ['literal', 'user.yaml: |\n    trace:\n      exporter: ^Jaeger'],
    ['literal, kept', 'user.yaml: |+\n    trace:\n\n      exporter: ^Jaeger\n\n'],
    ['literal, with an indicator and a comment', 'user.yaml: |2- # ours\n    trace:\n      exporter: ^Jaeger'],
    ['literal, below its key', 'user.yaml:\n    |\n    trace:\n     exporter: ^Jaeger'],
    ['folded', 'user.yaml: >\n    trace:\n      exporter:\n        ^Jaeger\n\n    # end'],
    ['folded, in flow style', 'user.yaml: >-\n    {trace:\n    {exporter:\n    ^Jaeger}}'],
    ['double-quoted', 'user.yaml: "trace:\\n  exporter: ^Jaeger"'],
    ['double-quoted, with escapes', 'user.yaml: "\\x74race\\u003a\\n\\  e\\\n      xporter: ^Jaeger"'],
    ['double-quoted, on lines', 'user.yaml: "# c\n\n    trace:\n    {exporter:\n    ^Jaeger}"'],
    ['single-quoted', "user.yaml: '{log: {a: ''b''}, trace: {exporter: ^Jaeger}}'"],
    ['plain', 'user.yaml: trace.exporter{\n    x}\n  "user.yaml": "trace.exporter: ^Jaeger"'],
    ['behind an anchor', 'user.yaml: &text |\n    trace:\n      exporter: ^Jaeger'],
    ['with a tag', 'user.yaml: !!str |\n    trace:\n      exporter: ^Jaeger'],
  ])('%s', (style, written) => {
    const { text, expected } = marked(values(written), 'MLV010');
    // The key stands twice there, on purpose.
    const relevant = (problems: string[]) =>
      problems.filter((problem) => style !== 'plain' || problem.startsWith('MLV'));
    expect(relevant(found(text))).toEqual(expected);
    expect(relevant(found(crlf(text)))).toEqual(expected);
  });

  test('an aliased text, where it really stands', () => {
    const { text, expected } = marked(
      'x: &t "trace: {exporter: ^zipkin}"\npulsarv3: {}\nextraConfigFiles: {user.yaml: *t}',
      'MLV010',
    );
    expect(found(text)).toEqual(expected);
  });

  test('files that are merged, and values in flow style', () => {
    const { text, expected } = marked(
      'x: &f {user.yaml: "trace: {exporter: ^zipkin}"}\nextraConfigFiles: {<<: *f}\npulsarv3: {}',
      'MLV010',
    );
    expect(found(text)).toEqual(expected);
  });

  test('what its own anchors lead to', () => {
    const { text, expected } = marked(values('user.yaml: |\n    x: &x {exporter: ^zipkin}\n    trace: *x'), 'MLV010');
    expect(found(text)).toEqual(expected);
  });

  test('where it is no YAML', () => {
    const { text, expected } = marked(values('user.yaml: "trace:\\n^\\t exporter: noop"'), 'MLV003');
    expect(found(text)).toEqual(expected);
    expect(found(crlf(text))).toEqual(expected);
  });

  test('what stands at the end, and a text of blanks', () => {
    expect(found(values('user.yaml: "trace: ["'))).toEqual(['MLV003 3:23']);
    expect(found(values('user.yaml: |\n    \n    '))).toEqual([]);
    expect(found(values('user.yaml: |+\n\n\n'))).toEqual([]);
  });
});

const note = fc.stringMatching(/^[ -~éあ😀]{0,30}$/);
const styles = fc.constantFrom<Scalar.Type>('BLOCK_LITERAL', 'BLOCK_FOLDED', 'QUOTE_DOUBLE', 'QUOTE_SINGLE');

test('of any user.yaml in any style, a wrong exporter is where the file has it', () => {
  holds(
    fc.property(
      fc.array(note, { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), note, { maxKeys: 3 }),
      styles,
      fc.constantFrom(0, 30, 80),
      fc.constantFrom(2, 3, 7),
      fc.boolean(),
      (comments, settings, style, lineWidth, indent, windows) => {
        const inner = new Document({ ...settings, trace: { note: 1, exporter: 'WRONG' } }, { version: '1.1' });
        const before = comments.map((comment) => `# ${comment}\n`).join('');
        const text = new Scalar(`${before}${inner.toString({ lineWidth: 0 }).replace('note: 1', '# here')}`);
        text.type = style;
        const outer = new Document({ pulsarv3: {}, extraConfigFiles: { 'user.yaml': text } }, { version: '1.1' });
        const source = outer.toString({ lineWidth, indent });
        const lines = source.slice(0, source.indexOf('WRONG')).split('\n');
        const expected = `MLV010 ${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
        expect(found(windows ? crlf(source) : source)).toEqual([expected]);
      },
    ),
    200,
  );
});
