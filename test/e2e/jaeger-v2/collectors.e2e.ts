import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Severity } from '../../../lib/diagnostics/rule';
import { type JsonObject, objectAt, stringAt } from '../../../lib/kubernetes/json';
import { toYaml } from '../../../lib/kubernetes/yaml';
import { checkObject } from '../../../lib/rules/objects';
import { COLLECTOR_CRD_NAME, COLLECTOR_OPERATOR } from '../../../lib/upstream/jaeger-v2/collector-operator';
import { CANONICAL_CONFIG, collector, withConfig } from '../../support/jaeger-v2-collector';
import { collectorsIn, jaegersOfOperator } from '../../support/random-collectors';
import { Cluster } from '../support/cluster';
import { established } from '../support/established';
import { AT_ONCE } from '../support/lateness';
import { listAt } from '../support/objects';

const CRD = `imports/crds/opentelemetry.io_opentelemetrycollectors-${COLLECTOR_OPERATOR}.yaml`;
const APPLY = 'kubectl apply --server-side --validate=strict -n default';

// The operator is in no package registry, so it does not run here: what it rejects, adds and creates was measured beside the project.
describe('OpenTelemetryCollectors on a real API server, without their operator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'collectors-'));
  const written = jaegersOfOperator().flatMap(collectorsIn);
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await Cluster.start({
      helm: 'helm3',
      address: '192.0.2.2',
      repository: 'https://charts.example',
      lateness: AT_ONCE,
    });
    await cluster.shell.ok(`kubectl apply --server-side -f ${CRD}`);
    await established(cluster.shell, COLLECTOR_CRD_NAME);
    written.forEach((object, index) => {
      writeFileSync(join(folder, `${index}.yaml`), toYaml(object));
    });
  });

  afterAll(async () => {
    await cluster.end();
    rmSync(folder, { recursive: true });
  });

  async function live(): Promise<JsonObject[]> {
    return listAt(
      JSON.parse(await cluster.shell.ok('kubectl get opentelemetrycollectors -n default -o json')),
      'items',
    );
  }

  test('of random settings are accepted, strictly and without a warning, and come back as written', async () => {
    const { code, stdout, stderr } = await cluster.shell.run(`${APPLY} -f ${folder}`);
    expect([code, stderr, stdout.trim().split('\n').length]).toEqual([0, '', written.length]);
    const byName = new Map((await live()).map((object) => [stringAt(object, 'metadata', 'name'), object]));
    for (const object of written) {
      const there = byName.get(stringAt(object, 'metadata', 'name'));
      // Not one field more, though the API server has a default for some; an autoscaler changes the number that is left out for it.
      const spec = { replicas: 1, ...objectAt(object, 'spec') };
      expect([there?.spec, there?.metadata]).toEqual([spec, expect.objectContaining(objectAt(object, 'metadata'))]);
    }
  });

  test('change nothing when they are applied again', async () => {
    const versions = async () => (await live()).map((object) => stringAt(object, 'metadata', 'resourceVersion'));
    const before = await versions();
    const { code, stderr } = await cluster.shell.run(`${APPLY} -f ${folder}`);
    expect([code, stderr, await versions()]).toEqual([0, '', before]);
    expect(await cluster.shell.run(`kubectl diff --server-side -n default -f ${folder}`)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  async function created(spec: object) {
    const object = collector(spec, 'wrong', 'default');
    const create = 'kubectl create --dry-run=server --validate=strict -n default -f -';
    const { code, stderr } = await cluster.shell.run(`${create} <<'END'\n${JSON.stringify(object)}\nEND`);
    const errors = checkObject(object, 'x').filter(({ severity }) => severity === Severity.ERROR);
    return { codes: errors.map((problem) => problem.code), code, stderr };
  }

  test.each([
    ['exporters absent', withConfig({ exporters: undefined }), 'spec.config.exporters: Required value'],
    ['config as a text', { config: 'receivers: {}' }, 'must be of type object: "string"'],
    ['an unknown field', { replica: 1 }, 'unknown field "spec.replica"'],
    ['replicas as a text', { replicas: '1' }, 'must be of type integer: "string"'],
    ['another case', { mode: 'Deployment' }, 'spec.mode: Unsupported value: "Deployment"'],
    ['another strategy', { upgradeStrategy: 'None' }, 'spec.upgradeStrategy: Unsupported value: "None"'],
    ['no maximum', { autoscaler: { maxReplicas: 0 } }, 'should be greater than or equal to 1'],
  ])('%s is refused by the API server, and by us first', async (_, spec, theirs) => {
    const { codes, code, stderr } = await created(spec);
    expect([codes, code, stderr]).toEqual([expect.arrayContaining(['APP006']), 1, expect.stringContaining(theirs)]);
  });

  const { service } = CANONICAL_CONFIG;
  const pipeline = (more: object) =>
    withConfig({ service: { ...service, pipelines: { traces: { ...service.pipelines.traces, ...more } } } });

  test.each([
    ['no image', { image: undefined }, 'JVT102'],
    ['an image of version 1', { image: 'jaegertracing/all-in-one:1.76.0' }, 'JVT103'],
    ['a sidecar', { mode: 'sidecar' }, 'JVT105'],
    ['claims of a Deployment', { volumeClaimTemplates: [{ metadata: { name: 'a' } }] }, 'JVT106'],
    ['a flag of version 1', { args: { 'memory.max-traces': '1' } }, 'JVT107'],
    ['the name of a port with 16 characters', { ports: [{ name: 'remote-sampling1', port: 5778 }] }, 'JVT112'],
    ['port 99999', { ports: [{ name: 'sampling', port: 99999 }] }, 'JVT112'],
    ['a minimum without a maximum', { autoscaler: { minReplicas: 2 } }, 'JVT113'],
    ['an extension that Jaeger does not have', withConfig({ extensions: { health_check: {} } }), 'JVT001'],
    ['an undefined receiver', pipeline({ receivers: ['zipkin'] }), /^JVT0/],
    ['no exporter', pipeline({ exporters: [] }), /^JVT0/],
    ['an unknown storage', withConfig({ exporters: { jaeger_storage_exporter: { trace_storage: 'x' } } }), /^JVT0/],
    ['memory with three pods', { replicas: 3 }, /^JVT0/],
    ['memory with an autoscaler', { autoscaler: { maxReplicas: 3 } }, /^JVT0/],
    [
      'an endpoint on localhost',
      withConfig({
        receivers: { ...CANONICAL_CONFIG.receivers, otlp: { protocols: { grpc: { endpoint: 'localhost:4317' } } } },
      }),
      /^JVT0/,
    ],
  ])('%s is accepted by the API server, and refused by us', async (_, spec, ours) => {
    const { codes, code, stderr } = await created(spec);
    expect([code, stderr]).toEqual([0, '']);
    expect(codes).toEqual(expect.arrayContaining([expect.stringMatching(ours)]));
  });
});
