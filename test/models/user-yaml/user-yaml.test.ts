import { parseUserYaml, rememberUserYaml, traceOf, userYamlOf } from '../../../lib/models/user-yaml/user-yaml';

describe('what is wrong with a text, without the words in it', () => {
  test.each([
    ['password: *hunter2', 'is not YAML: An alias (*) has no anchor (&) before it, at its line 1'],
    [
      'a: 1\npassword: %hunter2',
      'is not YAML: Plain value cannot start with directive indicator character, at its line 2',
    ],
    ['%YAML hunter2\n---\na: 1', 'is not YAML: Unsupported YAML version, at its line 1'],
    ['password: !<hunter2 x', 'is not YAML: Verbatim tags must end with a >, at its line 1'],
    ['password: "\\hunter2"', 'is not YAML: Invalid escape sequence, at its line 1'],
    ['hunter2', 'is not a mapping at the top level.'],
    ['a: 1\n---\npassword: hunter2', 'contains several documents, but Milvus reads only the first.'],
  ])('%j', (text, problem) => {
    expect(parseUserYaml(text)).toEqual({ tree: {}, repeated: [], problem });
  });
});

test.each([
  [undefined, {}, []],
  [7, {}, []],
  ['', {}, []],
  ['# nothing', {}, []],
  ['trace: {exporter: otlp}', { trace: { exporter: 'otlp' } }, []],
  ['a: 1\nb: 2\na: 3', { a: 3, b: 2 }, ['a']],
])('%j holds %j', (text, tree, repeated) => {
  expect(parseUserYaml(text)).toEqual({ tree, repeated });
});

test('a text is read once, and again when another has taken its place', () => {
  const files: Record<string, string> = { 'user.yaml': 'a: 1' };
  const values = { extraConfigFiles: files };
  const first = userYamlOf(values);
  expect(first).toEqual({ text: 'a: 1', tree: { a: 1 }, repeated: [] });
  expect(userYamlOf(values)).toBe(first);
  files['user.yaml'] = 'a: 2';
  expect(userYamlOf(values).tree).toEqual({ a: 2 });
});

test('what a text was written from is not read again', () => {
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
