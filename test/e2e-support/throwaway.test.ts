import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toYaml } from '../../lib/kubernetes/yaml';
import { Refusal, throwaway } from '../e2e/cluster/throwaway';

const CONTEXTS = ['kind-tests', 'prod'];

describe('CLUSTER_KUBECONFIG', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'throwaway-'))));
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function written(content: unknown): string {
    const file = join(folder, 'config');
    writeFileSync(file, typeof content === 'string' ? content : toYaml(content));
    return file;
  }

  function config(current: string, contexts: readonly string[] = CONTEXTS): Record<string, unknown> {
    return {
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': current,
      contexts: contexts.map((name) => ({
        name,
        context: { cluster: `${name}-c`, user: `${name}-u`, namespace: 'x' },
      })),
      clusters: contexts.map((name) => ({ name: `${name}-c`, cluster: { server: `https://${name}` } })),
      users: contexts.map((name) => ({ name: `${name}-u`, user: { token: name, 'client-key': 'keys/key' } })),
    };
  }

  function refused(file: string): string {
    try {
      throwaway(file);
    } catch (error) {
      if (error instanceof Refusal) return error.message.replaceAll(folder, 'FOLDER');
      throw error;
    }
    return 'not refused';
  }

  test.each(['kind-tests', 'k3d-a', 'e2e-1'])('a throw-away cluster: %s', (context) => {
    expect(throwaway(written(config(context, [context]))).context).toBe(context);
  });

  test('of several contexts only the current one is passed on, with the paths of its files', () => {
    expect(throwaway(written(config('kind-tests')))).toEqual({
      context: 'kind-tests',
      kubeconfig: {
        apiVersion: 'v1',
        kind: 'Config',
        'current-context': 'kind-tests',
        contexts: [{ name: 'kind-tests', context: { cluster: 'kind-tests-c', user: 'kind-tests-u' } }],
        clusters: [{ name: 'kind-tests-c', cluster: { server: 'https://kind-tests' } }],
        users: [{ name: 'kind-tests-u', user: { token: 'kind-tests', 'client-key': join(folder, 'keys', 'key') } }],
      },
    });
  });

  test.each([
    'prod',
    'my-kind-cluster',
    'KIND-tests',
    'kind-',
    'kind',
    ' kind-a',
    'docker-desktop',
    'arn:aws:eks:e2e-1',
  ])('another name is refused: %s', (context) => {
    expect(refused(written(config(context, [context, 'kind-tests'])))).toBe(
      `CLUSTER_KUBECONFIG: the current context is '${context}'. The tests install and delete objects, so its name must begin with one of 'kind-', 'k3d-', 'e2e-'.`,
    );
  });

  test('a list of files is refused, and KUBECONFIG is not read', () => {
    const good = written(config('kind-tests'));
    process.env.KUBECONFIG = good;
    try {
      expect([refused(''), refused(`${good}:${good}`)]).toMatchInlineSnapshot(`
        [
          "CLUSTER_KUBECONFIG: is empty; set it to the kubeconfig of a throw-away cluster.",
          "CLUSTER_KUBECONFIG: no such file: 'FOLDER/config:FOLDER/config'. It takes one file, not a list.",
        ]
      `);
    } finally {
      delete process.env.KUBECONFIG;
    }
  });

  test('what is no kubeconfig, or not a whole one, is refused', () => {
    const twice = config('kind-tests', ['kind-tests', 'kind-tests']);
    const texts = ['a: [', '', config(''), config('kind-other'), { ...config('kind-tests'), users: [] }, twice];
    expect(texts.map((text) => refused(written(text)))).toMatchInlineSnapshot(`
      [
        "CLUSTER_KUBECONFIG: cannot read 'FOLDER/config' as YAML.",
        "CLUSTER_KUBECONFIG: 'FOLDER/config' has no current-context.",
        "CLUSTER_KUBECONFIG: 'FOLDER/config' has no current-context.",
        "CLUSTER_KUBECONFIG: the current context needs 'kind-other', which is not in 'contexts'.",
        "CLUSTER_KUBECONFIG: the current context needs 'kind-tests-u', which is not in 'users'.",
        "CLUSTER_KUBECONFIG: 'kind-tests' is more than once in 'contexts'.",
      ]
    `);
  });
});
