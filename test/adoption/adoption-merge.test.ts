import { adopt } from '../../lib/adoption/adoption';

const TRACE = { exporter: 'noop' };

/** The text of the values with tracing, or why there is none. */
function merged(text: string, replaceTrace = false): string {
  const adoption = adopt({ source: 'x', text, trace: TRACE, replaceTrace, command: 'x' });
  const { after, unreadable, unchangeable } = adoption;
  return after?.text ?? (unreadable ?? unchangeable)?.what ?? 'refused';
}

const NEW = 'extraConfigFiles:\n  user.yaml: |\n    trace:\n      exporter: noop\n';

test.each([
  ['null\n', NEW],
  ['{}\n', NEW],
  ['USER-SUPPLIED VALUES:\nnull\n', NEW],
  ['USER-SUPPLIED VALUES:\r\na: 1\r\n', `a: 1\r\n${NEW.replaceAll('\n', '\r\n')}`],
  ['# none yet\n', `# none yet\n${NEW}`],
  ['null # none\n', ` # none\n${NEW}`],
  ['a: 1', `a: 1\n${NEW}`],
  ['---\na: 1\n...\n', `---\na: 1\n${NEW}...\n`],
  ['  a: 1\n', `  a: 1\n${NEW.replace(/^(?=.)/gm, '  ')}`],
  ['{"a":1}\n', '{"extraConfigFiles": {"user.yaml": "trace:\\n  exporter: noop\\n"}, "a":1}\n'],
])('values without extraConfigFiles: %j', (text, result) => {
  expect(merged(text)).toBe(result);
});

test('a last value without its line break keeps that: the new key goes in front', () => {
  expect(merged('a: |\n  x')).toBe(`${NEW}a: |\n  x`);
  expect(merged('a: |-\n  x')).toBe(`a: |-\n  x\n${NEW}`);
});

const OURS = 'trace:\n      exporter: noop';

test.each([
  ['|', '\n    # mine\n    log: {} # x\n\n\n', `|\n    # mine\n    log: {} # x\n    ${OURS}\n\n\n`],
  ['|-', '\n        log: {}\n', '|-\n        log: {}\n        trace:\n          exporter: noop\n'],
  ['|+ # kept', '\n    log: {}\n\n\n', `|+ # kept\n    log: {}\n    ${OURS}\n\n\n`],
  ['|2-', '\n     a: 1\n     b: 2\n', '|2-\n     a: 1\n     b: 2\n     trace:\n       exporter: noop\n'],
  [
    '>',
    '\n    log:\n      a: 1\n      b: 2\n\n    q: 1\n',
    `|\n    log:\n      a: 1\n      b: 2\n\n    q: 1\n    ${OURS}\n`,
  ],
  ['&mine |', '\n    log: {}\n', `&mine |\n    log: {}\n    ${OURS}\n`],
  ['', '\n    |\n    log: {}\n', `\n    |\n    log: {}\n    ${OURS}\n`],
  ['"log: {}\\n" # x', '\n', `| # x\n    log: {}\n    ${OURS}\n`],
  ["'log: {}'", '\n', `|-\n    log: {}\n    ${OURS}\n`],
  ['""', '\n', `|\n    ${OURS}\n`],
  ['|', '\n', `|\n    ${OURS}\n`],
  ['', '\n', `|\n    ${OURS}\n`],
  ['"a: 1\\r\\n"', '\n', '"a: 1\\r\\ntrace:\\r\\n  exporter: noop\\r\\n"\n'],
  ['"a: \\"\\u2028\\"\\n"', '\n', '"a: \\"\\u2028\\"\\ntrace:\\n  exporter: noop\\n"\n'],
])('user.yaml as %j', (style, lines, result) => {
  const values = (body: string) => `a: 1\nextraConfigFiles:\n  user.yaml:${body}z: 1\n`;
  const gap = style === '' ? '' : ' ';
  const expected = result.startsWith('\n') ? result : ` ${result}`;
  const text = values(`${gap}${style}${lines}`);
  expect(merged(text)).toBe(values(expected));
  const windows = text.replaceAll('\n', '\r\n');
  expect(merged(windows)).toBe(values(expected).replaceAll('\n', '\r\n'));
});

test.each([
  ['extraConfigFiles:\nz: 1\n', `${NEW}z: 1\n`],
  ['extraConfigFiles: {} # none\nz: 1\n', `${NEW.replace(':\n', ': # none\n')}z: 1\n`],
  ['extraConfigFiles: ~', NEW],
  [
    'extraConfigFiles: {user.yaml: "log: {}"} # c\n',
    'extraConfigFiles: {user.yaml: "log: {}\\ntrace:\\n  exporter: noop"} # c\n',
  ],
  [
    '{"extraConfigFiles":{"user.yaml":"log: {}\\n"},"z":1}',
    '{"extraConfigFiles":{"user.yaml":"log: {}\\ntrace:\\n  exporter: noop\\n"},"z":1}',
  ],
  ['{"extraConfigFiles":{},"z":1}', '{"extraConfigFiles":{"user.yaml": "trace:\\n  exporter: noop\\n"},"z":1}'],
  [
    'u: &u "log: {}"\nextraConfigFiles:\n  user.yaml: *u\n',
    'u: &u "log: {}"\nextraConfigFiles:\n  user.yaml: |-\n    log: {}\n    trace:\n      exporter: noop\n',
  ],
])('extraConfigFiles in another style: %j', (text, result) => {
  expect(merged(text)).toBe(result);
});

test.each([
  ['', 'is empty; helm prints null for a release without values, so the command may have failed'],
  ['COMPUTED VALUES:\na: 1\n', "contains the chart's defaults; run the command without --all"],
  ['a: 1\n---\nb: 1\n', 'contains several documents, but helm reads only the first'],
  ['- a\n', 'is not a mapping at the top level'],
  ['u: &u {user.yaml: "log: {}"}\nextraConfigFiles: *u\n', 'comes from an alias'],
  ['u: &u\n  extraConfigFiles: {user.yaml: "log: {}"}\n<<: *u\n', 'comes from a merge (<<)'],
  [
    'extraConfigFiles:\n  user.yaml: &u |\n    log: {}\nz: *u\n',
    'cannot be edited on its own: it uses an anchor, an alias, a merge key or a complex key (?)',
  ],
])('%j is refused', (text, why) => {
  expect(merged(text)).toBe(why);
});
