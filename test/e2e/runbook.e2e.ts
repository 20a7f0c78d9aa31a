import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { isObject, stringAt, valueAt } from '../../lib/kubernetes/json';
import { CERT_MANAGER } from './support/cert-manager-install';
import { Cluster, REAL_OPERATOR } from './support/cluster';
import { ROOT } from './support/root';
import { objectsOf, stages } from './support/environments';
import { Executor } from './support/executor';
import { beyond, inventory } from './support/inventory';
import { listAt } from './support/objects';
import { until } from './support/poll';
import { unready } from './support/readiness';
import { type Step, steps } from './support/runbook';
import { DEFAULT_STORAGE_CLASS } from './support/storage-class';
import { atLeast } from '../../lib/upstream/version-order';

const ENVIRONMENT = 'quickstart';
const RELEASE = 'my-release';
const README = readFileSync(join(ROOT, 'dist', ENVIRONMENT, 'README.md'), 'utf8');
const VALUES: unknown = load(readFileSync(join(ROOT, 'dist', ENVIRONMENT, 'helm', `${RELEASE}.values.yml`), 'utf8'));
const RUNBOOK = steps(README);
/** For a cluster with upstream's install: operator-install.e2e.ts has one, and follows it there. */
const ELSEWHERE = ["Coming from upstream's install"];

const JAEGER_STAGE = RUNBOOK.find(({ commands }) => /^kubectl apply .*\/2-jaeger$/m.test(commands))?.commands ?? '';
const SHOWN_ADDRESS = RUNBOOK.map(({ output }) => /\b\d+\.\d+\.\d+\.\d+\b/.exec(output ?? '')?.[0]).find(Boolean) ?? '';
const REPOSITORY = /^helm repo add milvus (\S+)$/m.exec(README)?.[1] ?? '';

describe.each(['helm3', 'helm4'] as const)('the runbook with %s', (helm) => {
  let cluster: Cluster;
  let before: string[];
  let withoutMilvus: string[];
  let milvus: string[];
  let runbook: Executor;
  let broken = false;

  beforeAll(async () => {
    cluster = await Cluster.start({ helm, address: SHOWN_ADDRESS, repository: REPOSITORY });
    runbook = new Executor(README, cluster.shell, { ready: () => cluster.simulation.settled() });
    await cluster.shell.ok(DEFAULT_STORAGE_CLASS);
    before = await inventory(cluster.shell);
  });

  afterAll(async () => {
    await cluster.end();
  });

  /** A test of one section; the sections build on each other. */
  function section(title: string, play: (blocks: readonly Step[]) => Promise<void>, seconds = 120): void {
    test(
      title,
      async () => {
        if (broken) throw new Error('a section before this one failed');
        broken = true;
        await play(runbook.section(title));
        broken = false;
      },
      seconds * 1000,
    );
  }

  async function traceSettings(): Promise<unknown> {
    const maps: unknown = JSON.parse(await cluster.shell.ok('kubectl get configmaps -n default -o json'));
    const found = listAt(maps, 'items').map((map) => stringAt(map, 'data', 'user.yaml'));
    return load(found.find((text) => text !== undefined) ?? '');
  }

  /** Of a release: the simulated controllers make pods of Deployments only, and Services may lead to others. */
  async function notReady(release: string): Promise<string[]> {
    const found = await unready(cluster.api, { 'app.kubernetes.io/instance': release });
    return found.filter((entry) => !entry.startsWith('Service'));
  }

  async function releaseValues(): Promise<unknown> {
    return load(await cluster.shell.ok(`helm get values ${RELEASE} -n default -o yaml`));
  }

  section('Before you start', async (blocks) => {
    const printed = await inOrder(blocks);
    const by = (command: string) => printed[blocks.findIndex(({ commands }) => commands.includes(command))] ?? '';
    const [kubectl, certManager, helmVersion] = [by('kubectl version'), by('name=cert-manager'), by('helm version')];
    expect(by('endpointslice')).toBe('6443\n');
    expect(by('storageclass')).toContain('standard (default)');
    expect(kubectl).toMatch(
      /^Client Version: v1\.\d+\.\d+\nKustomize Version: \S+\nServer Version: v1\.\d+\.\d+\ne2e\n$/,
    );
    expect(certManager.split('\n')[1]?.split(/\s+/)).toEqual([
      'cert-manager',
      `cert-manager-controller:v${CERT_MANAGER}`,
      '1',
    ]);
    expect(helmVersion).toMatch(helm === 'helm3' ? /^v3\./ : /^v4\./);
    const minimum = blocks.flatMap(({ text }) => /(\d+(\.\d+)+) or newer/.exec(text)?.[1] ?? []);
    const found = [kubectl, certManager, helmVersion].map((text) => /v(\d+\.\d+\.\d+)/.exec(text)?.[1] ?? '');
    expect(found.map((version, index) => atLeast(version, minimum[index] ?? ''))).toEqual([true, true, true]);
    expect(await runbook.named('Before you start')).toEqual(['', 'yes\n']);
  });

  section('Apply', async (blocks) => {
    for (const block of blocks) {
      if (block.commands.includes('condition=Available')) {
        await cluster.simulation.settled();
        const { code, stderr } = await cluster.shell.run(JAEGER_STAGE);
        expect(code).toBe(1);
        expect(stderr).toContain('failed calling webhook "mjaeger.kb.io"');
        cluster.operator.release();
      }
      await runbook.follow(block);
    }
    // At this moment, and not a little later: the commands must have waited.
    expect(await unready(cluster.api)).toEqual([]);
    const [operators = ''] = await runbook.named('Before you start');
    expect(rows(operators, 3)).toEqual([['observability', 'jaeger-operator', '1/1']]);
  });

  section("Milvus: the chart's repository", async (blocks) => {
    await inOrder(blocks);
    const [repositories = ''] = await runbook.named("Milvus: the chart's repository");
    expect(rows(repositories, 2)).toEqual([['milvus', REPOSITORY]]);
  });

  section(`Milvus ${RELEASE}: a new release`, async (blocks) => {
    await cluster.simulation.settled();
    withoutMilvus = await inventory(cluster.shell);
    const [none = ''] = await runbook.named(`Milvus ${RELEASE}: a new release`);
    expect(rows(none, 3)).toEqual([]);
    await inOrder(blocks);
    expect(await notReady(RELEASE)).toEqual([]);
    const [releases = ''] = await runbook.named(`Milvus ${RELEASE}: a new release`);
    expect(rows(releases, 3)).toEqual([[RELEASE, 'default', '1']]);
    expect(await releaseValues()).toEqual(VALUES);
    expect(await traceSettings()).toEqual(load(userYaml(VALUES)));
  });

  section(`Milvus ${RELEASE}: a release that exists already`, async (blocks) => {
    // Somebody set a value of their own before; the release keeps it.
    const version = /--version (\S+)/.exec(README)?.[1] ?? '';
    const own = `--version ${version} --reset-then-reuse-values --set log.level=debug`;
    await cluster.shell.ok(`helm upgrade ${RELEASE} milvus/milvus -n default ${own}`);
    await inOrder(blocks);
    expect(await notReady(RELEASE)).toEqual([]);
    await cluster.simulation.settled();
    milvus = beyond(await inventory(cluster.shell), withoutMilvus);
    expect(milvus).toContain(`Secret default/sh.helm.release.v1.${RELEASE}.v3`);
    expect(await releaseValues()).toEqual({ ...(isObject(VALUES) ? VALUES : {}), log: { level: 'debug' } });
    expect(await traceSettings()).toEqual(load(userYaml(VALUES)));
  });

  section('Verify', async (blocks) => {
    const outputs = await inOrder(blocks);
    expect(blocks.map(({ output }) => output !== undefined)).toEqual([false, true, true, false, false]);
    expect([outputs[0], outputs[3]]).toEqual([
      rolledOut('jaeger'),
      expect.stringContaining('successfully rolled out\n'),
    ]);
    expect(load(outputs[4] ?? '')).toMatchObject(isObject(VALUES) ? VALUES : {});
    expect(await notReady(RELEASE)).toEqual([]);
    for (const stage of stages(ENVIRONMENT)) {
      const live: unknown = JSON.parse(await cluster.shell.ok(`kubectl get -f ${stage} -o json`));
      const objects = listAt(live, 'items');
      expect(objects.length === 0 ? [live] : objects).toMatchObject(objectsOf(stage));
    }
  });

  section('Open the UI', async (blocks) => {
    expect(await inOrder(blocks)).toEqual([`${SHOWN_ADDRESS}\n`]);
    expect(await runbook.named('Open the UI')).toEqual(['Forwarding from 127.0.0.1:PORT -> 16686']);
  });

  section('When no trace comes', async (blocks) => {
    const [operator, deployments, , jaeger, traces] = await inOrder(blocks);
    expect(rows(deployments ?? '', 3)).toEqual([['default', 'jaeger', '1/1']]);
    expect(operator).toContain(REAL_OPERATOR ? 'jaeger-operator' : 'simulated by the tests: the operator');
    expect(jaeger).toContain('simulated by the tests: pod jaeger');
    expect(traces).toContain(`simulated by the tests: pod ${RELEASE}`);
  });

  section('Undo', async (blocks) => {
    await inOrder(blocks);
    expect(await notReady(RELEASE)).toEqual([]);
    expect(await traceSettings()).toEqual({ trace: { exporter: 'noop' } });
    expect(valueAt(await releaseValues(), 'log', 'level')).toBe('debug');
    await left([
      ...milvus,
      `Secret default/sh.helm.release.v1.${RELEASE}.v4`,
      'APIService /v1.jaegertracing.io',
      'CustomResourceDefinition /jaegers.jaegertracing.io',
      'Namespace /observability',
    ]);
  });

  section('Undo 0-setup too', async (blocks) => {
    await inOrder(blocks);
    await cluster.shell.ok(`helm uninstall ${RELEASE} -n default`);
    await left([]);
    expect(cluster.repository.refused).toEqual([]);
  });

  test('nothing of the runbook is left out', () => {
    expect(runbook.leftOut()).toEqual(ELSEWHERE);
  });

  async function inOrder(blocks: readonly Step[]): Promise<string[]> {
    const outputs: string[] = [];
    for (const block of blocks) outputs.push(await runbook.follow(block));
    return outputs;
  }

  /** What is there now and was not there before; children go a little after their owners. */
  async function left(expected: readonly string[]): Promise<void> {
    const wanted = [...expected].sort();
    let found: string[] = [];
    await until('the garbage collector', 90, async () => {
      found = beyond(await inventory(cluster.shell), before);
      return found.join() === wanted.join() ? true : undefined;
    }).catch(() => undefined);
    expect(found).toEqual(wanted);
    expect(beyond(before, await inventory(cluster.shell))).toEqual([]);
  }
});

function rolledOut(deployment: string): string {
  return `deployment "${deployment}" successfully rolled out\n`;
}

/** The first columns of a table, without its header. */
function rows(table: string, columns: number): string[][] {
  const lines = table.trim().split('\n').slice(1);
  return lines.map((line) => line.trim().split(/\s+/).slice(0, columns));
}

function userYaml(values: unknown): string {
  return stringAt(values, 'extraConfigFiles', 'user.yaml') ?? '';
}

test('the runbook names a repository and an address', () => {
  expect([REPOSITORY, SHOWN_ADDRESS, JAEGER_STAGE].map((text) => text !== '')).toEqual([true, true, true]);
});
