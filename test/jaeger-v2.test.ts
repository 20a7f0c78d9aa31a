import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { TracingApp } from '../lib';
import { stringAt } from '../lib/kubernetes/json';
import { byOperator } from './examples/jaeger-v2/by-operator';
import { existing } from './examples/jaeger-v2/existing';
import { own } from './examples/jaeger-v2/own';

const ROOT = join(__dirname, '..');
const PAGE = readFileSync(join(ROOT, 'docs', 'jaeger-v2.md'), 'utf8');

function filesOf(example: (app: TracingApp) => void): Record<string, string> {
  const app = new TracingApp();
  example(app);
  return app.render();
}

test.each(['existing', 'own', 'by-operator'])('docs/jaeger-v2.md shows the example %s', (name) => {
  const source = readFileSync(join(ROOT, 'test', 'examples', 'jaeger-v2', `${name}.ts`), 'utf8');
  expect(PAGE).toContain(`\`\`\`ts\n${source.replace('../../../lib', 'cdk8s-milvus-tracing')}\`\`\`\n`);
});

test('the example of an existing Jaeger 2 has no manifests, only values and their runbook', () => {
  const files = filesOf(existing);
  expect(Object.keys(files)).toEqual([
    'existing/README.md',
    'existing/plan.json',
    'existing/helm/my-release.values.yml',
  ]);
  const values: unknown = load(files['existing/helm/my-release.values.yml'] ?? '');
  expect(load(stringAt(values, 'extraConfigFiles', 'user.yaml') ?? '')).toEqual({
    trace: {
      exporter: 'otlp',
      sampleFraction: 0.05,
      otlp: { endpoint: 'jaeger-collector.observability.svc:4317', method: 'grpc', secure: false },
    },
  });
});

test('the example of a Jaeger 2 of its own is scaled, cleaned up, and reached by a Gateway', () => {
  const kinds = Object.keys(filesOf(own))
    .filter((path) => path.startsWith('own/manifests/2-jaeger/'))
    .map((path) => path.split('/').at(-1)?.split('.')[0] ?? '');
  expect([...new Set(kinds)]).toEqual([
    'configmap',
    'cronjob',
    'deployment',
    'httproute',
    'poddisruptionbudget',
    'service',
    'serviceaccount',
  ]);
});

test('the example of the OpenTelemetry operator makes a custom resource in place of pods', () => {
  const paths = Object.keys(filesOf(byOperator));
  expect(paths.filter((path) => path.includes('opentelemetrycollector.'))).toHaveLength(1);
  expect(paths.filter((path) => path.includes('deployment.'))).toEqual([]);
});
