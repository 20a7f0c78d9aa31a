import { parseUserYaml, rememberUserYaml, traceOf, userYamlOf } from '../../../lib/models/user-yaml/user-yaml';

describe('problems of a text do not repeat its contents', () => {
  test.each([
    ['password: *hunter2', 'is not YAML: An alias (*) has no anchor (&) before it, at line 1 of the text.'],
    [
      'a: 1\npassword: %hunter2',
      'is not YAML: Plain value cannot start with directive indicator character, at line 2 of the text.',
    ],
    ['%YAML hunter2\n---\na: 1', 'is not YAML: Unsupported YAML version, at line 1 of the text.'],
    ['password: !<hunter2 x', 'is not YAML: Verbatim tags must end with a >, at line 1 of the text.'],
    ['password: "\\hunter2"', 'is not YAML: Invalid escape sequence, at line 1 of the text.'],
    ['hunter2', 'must be a mapping at its top level.'],
    ['{ password: hunter2 }: a', 'a key must not be a mapping or a list.'],
    ['log: { [hunter2]: a }', 'a key must not be a mapping or a list.'],
  ])('%j', (text, problem) => {
    expect(parseUserYaml(text)).toEqual({ tree: {}, repeated: [], problem });
  });
});

test.each(['a: 1\n---\npassword: hunter2', 'a: 1\n---\npassword: *hunter2', '---\na: 1\n--- {'])(
  'of the documents of %j, the first is parsed',
  (text) => {
    expect(parseUserYaml(text)).toEqual({
      tree: { a: 1 },
      repeated: [],
      problem: 'must be one YAML document.',
      isFirstRead: true,
    });
  },
);

test.each([
  [undefined, {}, []],
  [7, {}, []],
  ['', {}, []],
  ['# nothing', {}, []],
  ['trace: {exporter: otlp}', { trace: { exporter: 'otlp' } }, []],
  ['a: 1\nb: 2\na: 3', { a: 3, b: 2 }, ['a']],
])('%j is parsed to %j', (text, tree, repeated) => {
  expect(parseUserYaml(text)).toEqual({ tree, repeated });
});

test('a text is parsed once, and again when it changes', () => {
  const files: Record<string, string> = { 'user.yaml': 'a: 1' };
  const values = { extraConfigFiles: files };
  const first = userYamlOf(values);
  expect(first).toEqual({ text: 'a: 1', tree: { a: 1 }, repeated: [] });
  expect(userYamlOf(values)).toBe(first);
  files['user.yaml'] = 'a: 2';
  expect(userYamlOf(values).tree).toEqual({ a: 2 });
});

test('a text written from a tree is not parsed again', () => {
  const values = { extraConfigFiles: { 'user.yaml': 'a: 1' } };
  const tree = { a: 1 };
  rememberUserYaml(values, tree);
  expect(userYamlOf(values)).toEqual({ text: 'a: 1', tree, repeated: [] });
  expect(userYamlOf(values).tree).toBe(tree);
});

test.each([
  [{}, undefined],
  [{ log: { trace: 1 } }, undefined],
  [{ trace: 'no' }, 'no'],
  [{ Trace: null }, null],
  [{ trace: {} }, {}],
  [
    { trace: { exporter: 'jaeger' }, 'TRACE.samplefraction': 1 },
    { exporter: 'jaeger', sampleFraction: 1 },
  ],
  [
    { 'trace.jaeger.url': 'u', 'trace/unknown.trace': 2 },
    { jaeger: { url: 'u' }, unknown: { trace: 2 } },
  ],
])('the trace settings of %j', (config, trace) => {
  expect(traceOf(config)).toEqual(trace);
});
