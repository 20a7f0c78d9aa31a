import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMA_VERSIONS } from '../../tools/e2e/parts';
import { ROOT } from './support/root';
import { environments, objectsOf, stages } from './support/environments';
import { allValid, Kubeconform } from './support/kubeconform';

describe('the manifests against the schemas of Kubernetes', () => {
  const kubeconform = new Kubeconform();

  afterAll(() => {
    kubeconform.remove();
  });

  test.each(environments().flatMap((environment) => SCHEMA_VERSIONS.map((version) => [environment, version] as const)))(
    '%s on Kubernetes %s',
    (environment, version) => {
      const count = stages(environment).flatMap(objectsOf).length;
      expect(kubeconform.check(version, join('dist', environment, 'manifests'))).toBe(allValid(count, count));
    },
  );

  test('a field that Kubernetes does not know is found', () => {
    const file = join(kubeconform.folder, 'wrong.yaml');
    writeFileSync(
      file,
      readFileSync(join(ROOT, 'imports', 'crds', 'cert-manager.io_issuers-1.21.1.yaml'), 'utf8').replace(
        '\nspec:\n',
        '\nspec:\n  unheard: of\n',
      ),
    );
    expect(kubeconform.check('1.34.0', file)).toContain("additional properties 'unheard' not allowed");
  });
});
