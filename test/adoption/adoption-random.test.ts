import fc from 'fast-check';
import { dump } from 'js-yaml';
import { isObject, type JsonObject } from '../../lib/kubernetes/json';
import { toYaml } from '../../lib/kubernetes/yaml';
import { readYaml } from '../../lib/kubernetes/yaml-reader';
import { isTraceKey } from '../../lib/upstream/milvus-settings';
import { readHelmValues, userYamlText } from '../../lib/adoption/values-text';
import { adopt } from '../../lib/adoption/adoption';
import { holds } from '../support/property';

const TRACE = { exporter: 'jaeger', sampleFraction: 0.05, jaeger: { url: 'http://jaeger-collector:14268/api/traces' } };

const WORDS = [
  'no',
  '0777',
  '1e3',
  '~',
  '',
  ' x ',
  '# c',
  'a: b',
  '- a',
  '*a',
  '&a',
  'é',
  '\u2028',
  '\t',
  "'",
  '"',
  '{{ x }}',
];
const text = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ maxLength: 12 }),
  fc.array(fc.constantFrom(...WORDS, 'line', '  in', ''), { maxLength: 4 }).map((lines) => lines.join('\n')),
);
const key = fc.oneof(
  fc.stringMatching(/^[a-z][a-zA-Z]{0,8}$/),
  fc.constantFrom('a.b', 'no', '1', 'x y', '#h', 'zz-top'),
);
const { tree } = fc.letrec<{ node: unknown; tree: JsonObject }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('node'), { maxLength: 3 }),
    tie('tree'),
  ),
  tree: fc.dictionary(key, tie('node'), { maxKeys: 4 }),
}));

/** Settings of one's own, with comments between them. */
const userYaml = fc
  .record({
    settings: tree,
    trace: fc.option(
      fc.constantFrom(
        'trace:\n  exporter: otlp\n  otlp: {endpoint: "x:4317"}\n',
        'Trace.exporter: noop\nTRACE.sampleFraction: 1\n',
        'trace: {exporter: stdout, sampleFraction: 1}\n',
      ),
      { nil: '' },
    ),
    comments: fc.array(fc.constantFrom('# one', '# two: 2', '#', ''), { minLength: 2, maxLength: 4 }),
    tail: fc.constantFrom('', '\n', '\n\n', '# end\n', '...\n'),
    cut: fc.boolean(),
  })
  .map(({ settings, trace, comments, tail, cut }) => {
    const parts = Object.entries(settings)
      .filter(([name]) => !isTraceKey(name))
      .map(([name, value]) => toYaml({ [name]: value }));
    const half = Math.floor(parts.length / 2);
    const all = [...parts.slice(0, half), trace, ...parts.slice(half)].filter((part) => part !== '');
    const whole = all.map((part, index) => `${comments[index] ?? '# more'}\n${part}`).join('') + tail;
    return cut ? whole.trimEnd() : whole;
  });

/** Values as people and helm write them, in many styles. */
const values = fc
  .record({
    settings: tree,
    user: fc.option(userYaml, { nil: undefined }),
    style: fc.constantFrom('block', 'quoted', 'folded', 'flow', 'json', 'js-yaml'),
    last: fc.boolean(),
    indent: fc.constantFrom(2, 4, 7),
    eol: fc.constantFrom('\n', '\r\n'),
    cut: fc.boolean(),
    heading: fc.constantFrom('', 'USER-SUPPLIED VALUES:\n'),
  })
  .map(({ settings, user, style, last, indent, eol, cut, heading }) => {
    const rest = Object.fromEntries(Object.entries(settings).filter(([name]) => !name.startsWith('extraConfigFiles')));
    const files = user === undefined ? {} : { extraConfigFiles: { 'user.yaml': user } };
    if (style === 'json') return JSON.stringify(last ? { ...rest, ...files } : { ...files, ...rest });
    if (style === 'js-yaml') return dump({ ...rest, ...files }, { indent, lineWidth: 20 });
    const body = Object.keys(rest).length === 0 ? '' : toYaml(rest);
    const entry = user === undefined ? '' : written(user, style, indent);
    const whole = last ? `${body}# mine\n${entry}` : `${entry}# mine\n${body}`;
    const lines = `${heading}${cut ? whole.trimEnd() : whole}`;
    return lines.replaceAll('\n', eol);
  });

function written(user: string, style: string, indent: number): string {
  const pad = ' '.repeat(indent);
  if (style === 'flow') return `extraConfigFiles: {user.yaml: ${JSON.stringify(user)}}\n`;
  if (style === 'quoted' || /^\s|\n\s*\n*$|[^\n\x20-\x7e]/.test(user) || user === '') {
    return `extraConfigFiles:\n${pad}user.yaml: ${JSON.stringify(user)} # quoted\n`;
  }
  const chomping = user.endsWith('\n') ? '' : '-';
  const block = user.trimEnd().replace(/^(?=.)/gm, `${pad}    `);
  // Folding joins a comment with the lines around it: a setting can end in the comment, and the comment in `trace`.
  const isFolded = style === 'folded' && !user.includes('#');
  return `extraConfigFiles:\n${pad}user.yaml: ${isFolded ? '>' : '|'}${chomping}\n${block}\n`;
}

function adopted(input: string) {
  return adopt({ source: 'x', text: input, trace: TRACE, replaceTrace: true, command: 'x' });
}

function without(values_: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(values_).filter(([name]) => !keys.includes(name)));
}

function settingsOf(user: string): JsonObject {
  const found = readYaml(user)[0]?.value ?? {};
  return Object.fromEntries(Object.entries(isObject(found) ? found : {}).filter(([name]) => !isTraceKey(name)));
}

/** The lines that do not belong to `extraConfigFiles`, which every style here begins in the first column. */
function outside(input: string): string {
  const lines = input.replace(/^USER-SUPPLIED VALUES:\r?\n/, '').split('\n');
  const start = lines.findIndex((line) => line.startsWith('extraConfigFiles:'));
  if (start === -1) return joined(lines);
  const next = lines.findIndex((line, index) => index > start && /^[^\s]/.test(line));
  return joined([...lines.slice(0, start), ...(next === -1 ? [] : lines.slice(next))]);
}

function joined(lines: readonly string[]): string {
  return lines.join('\n').replace(/[\r\n]+$/, '');
}

function comments(values_: JsonObject): readonly string[] {
  return (userYamlText(values_) ?? '').match(/^#.*$/gm) ?? [];
}

test('random values: nothing but trace changes, no byte outside of extraConfigFiles, no comment, and a second time nothing', () => {
  holds(
    fc.property(values, (input) => {
      if (input.trim() === '') return;
      const output = adopted(input).after?.text;
      if (output === undefined) {
        // Folding makes another text of what stands there, which may be no YAML any more.
        expect(input).toContain('user.yaml: >');
        return;
      }
      const [before, after] = [readHelmValues(input).tree, readHelmValues(output).tree];
      expect(without(after, 'extraConfigFiles')).toEqual(without(before, 'extraConfigFiles'));
      const [old = '', user = ''] = [userYamlText(before), userYamlText(after)];
      expect(readYaml(user)[0]?.value).toEqual({ ...settingsOf(old), trace: TRACE });
      expect(comments(after)).toEqual(comments(before));
      if (!input.startsWith('{')) expect(outside(output)).toBe(outside(input));
      const again = adopt({ source: 'x', text: output, trace: TRACE, replaceTrace: false, command: 'x' });
      expect(again.after?.text).toBe(output);
    }),
    80,
  );
});
