import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { distFolder } from '../../lib/cli/dist-folder';

const TRACE = `trace:
  exporter: jaeger
  sampleFraction: 1
  jaeger:
    url: http://jaeger-collector:14268/api/traces
`;

describe('the committed folders', () => {
  test('quickstart', () => {
    const { folder, objects, releases, namespaces } = distFolder('dist/quickstart/');
    expect(folder).toBe('dist/quickstart');
    expect(objects).toHaveLength(21);
    expect(objects[0]?.file).toBe(
      'dist/quickstart/manifests/0-setup/customresourcedefinition.jaegers.jaegertracing.io.yaml',
    );
    expect(releases).toEqual([
      {
        ...{ name: 'my-release', namespace: 'default', chartVersion: '5.0.22' },
        repository: 'https://zilliztech.github.io/milvus-helm/',
        file: 'dist/quickstart/helm/my-release.values.yml',
        values: { extraConfigFiles: { 'user.yaml': TRACE } },
      },
    ]);
    expect(namespaces).toEqual(['default', 'observability']);
  });

  test('of an existing release, with the namespace of a Jaeger that is not its own', () => {
    const { objects, namespaces } = distFolder('dist/existing-release');
    expect(objects).toEqual([]);
    expect(namespaces).toEqual(['milvus', 'observability']);
  });

  test('without a release', () => {
    const { objects, releases } = distFolder('dist/milvus-operator');
    expect(objects.map(({ object }) => object.kind)).toContain('Milvus');
    expect(releases).toEqual([]);
  });
});

describe('other folders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dist-folder-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const reading = (name: string) => () => distFolder(name);
  const NO_PLAN = 'is not a folder that synth wrote: it has no plan.json.';

  test('no plan', () => {
    expect(reading('dist')).toThrow(`dist: ${NO_PLAN} Name one in it, such as dist/existing-release.`);
    expect(reading('lib')).toThrow(`lib: ${NO_PLAN} Name one such as dist/quickstart.`);
    expect(reading('nowhere')).toThrow(`nowhere: ${NO_PLAN} Name one such as dist/quickstart.`);
  });

  test.each([
    ['{', 'plan.json:1:2: '],
    ['[]', 'plan.json: is not the plan of an environment. Run synth again.'],
    ['{"environment": "x", "version": 2}', 'plan.json: was written by another version. Run synth again.'],
    ['{"environment": "x", "version": 1, "stages": [{"files": ["gone.yaml"]}]}', 'gone.yaml: does not exist'],
  ])('%s', (plan, problem) => {
    const own = join(folder, 'own');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'plan.json'), plan);
    expect(reading(own)).toThrow(problem);
  });
});
