import { join } from 'node:path';
import { stringAt } from '../../lib/kubernetes/json';
import { Cluster } from './support/cluster';
import { AT_ONCE } from './support/lateness';
import { listAt, textsAt } from './support/objects';
import { ROOT } from './support/root';

const REPOSITORY = 'https://zilliztech.github.io/milvus-helm/';
const DOCTOR = `'${process.execPath}' '${join(ROOT, 'tools/run.js')}' '${join(ROOT, 'lib/cli/main.ts')}' doctor dist/jaeger-v2 --format json`;

/** What the link says of the folder. */
interface Compared {
  readonly state: string | undefined;
  /** Code and place of each finding. */
  readonly found: readonly string[];
  readonly commands: readonly string[];
}

describe('doctor dist/jaeger-v2 on an API server (pods and kubelet are simulated)', () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await Cluster.start({ helm: 'helm4', address: '192.0.2.2', repository: REPOSITORY, lateness: AT_ONCE });
    await cluster.shell.ok('kubectl apply --server-side -f dist/jaeger-v2/manifests/2-jaeger');
    const chart = `milvus --repo ${REPOSITORY} --version 5.0.22`;
    await cluster.shell.ok(`helm install my-release ${chart} -n default -f dist/jaeger-v2/helm/my-release.values.yml`);
    await cluster.simulation.settled();
  });

  afterAll(async () => {
    await cluster.end();
  });

  async function compared(): Promise<Compared> {
    const { stdout } = await cluster.shell.run(DOCTOR);
    const tree: unknown = JSON.parse(stdout);
    const link = listAt(tree, 'links').find((each) => each.link === 'manifests');
    const findings = listAt(link, 'findings');
    return {
      state: stringAt(link, 'state'),
      found: findings.map((each) => `${String(each.code)} ${String(each.where)} ${String(each.path)}`),
      commands: findings.flatMap((each) => textsAt(each, 'commands')),
    };
  }

  test('as it was applied', async () => {
    expect(await compared()).toEqual({ state: 'ok', found: [], commands: [] });
  });

  test.each([
    [
      'scaled by hand',
      'kubectl scale deployment jaeger -n default --replicas=3',
      ['DOC234 default/jaeger Deployment spec.replicas'],
    ],
    [
      'another image',
      'kubectl set image deployment/jaeger -n default jaeger=docker.io/jaegertracing/jaeger:2.19.0',
      ['DOC233 default/jaeger Deployment spec.template.spec.containers[0].image'],
    ],
    [
      'an edited configuration',
      `kubectl patch configmap jaeger -n default --type merge -p '{"data":{"config.yaml":"service: {}"}}'`,
      ['DOC234 default/jaeger ConfigMap data.config\\.yaml'],
    ],
    [
      'a Service that leads elsewhere',
      `kubectl patch service jaeger-query -n default --type merge -p '{"spec":{"selector":{"app.kubernetes.io/name":"other"}}}'`,
      ['DOC234 default/jaeger-query Service spec.selector.app\\.kubernetes\\.io/name'],
    ],
    ['deleted', 'kubectl delete service jaeger-collector -n default', ['DOC231 default/jaeger-collector Service']],
    [
      'other values of the release',
      `helm upgrade my-release milvus --repo ${REPOSITORY} -n default --version 5.0.22 --reset-then-reuse-values --set-json 'extraConfigFiles={"user.yaml":"trace:\\n  exporter: noop\\n"}'`,
      ['DOC237 default/my-release extraConfigFiles["user.yaml"] trace.exporter'],
    ],
  ])('%s: found, and mended by what it prints', async (_, breaking, found) => {
    await cluster.shell.ok(breaking);
    const broken = await compared();
    expect(broken.found).toEqual(found);
    for (const command of broken.commands) {
      const { code } = await cluster.shell.run(command);
      // kubectl diff ends with 1 where there is a difference.
      expect([command, code]).toEqual([command, command.startsWith('kubectl diff') ? 1 : 0]);
    }
    expect(await compared()).toEqual({ state: 'ok', found: [], commands: [] });
  });
});
