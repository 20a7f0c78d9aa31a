import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { isObject, valueAt } from '../lib/kubernetes/json';
import { MilvusTracing, TracingApp, TracingBackend } from '../lib';
import { anEnvironment, imagesFromAMirror, inYourOwnApp, notPruned, theOperator } from './examples/fragments';
import { environment, manifests } from './support/environment';
import { withFolder } from './support/folder';
import { synthesizeInto } from './support/synthesize';

const ROOT = join(__dirname, '..');
const SOURCE = readFileSync(join(ROOT, 'test', 'examples', 'fragments.ts'), 'utf8');

/** What a function does, as it is at the left margin. */
function bodyOf(name: string): string {
  const body = new RegExp(`^export function ${name}\\(.*\\{\\n([^]*?)^\\}$`, 'm').exec(SOURCE)?.[1] ?? '';
  return body.replaceAll(/^ {2}/gm, '');
}

test.each([
  ['README.md', 'inYourOwnApp'],
  ['README.md', 'anEnvironment'],
  ['README.md', 'theOperator'],
  ['docs/milvus.md', 'imagesFromAMirror'],
  ['docs/gitops.md', 'notPruned'],
])('%s shows %s', (page, name) => {
  const blocks = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^```ts\n(?:import [^]*?\n\n)?([^]*?)^```$/gm)];
  expect(blocks.map(([, code]) => code)).toContain(bodyOf(name));
});

test('an app of its own writes a Jaeger, helm values, a plan and a runbook, and prints two warnings', () => {
  withFolder((folder) => {
    const printed = synthesizeInto(folder, inYourOwnApp);
    expect(printed.match(/warning \w+/g)).toEqual(['warning JAE061', 'warning MLV043']);
    expect(readdirSync(join(folder, 'dev')).sort()).toEqual(['README.md', 'helm', 'manifests', 'plan.json']);
    expect(readdirSync(join(folder, 'dev/manifests/2-jaeger'))).toEqual(['jaeger.default.jaeger.yaml']);
    expect(load(readFileSync(join(folder, 'dev/helm/my-release.values.yml'), 'utf8'))).toHaveProperty(
      'extraConfigFiles',
    );
  });
});

test('the environment of the README writes the quickstart, but for the warnings that it accepts', () => {
  const app = new TracingApp();
  anEnvironment(app);
  const written = Object.entries(app.render()).filter(([path]) => !/\/(README\.md|plan\.json)$/.test(path));
  expect(written.length).toBeGreaterThan(20);
  const differs = ([path, text]: readonly [string, string]) => readFileSync(join(ROOT, 'dist', path), 'utf8') !== text;
  expect(written.filter(differs).map(([path]) => path)).toEqual([]);
});

test('the operator of the README is limited to two namespaces, with images from a mirror and a certificate of its issuer', () => {
  const { app, env } = environment();
  theOperator(env);
  const all = manifests(app);
  expect(Object.keys(all).filter((path) => /\/role\.team-[ab]\./.test(path))).toHaveLength(2);
  const operator = all['1-operator/deployment.observability.jaeger-operator.yaml'];
  const images = JSON.stringify(operator).match(/"image":"[^"]*"/g);
  expect(images).toHaveLength(2);
  expect(images?.filter((image) => !image.startsWith('"image":"registry.example.com/mirror/'))).toEqual([]);
  const certificate = all['1-operator/certificate.observability.jaeger-operator-serving-cert.yaml'];
  expect(valueAt(certificate, 'spec', 'issuerRef')).toEqual({ kind: 'ClusterIssuer', name: 'platform' });
});

test('the release of docs/milvus.md takes its images from the mirror', () => {
  const { app, env } = environment();
  const tempo = TracingBackend.fromEndpoints({ label: 'Tempo', otlp: { grpc: 'tempo.a.svc:4317', secure: false } });
  imagesFromAMirror(env, MilvusTracing.otlp(tempo, { sampleFraction: 0.05 }));
  const values = load(app.render()['env/helm/my-release.values.yml'] ?? '');
  expect(valueAt(values, 'image', 'all', 'repository')).toBe('registry.example.com/mirror/milvusdb/milvus');
});

test('the loop of docs/gitops.md keeps the CRD and the Namespaces, and nothing else', () => {
  const { app, env } = environment();
  theOperator(env);
  notPruned(env);
  const kept = Object.values(manifests(app)).filter(
    (object) => valueAt(object, 'metadata', 'annotations', 'argocd.argoproj.io/sync-options') === 'Prune=false',
  );
  expect(kept.map((object) => (isObject(object) ? object.kind : ''))).toEqual([
    'CustomResourceDefinition',
    'Namespace',
  ]);
});
