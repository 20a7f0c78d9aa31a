import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JaegerOperator } from '../../lib';
import { SCHEMA_VERSIONS } from '../../tools/e2e/parts';
import { installs } from '../support/operator-installs';
import { Cluster } from './support/cluster';
import { objectsIn } from './support/environments';
import { allValid, Kubeconform } from './support/kubeconform';
import { AT_ONCE } from './support/lateness';
import { Synthesized } from './support/synthesized';
import { toYaml } from '../../lib/kubernetes/yaml';

const NAMESPACES = ['observability', 'team-a', 'team-b'];

/** The operator's own objects of each install, in one file per install. */
describe('operators of all switches, two by two', () => {
  const kubeconform = new Kubeconform();
  const files: string[] = [];
  let count = 0;
  let cluster: Cluster;

  beforeAll(async () => {
    for (const [index, props] of installs().entries()) {
      const made = new Synthesized((env) => new JaegerOperator(env, 'operator', props));
      const objects = objectsIn(made.stage('1-operator'));
      made.remove();
      const file = join(kubeconform.folder, `install-${index}.yaml`);
      writeFileSync(file, objects.map(toYaml).join('---\n'));
      files.push(file);
      count += objects.length;
    }
    cluster = await Cluster.start({
      helm: 'helm3',
      address: '192.0.2.2',
      repository: 'https://charts.example',
      lateness: AT_ONCE,
    });
    await cluster.shell.ok(NAMESPACES.map((name) => `kubectl create namespace ${name}`).join('\n'));
  });

  afterAll(async () => {
    await cluster.end();
    kubeconform.remove();
  });

  test.each(SCHEMA_VERSIONS)('fit the schemas of Kubernetes %s', (version) => {
    expect(kubeconform.check(version, ...files)).toBe(allValid(count, files.length));
  });

  test('are taken by the API server, strictly and without a warning', async () => {
    for (const file of files) {
      const { code, stderr } = await cluster.shell.run(
        `kubectl apply --server-side --validate=strict --dry-run=server -f '${file}'`,
      );
      expect([file, code, stderr]).toEqual([file, 0, '']);
    }
  });
});
