import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JsonObject, stringAt } from '../../lib/kubernetes/json';
import { toYaml } from '../../lib/kubernetes/yaml';
import { POD_WORDS } from '../../lib/kubernetes/pods';
import { jaegerProps, written } from '../support/random-jaegers';
import { SAMPLE, sampleOf } from '../support/sample';
import { NO_SCHEDULES, SCHEDULES } from '../support/schedules';
import { Cluster } from './support/cluster';
import { stages } from './support/environments';
import { AT_ONCE } from './support/lateness';
import { listAt } from './support/objects';
import { secretCommands } from './support/secrets';
import { cronJob, deployment, group } from './support/workloads';

const WAIT = "kubectl wait --for=jsonpath='{.status.phase}'=Running jaegers --all -n default";
/** The real operator makes them one after another, and waits for the pods of each. */
const PATIENCE = 300_000;

describe('Jaegers of random settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jaegers-'));
  const words = mkdtempSync(join(tmpdir(), 'words-'));
  const jaegers = sampleOf(jaegerProps, 4, (props, index) => written(`jaeger-${index}`, props));
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await Cluster.start({
      helm: 'helm3',
      address: '192.0.2.2',
      repository: 'https://charts.example',
      lateness: AT_ONCE,
    });
    cluster.operator.release();
    const [setup = '', operator = ''] = stages('quickstart');
    for (const stage of [setup, operator]) {
      await cluster.shell.ok(`kubectl apply --server-side -f ${stage}`);
      await cluster.simulation.settled();
    }
    await cluster.shell.ok('kubectl wait --for=condition=Available deployment --all -A --timeout=60s');
    await cluster.shell.ok(secretCommands(jaegers));
    jaegers.forEach((jaeger, index) => {
      writeFileSync(join(folder, `${index}.yaml`), toYaml(jaeger));
    });
  });

  afterAll(async () => {
    await cluster.end();
    for (const used of [folder, words]) rmSync(used, { recursive: true });
  });

  test('are accepted by the API server, strictly and without a warning', async () => {
    const { code, stdout, stderr } = await cluster.shell.run(
      `kubectl apply --server-side --validate=strict -n default -f ${folder}`,
    );
    expect([code, stderr, stdout.trim().split('\n').length]).toEqual([0, '', SAMPLE]);
  });

  test('may have null in a field: it is dropped', async () => {
    for (const spec of ['{strategy: }', '{collector: }', '{ingress: {hosts: }}', '{labels: {a: }}']) {
      const cr = `{apiVersion: jaegertracing.io/v1, kind: Jaeger, metadata: {name: nulls}, spec: ${spec}}`;
      const apply = 'kubectl apply --dry-run=server --validate=strict -n default -f -';
      expect(await cluster.shell.ok(`${apply} <<'END'\n${cr}\nEND`)).toContain('nulls created');
    }
  });

  /** The names of those of some objects that the API server would take. */
  async function accepted(objects: readonly (readonly [string, JsonObject])[]): Promise<readonly string[]> {
    const list = { apiVersion: 'v1', kind: 'List', items: objects.map(([, object]) => object) };
    writeFileSync(join(words, 'list.json'), JSON.stringify(list));
    const { stdout } = await cluster.shell.run(
      `kubectl create --dry-run=server -o name -n default -f ${join(words, 'list.json')}`,
    );
    const names = new Set(stdout.trim().split('\n'));
    return objects
      .filter(([, { kind, metadata }]) => names.has(`${group(kind)}/${stringAt(metadata, 'name') ?? ''}`))
      .map(([what]) => what);
  }

  test('schedules, and words of pods, are those that the API server takes', async () => {
    const schedules = [...SCHEDULES, ...NO_SCHEDULES.map(([schedule]) => schedule)];
    const jobs = schedules.map((schedule, index) => [schedule, cronJob(`job-${index}`, schedule)] as const);
    expect(await accepted(jobs)).toEqual(SCHEDULES);
    const all = Object.entries(POD_WORDS).flatMap(([field, { words: known }]) =>
      [...known, 'unheard-of'].map((word) => [`${field} ${word}`, field, word] as const),
    );
    const deployments = all.map(
      ([what, field, word], index) => [what, deployment(`words-${index}`, field, word)] as const,
    );
    expect(await accepted(deployments)).toEqual(
      all.map(([what]) => what).filter((what) => !what.endsWith('unheard-of')),
    );
  });

  test(
    'reach Running, and come back as written',
    async () => {
      await cluster.shell.ok(`${WAIT} --timeout=280s`);
      const live = listAt(JSON.parse(await cluster.shell.ok('kubectl get jaegers -n default -o json')), 'items');
      const byName = new Map(live.map((object) => [stringAt(object, 'metadata', 'name'), object]));
      for (const jaeger of jaegers) expect(byName.get(stringAt(jaeger, 'metadata', 'name'))).toMatchObject(jaeger);
    },
    PATIENCE,
  );
});
