import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringAt } from '../../lib/kubernetes/json';
import { toYaml } from '../../lib/kubernetes/yaml';
import { jaegerProps, written } from '../support/random-jaegers';
import { SAMPLE, sampleOf } from '../support/sample';
import { Cluster } from './support/cluster';
import { stages } from './support/environments';
import { listAt } from './support/objects';
import { secretCommands } from './support/secrets';

const WAIT = "kubectl wait --for=jsonpath='{.status.phase}'=Running jaegers --all -n default";
/** The real operator makes them one after another, and waits for the pods of each. */
const PATIENCE = 300_000;

describe('Jaegers of random settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jaegers-'));
  const jaegers = sampleOf(jaegerProps, 4, (props, index) => written(`jaeger-${index}`, props));
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await Cluster.start({ helm: 'helm3', address: '192.0.2.2', repository: 'https://charts.example' });
    cluster.operator.release();
    const [setup = '', operator = ''] = stages('quickstart');
    for (const stage of [setup, operator]) {
      await cluster.shell.ok(`kubectl apply --server-side -f ${stage}`);
      await cluster.cast.settled();
    }
    await cluster.shell.ok('kubectl wait --for=condition=Available deployment --all -A --timeout=60s');
    await cluster.shell.ok(secretCommands(jaegers));
    jaegers.forEach((jaeger, index) => {
      writeFileSync(join(folder, `${index}.yaml`), toYaml(jaeger));
    });
  });

  afterAll(async () => {
    await cluster.end();
    rmSync(folder, { recursive: true });
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
