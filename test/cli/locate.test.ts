import fc from 'fast-check';
import { stringify } from 'yaml';
import { parse } from '../../lib/cli/document';
import { locate } from '../../lib/cli/locate';
import { holds } from '../support/property';

function place(text: string, path: string, more: { readonly value?: unknown; readonly atKey?: boolean } = {}): string {
  const [parsed] = parse({ name: 'x', text });
  if (parsed === undefined) throw new Error('no document');
  const { line, column } = locate(parsed, { path, ...more }, '');
  return `${line}:${column}`;
}

const TEXT = `spec:
  options: {es.server-urls: x, es: {tls.ca: /ca, hosts: [a, b]}}
  common: &common
    labels: {a: b}
  collector:
    <<: *common
    replicas: 2
  query: *common
  list:
    - name: one
    - name: two
user: |
  trace: {jaegerUrl: j, otlp_method: http}
  trace_exporter: otlp
`;

test.each([
  ['a value', 'spec.collector.replicas', { value: 2 }, '7:15'],
  ['a key', 'spec.collector.replicas', { value: 2, atKey: true }, '7:5'],
  ['a collection stands at its key', 'spec.collector', { value: {} }, '5:3'],
  ['in flow style', 'spec.options.es.hosts[1]', { value: 'b' }, '2:61'],
  ['a key with dots', 'spec.options.es.server-urls', { value: 'x' }, '2:29'],
  ['a key with dots below one without', 'spec.options.es.tls.ca', { value: '/ca' }, '2:45'],
  ['behind an alias, where it really stands', 'spec.query.labels.a', { value: 'b' }, '4:17'],
  ['what was merged, where it really stands', 'spec.collector.labels.a', { value: 'b' }, '4:17'],
  ['an entry of a list', 'spec.list[1].name', { value: 'two' }, '11:13'],
  ['a whole entry of a list', 'spec.list[1]', { value: {} }, '11:7'],
  ['what is missing, at the nearest key above', 'spec.collector.resources.limits', {}, '5:3'],
  ['what is missing in an entry', 'spec.list[0].value', {}, '10:7'],
  ['what is missing in a key with dots', 'spec.options.es.bulk.size', {}, '2:32'],
  ['a setting of Milvus in another spelling', 'user trace.jaeger.url', { value: 'j' }, '13:22'],
  ['a setting with an underscore', 'user trace.otlp.method', { value: 'http' }, '13:38'],
  ['a setting in one key at the top', 'user trace.exporter', { value: 'otlp' }, '14:19'],
  ['what is missing at the top', 'metadata.name', {}, '1:1'],
])('%s', (_what, path, more, expected) => {
  expect(place(TEXT, path, more)).toBe(expected);
});

const key = fc.stringMatching(/^[a-z][a-z.-]{0,6}[a-z]$/);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constant('LEAF'),
    fc.dictionary(key, tie('tree'), { minKeys: 1, maxKeys: 4 }),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
  ),
}));

/** Every leaf has a text of its own. */
function leaves(value: unknown, path: string, found: [string, string][]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => leaves(item, `${path}[${index}]`, found));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, leaves(item, path === '' ? name : `${path}.${name}`, found)]),
    );
  }
  const leaf = `leaf-${found.length}-`;
  found.push([path, leaf]);
  return leaf;
}

test('each leaf of any document, in block and in flow style, is where the text has it', () => {
  holds(
    fc.property(fc.dictionary(key, tree, { minKeys: 1, maxKeys: 4 }), fc.boolean(), (document, flow) => {
      const found: [string, string][] = [];
      const text = stringify(leaves(document, '', found), {
        collectionStyle: flow ? 'flow' : 'any',
        lineWidth: 0,
        version: '1.1',
      });
      const paths = found.map(([path]) => path);
      // Where two paths are spelt alike, the first is meant.
      fc.pre(new Set(paths).size === paths.length);
      for (const [path, leaf] of found) {
        const before = text.slice(0, text.indexOf(leaf)).split('\n');
        expect(place(text, path, { value: leaf })).toBe(`${before.length}:${(before.at(-1) ?? '').length + 1}`);
      }
    }),
    300,
  );
});
