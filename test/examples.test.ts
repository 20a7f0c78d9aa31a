import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JsonObject, objectAt, valueAt } from '../lib/kubernetes/json';
import { allinone } from './examples/allinone';
import { milvus } from './examples/milvus';
import { production } from './examples/production';
import { streaming } from './examples/streaming';
import { teams } from './examples/teams';
import { manifests } from './support/environment';
import { TracingApp } from '../lib';

const ROOT = join(__dirname, '..');

/** The CR that the example of a page makes; the page shows the very text of the example. */
function jaegerOf(name: string, example: (app: TracingApp) => void): JsonObject {
  const source = readFileSync(join(ROOT, 'test', 'examples', `${name}.ts`), 'utf8').replace(
    '../../lib',
    'cdk8s-milvus-tracing',
  );
  expect(readFileSync(join(ROOT, 'docs', 'strategies', `${name}.md`), 'utf8')).toContain(`\`\`\`ts\n${source}\`\`\`\n`);
  const app = new TracingApp();
  example(app);
  expect(Object.keys(app.render()).length).toBeGreaterThan(0);
  return objectAt(manifests(app)['2-jaeger/jaeger.observability.jaeger.yaml'], 'spec');
}

test('the example of a Milvus release is what its page shows, and runs', () => {
  const source = readFileSync(join(ROOT, 'test', 'examples', 'milvus.ts'), 'utf8').replace(
    '../../lib',
    'cdk8s-milvus-tracing',
  );
  expect(readFileSync(join(ROOT, 'docs', 'milvus.md'), 'utf8')).toContain(`\`\`\`ts\n${source}\`\`\`\n`);
  const app = new TracingApp({ strict: true });
  milvus(app);
  expect(Object.keys(app.render())).toEqual([
    'search/README.md',
    'search/plan.json',
    'search/helm/my-release.values.yml',
  ]);
});

test('the example of several teams is what its page shows, and runs', () => {
  const source = readFileSync(join(ROOT, 'test', 'examples', 'teams.ts'), 'utf8').replace(
    '../../lib',
    'cdk8s-milvus-tracing',
  );
  expect(readFileSync(join(ROOT, 'docs', 'teams.md'), 'utf8')).toContain(`\`\`\`ts\n${source}\`\`\`\n`);
  const app = new TracingApp({ strict: true });
  teams(app);
  const folders = Object.keys(app.render()).map((path) => path.split('/')[0]);
  expect([...new Set(folders)]).toEqual(['platform', 'team-a', 'team-b']);
});

test.each([
  ['allinone', allinone, 'badger'],
  ['production', production, 'elasticsearch'],
  ['streaming', streaming, 'cassandra'],
])('the example of strategy %s is what its page shows, and runs', (name, example, storage) => {
  const spec = jaegerOf(name, example);
  expect([spec.strategy, valueAt(spec, 'storage', 'type')]).toEqual([name, storage]);
});
