import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXAMPLE_TRACE, exampleCluster } from '../../lib/doctor/chain/example-cluster';
import { toYaml } from '../../lib/kubernetes/yaml';
import { doctor, simulate } from '../support/doctor-command';
import { MARK, secretsIn } from '../support/secrets';

// Each test starts some twenty programs.
jest.setTimeout(60_000);

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'doctor-'))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('--from', () => {
  const SAVED = { doctor: 1, asked: {}, taken: '2026-01-02T03:04:05.000Z', answers: {} };

  test.each([
    ['', 'is empty. Name a file that doctor --save wrote.'],
    [JSON.stringify(SAVED).slice(0, -10), 'is not JSON, or is cut off. Name a file that doctor --save wrote.'],
    ['kind: Pod\n', 'is not JSON, or is cut off. Name a file that doctor --save wrote.'],
    ['{"kind": "Pod"}', 'holds no answers. Name a file that doctor --save wrote.'],
    ['[]', 'holds no answers. Name a file that doctor --save wrote.'],
    [JSON.stringify({ ...SAVED, doctor: 2 }), 'was written by another version. Use the version that wrote it.'],
    [JSON.stringify({ ...SAVED, taken: 'now' }), 'is incomplete. Run doctor --save again.'],
    [JSON.stringify({ ...SAVED, answers: [] }), 'is incomplete. Run doctor --save again.'],
  ])('%s', async (text, problem) => {
    const name = file('answers.json', text);
    expect(await doctor(['--from', name])).toEqual({
      code: 2,
      stdout: '',
      stderr: `cdk8s-milvus-tracing: ${name}: ${problem}\n`,
    });
  });

  test('a file that does not exist', async () => {
    const name = join(folder, 'nope.json');
    expect(await doctor(['--from', name])).toEqual({
      code: 2,
      stdout: '',
      stderr: `cdk8s-milvus-tracing: ${name}: does not exist\n`,
    });
  });

  test('answers that are none are no answers', async () => {
    const name = file(
      'answers.json',
      JSON.stringify({ ...SAVED, answers: { 'kubectl version -o json': 3, 'a b': {} } }),
    );
    const { code, stdout, stderr } = await doctor(['--from', name]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(stdout).toContain('The cluster was not reached: access.');
  });
});

/** A cluster in which everything that can hold a secret does. */
const CLUSTER = {
  objects: exampleCluster({
    env: [
      { name: 'FOO', value: `${MARK}1` },
      { name: 'MINIO_SECRET_ACCESS_KEY', value: `${MARK}2` },
    ],
    more: [
      {
        kind: 'Deployment',
        metadata: {
          ...{ name: 'other', namespace: 'shop' },
          annotations: { 'kubectl.kubernetes.io/last-applied-configuration': `{"password":"${MARK}3"}` },
        },
        spec: { template: { spec: { containers: [{ name: 'a', args: [`--db=postgres://me:${MARK}4@db/x`] }] } } },
      },
    ],
  }),
  values: {
    extraConfigFiles: { 'user.yaml': toYaml({ trace: EXAMPLE_TRACE }) },
    minio: { secretKey: `${MARK}5` },
    extraEnv: [{ name: 'BAR', value: `${MARK}6` }],
  },
  logs: {
    'container=standalone&limitBytes': `Init tracer finished\nlogin with password=${MARK}7\nAuthorization: Bearer ${MARK}8\n`,
    'container=jaeger&tail': `{"level":"info","es.password":"${MARK}9"}\n`,
  },
};

describe('--save', () => {
  test.each([[[]], [['--format', 'json']]])(
    'what is diagnosed from the file is what was diagnosed live: %j',
    async (options) => {
      const [env, name] = [simulate(folder, CLUSTER), join(folder, 'answers.json')];
      const live = await doctor([...options, '--save', name], env);
      expect(live).toMatchObject({ stderr: '' });
      expect(live.stdout).toContain('my-release');
      expect(await doctor([...options, '--from', name], env)).toEqual(live);
    },
  );

  test('neither the file nor the screen has a secret', async () => {
    const [env, name] = [simulate(folder, CLUSTER), join(folder, 'answers.json')];
    const text = await doctor(['--save', name], env);
    const json = await doctor(['--format', 'json'], env);
    expect(secretsIn(JSON.stringify([text, json]) + readFileSync(name, 'utf8'))).toEqual([]);
    // They were asked for.
    expect(readFileSync(name, 'utf8')).toContain(String.raw`Init tracer finished\nlogin with password=***`);
  });

  test('names that only their owner needs are not in the file', async () => {
    const [env, name] = [
      simulate(folder, { ...CLUSTER, forbidden: ['networkpolicies'] }),
      join(folder, 'answers.json'),
    ];
    const { stdout } = await doctor(['--save', name, '--kubeconfig', '/home/ann/.kube/config'], env);
    expect(stdout).toContain('--user=ann');
    const saved = readFileSync(name, 'utf8');
    expect(saved.match(/\bann\b|k8s\.example\.com/g)).toBeNull();
    expect((await doctor(['--from', name], env)).stdout).toBe(
      stdout
        .replaceAll('--user=ann', '--user=USER')
        .replaceAll('User "ann"', 'User "USER"')
        .replaceAll('/home/ann/.kube/config', 'KUBECONFIG'),
    );
  });

  test('a file that exists is kept, and the diagnosis is printed all the same', async () => {
    const [env, name] = [simulate(folder, CLUSTER), file('answers.json', 'mine')];
    const { code, stdout, stderr } = await doctor(['--save', name], env);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `cdk8s-milvus-tracing: ${name}: already exists. Use --force to overwrite it.\n`,
    });
    expect(stdout).toContain('my-release');
    expect(readFileSync(name, 'utf8')).toBe('mine');
    await doctor(['--save', name, '--force'], env);
    expect(readFileSync(name, 'utf8')).toContain('"doctor": 1');
  });

  test('a folder is no file', async () => {
    const env = simulate(folder, CLUSTER);
    mkdirSync(join(folder, 'out'));
    const { code, stdout, stderr } = await doctor(['--save', join(folder, 'out')], env);
    expect(code).toBe(2);
    expect(stdout).toContain('my-release');
    expect(stderr).toContain('is a folder.');
  });
});

test('no programs at all', async () => {
  const { code, stdout, stderr } = await doctor([], { PATH: folder });
  expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
  expect(stdout).toContain('broken         tools          DOC001 kubectl');
  expect(stdout).toContain('The cluster was not reached: tools.\n');
});

test.each([
  [['--from', 'a.json', '--probe'], '--probe asks a cluster, and --from a file. Leave out one.'],
  [['--from', 'a.json', '--watch'], '--watch asks a cluster, and --from a file. Leave out one.'],
  [['--watch', '--format', 'json'], '--watch prints lines for people. Leave out --format json.'],
  [['--watch', '--probe'], '--watch waits for a trace of Milvus, not of doctor. Leave out --probe.'],
])('%j', async (options, problem) => {
  expect(await doctor(options)).toEqual({ code: 2, stdout: '', stderr: `cdk8s-milvus-tracing: ${problem}\n` });
});
