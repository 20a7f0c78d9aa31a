import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { TracingApp } from '../lib';
import { stringAt } from '../lib/kubernetes/json';
import { jaegerV2 } from './examples/jaeger-v2';

const ROOT = join(__dirname, '..');

test('the example of docs/jaeger-v2.md is what the page shows, and runs', () => {
  const source = readFileSync(join(ROOT, 'test', 'examples', 'jaeger-v2.ts'), 'utf8').replace(
    '../../lib',
    'cdk8s-milvus-tracing',
  );
  expect(readFileSync(join(ROOT, 'docs', 'jaeger-v2.md'), 'utf8')).toContain(`\`\`\`ts\n${source}\`\`\`\n`);
  const app = new TracingApp();
  jaegerV2(app);
  const files = app.render();
  expect(Object.keys(files)).toEqual([
    'jaeger-v2/README.md',
    'jaeger-v2/plan.json',
    'jaeger-v2/helm/my-release.values.yml',
  ]);
  const values: unknown = load(files['jaeger-v2/helm/my-release.values.yml'] ?? '');
  expect(load(stringAt(values, 'extraConfigFiles', 'user.yaml') ?? '')).toEqual({
    trace: {
      exporter: 'otlp',
      sampleFraction: 0.05,
      otlp: { endpoint: 'jaeger-collector.observability.svc:4317', method: 'grpc', secure: false },
    },
  });
});
