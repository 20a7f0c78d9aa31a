import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { run } from '../../lib/cli/program';
import { isObject, type JsonObject, objectAt, stringAt } from '../../lib/kubernetes/json';
import { Cluster } from './support/cluster';
import { ROOT } from './support/root';
import { Executor } from './support/executor';
import { listAt } from './support/objects';
import { unready } from './support/readiness';

const ENVIRONMENT = 'existing-release';
const README = readFileSync(join(ROOT, 'dist', ENVIRONMENT, 'README.md'), 'utf8');
const CHART = /--version (\S+)/.exec(README)?.[1] ?? '';
const REPOSITORY = /^helm repo add milvus (\S+)$/m.exec(README)?.[1] ?? '';
const BEFORE = join('environments', `${ENVIRONMENT}.values.yaml`);
const AFTER = join('dist', ENVIRONMENT, 'helm', 'my-release.values.yml');
const RELEASE = 'my-release -n milvus';
/** What somebody would not commit: it is only in the release. */
const SECRET = '--set externalS3.secretKey=kept-in-the-release';

function valuesOf(file: string): JsonObject {
  const values = load(readFileSync(join(ROOT, file), 'utf8'));
  return isObject(values) ? values : {};
}

function userYamlOf(values: unknown): JsonObject {
  const tree = load(stringAt(values, 'extraConfigFiles', 'user.yaml') ?? '');
  return isObject(tree) ? tree : {};
}

describe.each(['helm3', 'helm4'] as const)('an existing release with %s', (helm) => {
  const folder = mkdtempSync(join(tmpdir(), 'adopt-'));
  let cluster: Cluster;
  let runbook: Executor;

  beforeAll(async () => {
    cluster = await Cluster.start({ helm, address: '192.0.2.2', repository: REPOSITORY });
    runbook = new Executor(README, cluster.shell);
    await runbook.followAll("Milvus: the chart's repository");
  });

  afterAll(async () => {
    await cluster.end();
    rmSync(folder, { recursive: true });
  });

  async function released(name = RELEASE): Promise<unknown> {
    return load(await cluster.shell.ok(`helm get values ${name} -o yaml`));
  }

  /** Of the release: the simulated controllers make pods of Deployments only, and Services may lead to others. */
  async function notReady(): Promise<string[]> {
    const found = await unready(cluster.api, { 'app.kubernetes.io/instance': 'my-release' });
    return found.filter((entry) => !entry.startsWith('Service'));
  }

  async function mounted(): Promise<unknown> {
    const maps: unknown = JSON.parse(await cluster.shell.ok('kubectl get configmaps -n milvus -o json'));
    const found = listAt(maps, 'items').map((map) => stringAt(map, 'data', 'user.yaml'));
    return load(found.find((text) => text !== undefined) ?? '');
  }

  test('the runbook adds tracing and nothing else, keeps what only the release has, and takes tracing away', async () => {
    const install = `helm install ${RELEASE} --create-namespace milvus/milvus --version ${CHART} -f ${BEFORE}`;
    await cluster.shell.ok(`${install} ${SECRET}`);
    // The file is what helm prints, byte for byte, but for the secret.
    const printed = await cluster.shell.ok(`helm get values ${RELEASE} -o yaml`);
    const secret = 'externalS3:\n  secretKey: kept-in-the-release\n';
    expect(printed).toContain(secret);
    expect(printed.replace(secret, '')).toBe(readFileSync(join(ROOT, BEFORE), 'utf8'));

    const [, difference = '', ...rest] = await runbook.followAll('Milvus my-release: add tracing to the release');
    expect(rest).toHaveLength(2);
    expect(await notReady()).toEqual([]);
    const lines = difference.split('\n').filter((line) => /^[<>]/.test(line));
    expect(lines.filter((line) => line.startsWith('<'))).toEqual(
      secret
        .trimEnd()
        .split('\n')
        .map((line) => `< ${line}`),
    );
    expect(lines.filter((line) => line.startsWith('>'))[0]).toBe('>     trace:');

    const externalS3 = { secretKey: 'kept-in-the-release' };
    expect(await released()).toEqual({ ...valuesOf(AFTER), externalS3 });
    const before = userYamlOf(valuesOf(BEFORE));
    const trace = userYamlOf(valuesOf(AFTER)).trace;
    expect(await mounted()).toEqual({ ...before, trace });
    expect(trace).toMatchObject({ exporter: 'otlp', sampleFraction: 0.05 });

    for (const title of ['Verify', 'Undo']) await runbook.followAll(title);
    expect(await notReady()).toEqual([]);
    expect(await mounted()).toEqual({ ...before, trace: { exporter: 'noop' } });
    const undone = await released();
    expect({ ...(isObject(undone) ? undone : {}), extraConfigFiles: {} }).toEqual({
      ...valuesOf(BEFORE),
      extraConfigFiles: {},
      externalS3,
    });
  });

  test.each([
    ['plain', ''],
    ['nulls', "--set log.level=null --set 'list={1,2}' --set-string a=no"],
  ])('what helm prints for the release %s goes through the command and back', async (name, set) => {
    const current = join(folder, 'current.yaml');
    const next = join(folder, 'next.yaml');
    await cluster.shell.ok(`helm install ${name} milvus/milvus -n default --version ${CHART} ${set}`);
    for (const output of ['', '-o yaml', '-o json']) {
      writeFileSync(current, await cluster.shell.ok(`helm get values ${name} -n default ${output}`));
      rmSync(next, { force: true });
      const args = ['--exporter', 'stdout', '--sample-fraction', '1', '--replace-trace'];
      let said = '';
      const code = run(['values', '--from', current, ...args, '--out', next], {
        stdout: (text) => (said += text),
        stderr: (text) => (said += text),
        stdin: 0,
      });
      expect([code, said]).toEqual([0, expect.stringContaining('exporter: stdout')]);
      const before = objectAt({ values: await released(`${name} -n default`) }, 'values');
      await cluster.shell.ok(
        `helm upgrade ${name} milvus/milvus -n default --version ${CHART} --reset-values -f ${next}`,
      );
      const after = await released(`${name} -n default`);
      expect(userYamlOf(after)).toEqual({ trace: { exporter: 'stdout', sampleFraction: 1 } });
      expect({ ...objectAt({ after }, 'after'), extraConfigFiles: undefined }).toEqual({
        ...before,
        extraConfigFiles: undefined,
      });
      // What undo does: the release keeps its nulls, since they stand in no new values.
      const off = `--set-json 'extraConfigFiles={"user.yaml":"trace: {exporter: noop}"}'`;
      await cluster.shell.ok(
        `helm upgrade ${name} milvus/milvus -n default --version ${CHART} --reset-then-reuse-values ${off}`,
      );
      expect(await released(`${name} -n default`)).toEqual({
        ...before,
        extraConfigFiles: { 'user.yaml': 'trace: {exporter: noop}' },
      });
      await cluster.shell.ok(`helm rollback ${name} 1 -n default`);
    }
  });
});
