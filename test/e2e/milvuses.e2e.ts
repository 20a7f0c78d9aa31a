import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JsonObject, stringAt } from '../../lib/kubernetes/json';
import { toYaml } from '../../lib/kubernetes/yaml';
import { checkObject } from '../../lib/rules/objects';
import { Severity } from '../../lib/diagnostics/rule';
import { milvusProps, writtenMilvus } from '../support/random-milvuses';
import { SAMPLE, sampleOf } from '../support/sample';
import { Cluster } from './support/cluster';
import { AT_ONCE } from './support/lateness';
import { listAt } from './support/objects';

const APPLY = 'kubectl apply --server-side --validate=strict -n default';

describe('CRs of the Milvus Operator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'milvuses-'));
  const milvuses = sampleOf(milvusProps, 8, (props, index) => writtenMilvus(`milvus-${index}`, props));
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await Cluster.start({
      helm: 'helm3',
      address: '192.0.2.2',
      repository: 'https://charts.example',
      lateness: AT_ONCE,
    });
    milvuses.forEach((milvus, index) => {
      writeFileSync(join(folder, `${index}.yaml`), toYaml(milvus));
    });
  });

  afterAll(async () => {
    await cluster.end();
    rmSync(folder, { recursive: true });
  });

  async function live(): Promise<JsonObject[]> {
    return listAt(JSON.parse(await cluster.shell.ok('kubectl get milvuses -n default -o json')), 'items');
  }

  test('of random settings are accepted, strictly and without a warning, and come back as written', async () => {
    const { code, stdout, stderr } = await cluster.shell.run(`${APPLY} -f ${folder}`);
    expect([code, stderr, stdout.trim().split('\n').length]).toEqual([0, '', SAMPLE]);
    await cluster.simulation.settled();
    const byName = new Map((await live()).map((object) => [stringAt(object, 'metadata', 'name'), object]));
    for (const milvus of milvuses) expect(byName.get(stringAt(milvus, 'metadata', 'name'))).toMatchObject(milvus);
  });

  test('change nothing when they are applied again, whatever the operator has written into them', async () => {
    const versions = async () => (await live()).map((object) => stringAt(object, 'metadata', 'resourceVersion'));
    await cluster.simulation.settled();
    const before = await versions();
    const { code, stderr } = await cluster.shell.run(`${APPLY} -f ${folder}`);
    expect([code, stderr, await versions()]).toEqual([0, '', before]);
    expect(await cluster.shell.run(`kubectl diff --server-side -n default -f ${folder}`)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  test.each([
    [
      'spec.components.trace',
      { components: { trace: { exporter: 'noop' } } },
      'MLV140',
      'unknown field "spec.components.trace"',
    ],
    [
      'a role with trace',
      { components: { proxy: { trace: {} } } },
      'MLV140',
      'unknown field "spec.components.proxy.trace"',
    ],
    ['config as a text', { config: 'trace: {}' }, 'MLV141', 'spec.config in body must be of type object: "string"'],
    ['the words of helm', { extraConfigFiles: {} }, 'MLV142', 'unknown field "spec.extraConfigFiles"'],
    ['an unknown field', { component: {} }, 'APP006', 'unknown field "spec.component"'],
    ['another mode', { mode: 'Cluster' }, 'APP006', 'spec.mode: Unsupported value: "Cluster"'],
    [
      'replicas below -1',
      { components: { standalone: { replicas: -2 } } },
      'APP006',
      'spec.components.standalone.replicas in body should be greater than or equal to -1',
    ],
    [
      'another deletion policy',
      { dependencies: { etcd: { inCluster: { deletionPolicy: 'Keep' } } } },
      'APP006',
      'spec.dependencies.etcd.inCluster.deletionPolicy: Unsupported value: "Keep"',
    ],
  ])('%s is refused by the API server, and by us first', async (_, spec, ours, theirs) => {
    const milvus = { apiVersion: 'milvus.io/v1beta1', kind: 'Milvus', metadata: { name: 'wrong' }, spec };
    const errors = checkObject(milvus, 'x').filter(({ severity }) => severity === Severity.ERROR);
    expect(errors.map(({ code }) => code)[0]).toBe(ours);
    const create = 'kubectl create --dry-run=server --validate=strict -n default -f -';
    const { code, stderr } = await cluster.shell.run(`${create} <<'END'\n${JSON.stringify(milvus)}\nEND`);
    expect([code, stderr]).toEqual([1, expect.stringContaining(theirs)]);
  });

  test('a patched exporter is only taken back by force, as the runbook says', async () => {
    const [milvus = {}] = milvuses;
    const name = stringAt(milvus, 'metadata', 'name') ?? '';
    const patch = JSON.stringify({ spec: { config: { trace: { exporter: 'none' } } } });
    await cluster.shell.ok(`kubectl patch milvus ${name} -n default --type=merge -p '${patch}'`);
    const file = join(folder, '0.yaml');
    const refused = await cluster.shell.run(`${APPLY} -f ${file}`);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('conflict with "kubectl-patch"')]);
    await cluster.shell.ok(`${APPLY} --force-conflicts -f ${file}`);
    expect((await live()).find((object) => stringAt(object, 'metadata', 'name') === name)).toMatchObject(milvus);
  });
});
