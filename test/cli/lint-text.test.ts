import { lintText, type TextOptions } from '../../lib/cli/lint-text';
import { jsonReport } from '../../lib/cli/formats/json';
import { UsageProblem } from '../../lib/cli/usage-problem';
import { asObject } from '../../lib/kubernetes/json';

const JAEGER =
  'apiVersion: jaegertracing.io/v1\nkind: Jaeger\nmetadata: { name: jaeger }\nspec: { strategy: prodution }\n';

function report(text: string, options?: TextOptions) {
  const { files, checked, problems, accepted, notes, unusable } = lintText({ name: 'x.yaml', text }, options);
  const found = problems.map(({ line, column, problem }) => `${problem.code} ${line}:${column}`);
  return { files, checked, found, accepted: accepted.map(({ reason }) => reason), notes, unusable };
}

test('what is found in a text', () => {
  expect(report(JAEGER)).toEqual({
    files: 1,
    checked: 1,
    found: ['JAE031 4:1', 'JAE032 4:1', 'JAE061 4:1', 'JAE003 4:19'],
    accepted: [],
    notes: [],
    unusable: [],
  });
});

test('a comment accepts a warning', () => {
  const values = 'cluster: { enabled: false }\npulsarv3: { enabled: false }\nminio: { existingSecret: s }\n';
  const { found } = report(values, { chart: '5.0.19' });
  const [code = ''] = found.map((each) => each.slice(0, 6));
  const comment = `# cdk8s-milvus-tracing: accept ${code} It is a test.\n`;
  const accepted = report(comment + values, { chart: '5.0.19' });
  expect([found.length, accepted.found.length, accepted.accepted]).toEqual([1, 0, ['It is a test.']]);
});

test('a text without anything to check has a note', () => {
  expect(report('a: 1\n')).toMatchObject({
    files: 1,
    checked: 0,
    notes: ['x.yaml: no Jaeger, Milvus or milvus-helm values found. If the file holds values, add --as values.'],
  });
});

test('what a document is can be told', () => {
  expect(report('a: 1\n', { as: 'values' })).toMatchObject({ checked: 1, notes: [] });
});

test('a text that is not YAML cannot be checked', () => {
  expect(report('a: [\n')).toMatchObject({
    files: 0,
    checked: 0,
    found: [],
    unusable: [expect.stringMatching(/^x\.yaml:/)],
  });
});

test('a chart whose Milvus is unknown is a mistake of who asks for this text', () => {
  const { unusable } = report('cluster: { enabled: true }\n', { chart: '9.9.9', as: 'values' });
  expect(unusable).toEqual([expect.stringMatching(/^x\.yaml: --chart: unknown version '9\.9\.9'\. Add its Milvus/)]);
});

test('refuses an invalid version', () => {
  expect(() => report(JAEGER, { chart: 'newest' })).toThrow(UsageProblem);
});

test('the report is that of --format json', () => {
  const printed: unknown = JSON.parse(jsonReport(lintText({ name: 'x.yaml', text: JAEGER })));
  expect(asObject(printed)).toMatchObject({ version: 1, files: 1, kinds: { Jaeger: 1 }, errors: 1, warnings: 3 });
});
