import { withTrace } from '../../lib/adoption/user-yaml-text';

const TRACE = { exporter: 'noop' };
const NEW = 'trace:\n  exporter: noop\n';

test.each([
  ['', NEW],
  ['# only comments', `# only comments\n${NEW.trimEnd()}`],
  ['null\n', NEW],
  ['---\nlog: {}\n...\n# end\n', `---\nlog: {}\n${NEW}...\n# end\n`],
  ['log: {}\n\n', `log: {}\n${NEW}\n`],
  ['log: {}\r\n', `log: {}\r\n${NEW.replaceAll('\n', '\r\n')}`],
  ['  log: {}\n', '  log: {}\n  trace:\n    exporter: noop\n'],
  ['a: |\n  x', `${NEW}a: |\n  x`],
  ['a: |+\n  x\n\n', `a: |+\n  x\n\n${NEW}`],
  ['{}', '{"trace": {"exporter":"noop"}}'],
  ['{log: {}}', '{"trace": {"exporter":"noop"}, log: {}}'],
])('settings without trace: %j', (text, result) => {
  expect(withTrace(text, TRACE)).toBe(result);
  expect(withTrace(result, TRACE)).toBe(result);
});

test.each([
  [
    'a block',
    'trace:\n  # why\n  exporter: otlp # c\n# next\nlog: {}\n',
    'trace:\n  # why\n  exporter: noop\n# next\nlog: {}\n',
  ],
  [
    'a comment behind it',
    'trace:\n  exporter: otlp\n  # last\nlog: {}\n',
    'trace:\n  exporter: noop\n  # last\nlog: {}\n',
  ],
  ['dotted keys', 'log: {}\nTRACE.exporter: x\na: 1\ntrace.jaeger: {url: y}\n', `log: {}\n${NEW}a: 1\n`],
  ['a key that Milvus reads without its underscore', 'trace_exporter: otlp\nlog: {}\n', `${NEW}log: {}\n`],
  ['braces', 'a: 1\ntrace: {exporter: otlp,\n  jaeger: {}}', 'a: 1\ntrace:\n  exporter: noop'],
  ['a text', 'trace: >\n  x\n\nlog: {}\n', `${NEW}\nlog: {}\n`],
  ['nothing', 'trace:\n# x\nlog: {}\n', `${NEW}# x\nlog: {}\n`],
  ['a flow mapping', '{a: 1, Trace: {exporter: otlp}}', '{a: 1, "trace": {"exporter":"noop"}}'],
])('trace as %s gives way', (_, text, result) => {
  expect(withTrace(text, TRACE)).toBe(result);
});

test('trace settings that are the same, in whatever order and case, stay as they are', () => {
  const trace = { exporter: 'stdout', sampleFraction: 1 };
  const text = 'Trace:\n  samplefraction: 1 # all\n  EXPORTER: stdout\n';
  expect(withTrace(text, trace)).toBe(text);
});

test.each([
  [
    'trace: &t {a: 1}\nb: *t\n',
    'has trace settings that cannot be replaced line by line: they use an anchor, an alias, a merge key or a complex key (?)',
  ],
  [
    '? trace\n: {}\n',
    'has trace settings that cannot be replaced line by line: they use an anchor, an alias, a merge key or a complex key (?)',
  ],
  ['a: 1\n---\nb: 1\n', 'contains several documents, but Milvus reads only the first'],
  ['- a\n', 'is not a mapping at the top level'],
])('%j is refused', (text, why) => {
  expect(() => withTrace(text, TRACE)).toThrow(why);
});
