import { lintFile } from '../../lib/cli/lint-file';
import { Versions } from '../../lib/cli/versions';

/** Codes with the place, of what is found in a file. */
function found(text: string, ...codes: readonly string[]): readonly string[] {
  const { problems } = lintFile({ name: 'x.yaml', text }, { versions: Versions.of({}) });
  return problems
    .filter(({ problem }) => codes.includes(problem.code))
    .map(({ problem, line, column }) => `${problem.code} ${line}:${column}`);
}

const jaeger = (name: string, more = '') =>
  `apiVersion: jaegertracing.io/v1\nkind: Jaeger\nmetadata: {name: ${name}${more}}\nspec: {ingress: {enabled: false}}\n`;
const restricted = (name: string) =>
  `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: {pod-security.kubernetes.io/enforce: restricted}}\n`;

describe('objects of one file', () => {
  test('one Jaeger in two documents', () => {
    expect(found(`${jaeger('a')}---\n${jaeger('a')}`, 'APP005')).toEqual(['APP005 8:18']);
    expect(found(`${jaeger('a', ', namespace: b')}---\n${jaeger('a', ', namespace: b')}`, 'APP005')).toEqual([
      'APP005 8:18',
    ]);
  });

  test('one Jaeger twice in a List', () => {
    const item = '- {apiVersion: jaegertracing.io/v1, kind: Jaeger, metadata: {name: a}, spec: {}}\n';
    expect(found(`apiVersion: v1\nkind: List\nitems:\n${item}${item}`, 'APP005')).toEqual(['APP005 5:68']);
  });

  test('two Jaegers that make a Deployment of one name', () => {
    const storage = "{type: elasticsearch, options: {es.server-urls: 'http://e:9200'}}";
    const production = jaeger('a').replace('spec: {', `spec: {strategy: production, storage: ${storage}, `);
    expect(found(`${production}---\n${jaeger('a-collector')}`, 'JAE160')).toEqual(['JAE160 8:18']);
  });

  test('a Jaeger in a namespace that enforces restricted', () => {
    const text = `${restricted('tracing')}---\n${jaeger('a', ', namespace: tracing')}`;
    expect(found(text, 'OPR037')).toEqual(['OPR037 8:1']);
  });

  test.each([
    ['other namespaces', `${jaeger('a', ', namespace: b')}---\n${jaeger('a', ', namespace: c')}`],
    ['a namespace or that of the command line', `${jaeger('a')}---\n${jaeger('a', ', namespace: default')}`],
    ['other names', `${jaeger('a')}---\n${jaeger('b')}`],
    ['a namespace of another Jaeger', `${restricted('tracing')}---\n${jaeger('a')}`],
    [
      'one object behind an alias',
      'kind: List\nitems: [&a {apiVersion: jaegertracing.io/v1, kind: Jaeger, metadata: {name: a}}, *a]\n',
    ],
    [
      'a namespace that is no text',
      `${jaeger('a', ', namespace: {toString: 1}')}---\n${jaeger('b', ', namespace: []')}`,
    ],
    [
      'metadata that is none',
      'apiVersion: jaegertracing.io/v1\nkind: Jaeger\nmetadata: x\n---\napiVersion: v1\nkind: Namespace\n',
    ],
  ])('%s passes', (_, text) => {
    expect(found(text, 'APP005', 'JAE160', 'OPR037')).toEqual([]);
  });

  test('reports nothing about objects that may be in another file', () => {
    const operator =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: jaeger-operator, namespace: o}\nspec: {template: {spec: {containers: ' +
      '[{name: jaeger-operator, command: [/jaeger-operator], env: [{name: WATCH_NAMESPACE, value: o}]}]}}}\n';
    const account = jaeger('a').replace('spec: {', 'spec: {serviceAccount: mine, ');
    expect(found(`${operator}---\n${account}`, 'JAE161', 'JAE162', 'OPR024', 'OPR039')).toEqual([]);
  });
});
