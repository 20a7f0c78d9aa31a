import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringAt } from '../../lib/kubernetes/json';
import { binaries, FOLDERS, SCHEMA_VERSIONS } from '../../tools/e2e/parts';
import { ROOT } from './support/cluster';
import { crdSchemas } from './support/crd-schemas';
import { environments, objectsOf, stages } from './support/environments';

describe('the manifests against the schemas of Kubernetes', () => {
  let custom: string;

  beforeAll(() => {
    custom = mkdtempSync(join(tmpdir(), 'e2e-schemas-'));
    for (const [file, schema] of crdSchemas()) writeFileSync(join(custom, file), JSON.stringify(schema));
  });

  afterAll(() => {
    rmSync(custom, { recursive: true });
  });

  function kubeconform(version: string, target: string): string {
    const locations = [
      join(FOLDERS.schemas, '{{ .NormalizedKubernetesVersion }}', '{{ .ResourceKind }}{{ .KindSuffix }}.json'),
      join(custom, '{{ .ResourceKind }}.json'),
    ];
    const args = [
      '-strict',
      '-summary',
      '-kubernetes-version',
      version,
      ...locations.flatMap((path) => ['-schema-location', path]),
    ];
    try {
      const options = { cwd: ROOT, env: { PATH: process.env.PATH }, stdio: 'pipe', encoding: 'utf8' } as const;
      return execFileSync(binaries(process.env).kubeconform, [...args, target], options);
    } catch (error) {
      return `failed: ${stringAt(error, 'stdout') ?? ''}${stringAt(error, 'stderr') ?? ''}`;
    }
  }

  test.each(environments().flatMap((environment) => SCHEMA_VERSIONS.map((version) => [environment, version] as const)))(
    '%s on Kubernetes %s',
    (environment, version) => {
      const count = stages(environment).flatMap(objectsOf).length;
      expect(kubeconform(version, join('dist', environment, 'manifests'))).toBe(
        `Summary: ${count} resources found in ${count} files - Valid: ${count}, Invalid: 0, Errors: 0, Skipped: 0\n`,
      );
    },
  );

  test('a field that Kubernetes does not know is found', () => {
    const file = join(custom, 'wrong.yaml');
    writeFileSync(
      file,
      readFileSync(join(ROOT, 'imports', 'crds', 'cert-manager.io_issuers-1.21.1.yaml'), 'utf8').replace(
        '\nspec:\n',
        '\nspec:\n  unheard: of\n',
      ),
    );
    expect(kubeconform('1.34.0', file)).toContain("additional properties 'unheard' not allowed");
  });
});
