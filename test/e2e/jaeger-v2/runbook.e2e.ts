import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { stringAt, valueAt } from '../../../lib/kubernetes/json';
import { Cluster } from '../support/cluster';
import { EndpointSlices } from '../support/controllers/endpoint-slices';
import { Executor } from '../support/executor';
import { beyond, inventory } from '../support/inventory';
import { until } from '../support/poll';
import { unready } from '../support/readiness';
import { ROOT } from '../support/root';
import { DEFAULT_STORAGE_CLASS } from '../support/storage-class';

const RELEASE = 'my-release';
const README = readFileSync(join(ROOT, 'dist', 'jaeger-v2', 'README.md'), 'utf8');
const REPOSITORY = /^helm repo add milvus (\S+)$/m.exec(README)?.[1] ?? '';

describe('the runbook of jaeger-v2 on a real API server (simulated: the pods)', () => {
  let cluster: Cluster;
  let runbook: Executor;
  let before: string[];

  beforeAll(async () => {
    cluster = await Cluster.start({
      helm: 'helm4',
      address: '192.0.2.2',
      repository: REPOSITORY,
      more: (api) => [new EndpointSlices(api)],
    });
    runbook = new Executor(README, cluster.shell, { ready: () => cluster.simulation.settled() });
    await cluster.shell.ok(DEFAULT_STORAGE_CLASS);
    before = await inventory(cluster.shell);
  });

  afterAll(async () => {
    await cluster.end();
  });

  async function follow(title: string): Promise<string[]> {
    const printed = await runbook.followAll(title);
    return [...printed, ...(await runbook.named(title))];
  }

  async function exporter(): Promise<unknown> {
    const values: unknown = load(await cluster.shell.ok(`helm get values ${RELEASE} -n default -o yaml`));
    const userYaml = stringAt(values, 'extraConfigFiles', 'user.yaml') ?? '';
    return valueAt(load(userYaml), 'trace', 'exporter');
  }

  test('from start to undo, command by command: nothing is left but the release', async () => {
    for (const title of ['Before you start', 'Apply']) await follow(title);
    // At this moment, and not a little later: the commands must have waited.
    expect(await unready(cluster.api)).toEqual([]);
    for (const title of runbook.titles.filter((each) => each.startsWith('Milvus'))) await follow(title);
    expect(await exporter()).toBe('jaeger');

    const [pods = '', endpoints = ''] = await follow('Verify');
    expect(pods).toBe('deployment "jaeger" successfully rolled out\n');
    const slices = endpoints.trim().split('\n').slice(1);
    expect(slices.map((line) => line.replace(/-\w+ .*$/, '')).sort()).toEqual(['jaeger-collector', 'jaeger-query']);
    expect(endpoints).not.toContain('<unset>');
    expect(await follow('Open the UI')).toEqual(['Forwarding from 127.0.0.1:PORT -> 16686']);
    const [listed = ''] = await follow('When no trace comes');
    expect(listed).toMatch(/^jaeger +1\/1 +Running /m);

    await follow('Undo');
    expect(await exporter()).toBe('noop');
    expect(runbook.leftOut()).toEqual([]);
    await cluster.shell.ok(`helm uninstall ${RELEASE} -n default`);
    await until('the garbage collector', 90, async () =>
      beyond(await inventory(cluster.shell), before).length === 0 ? true : undefined,
    );
  }, 300_000);
});
