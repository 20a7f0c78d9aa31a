import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { asObject, type JsonObject } from '../../../lib/kubernetes/json';
import { Cluster } from '../support/cluster';
import { create } from '../support/create';
import { AT_ONCE } from '../support/lateness';
import { listAt, textsAt } from '../support/objects';
import { does } from '../support/mention';
import { ROOT } from '../support/root';
import { mentions, steps } from '../support/runbook';

const PAGE = readFileSync(join(ROOT, 'docs', 'jaeger-v2.md'), 'utf8');
const SECTION = PAGE.split('\n## The rights that it needs\n')[1]?.split('\n## ')[0] ?? '';
const ROLE = asObject(load(/^```yaml\n([^]*?)^```$/m.exec(SECTION)?.[1] ?? '{}'));
const LISTED = /^```text\n([^]*?)^```$/m.exec(SECTION)?.[1] ?? '';
const README = readFileSync(join(ROOT, 'dist', 'jaeger-v2', 'README.md'), 'utf8');
const ACCOUNT = 'system:serviceaccount:default:jaeger-v2';

/** The commands about Jaeger: those about Milvus need helm, and the rights to all that its chart installs. */
const OF_JAEGER = /manifests\/2-jaeger|instance=jaeger/;
const blocks = (section: string) =>
  steps(README)
    .filter((step) => step.section === section)
    .flatMap(({ commands }) => commands.trim().split('\n'))
    .filter((command) => OF_JAEGER.test(command));

const APPLY = blocks('Apply');
const AFTER = [...blocks('Verify'), ...blocks('When no trace comes')];
const FORWARD = mentions(README).find(({ command }) => command.startsWith('kubectl port-forward'))?.command ?? '';
const UNDO = blocks('Undo');

describe('the least account that follows the runbook of jaeger-v2, on a real API server', () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await Cluster.start({
      helm: 'helm4',
      address: '192.0.2.2',
      repository: 'https://charts.example',
      lateness: AT_ONCE,
    });
    await create(cluster.shell, {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: 'jaeger-v2', namespace: 'default' },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'jaeger-v2' },
      subjects: [{ kind: 'ServiceAccount', name: 'jaeger-v2', namespace: 'default' }],
    });
  });

  afterAll(async () => {
    await cluster.end();
  });

  async function allow(rules: readonly JsonObject[]): Promise<void> {
    await cluster.shell.ok(`kubectl apply -f - <<'END'\n${JSON.stringify({ ...ROLE, rules })}\nEND`);
    await cluster.simulation.settled();
  }

  /** Follows the runbook as the account; resolves to the first command that fails. */
  async function follow(): Promise<string | undefined> {
    // A watch that is forbidden is tried again until the timeout.
    const as = (command: string) =>
      command.replaceAll(/kubectl (\S+)/g, `kubectl $1 --as=${ACCOUNT}`).replace('--timeout=300s', '--timeout=10s');
    for (const command of [...APPLY, ...AFTER, FORWARD, ...UNDO]) {
      const failed = await does(cluster.shell, as(command)).then(
        // `kubectl logs --ignore-errors` prints its errors, and succeeds.
        (printed) => printed.includes(' is forbidden:'),
        () => true,
      );
      if (failed) return command;
      await cluster.simulation.settled();
    }
    return undefined;
  }

  const rules = listAt(ROLE, 'rules');

  test('the runbook has such commands, and the page such a Role', () => {
    expect([APPLY, AFTER, UNDO].map(({ length }) => length)).toEqual([3, 4, 1]);
    expect([FORWARD !== '', rules.length > 0]).toEqual([true, true]);
  });

  test('with the Role of the page every command succeeds', async () => {
    await allow(rules);
    expect(await follow()).toBeUndefined();
  });

  test('what the account may do is what the page shows', async () => {
    await allow(rules);
    const listed = await cluster.shell.ok(`kubectl auth can-i --list -n default --as=${ACCOUNT} --no-headers`);
    const own = listed.split('\n').filter((line) => /^(configmaps|deployments|endpointslices|pods|service)/.test(line));
    expect(columns(own.join('\n'))).toEqual(columns(LISTED));
  });

  // 20 times the commands, and those that fail do so after their timeout.
  test('without any one verb of any one resource a command fails', async () => {
    const needless: string[] = [];
    for (const [index, rule] of rules.entries()) {
      for (const resource of textsAt(rule, 'resources')) {
        for (const verb of textsAt(rule, 'verbs')) {
          await allow(without(index, resource, verb));
          if ((await follow()) === undefined) needless.push(`${verb} ${resource}`);
          await cluster.shell.ok('kubectl delete --ignore-not-found -f dist/jaeger-v2/manifests/2-jaeger');
          await cluster.simulation.settled();
        }
      }
    }
    expect(needless).toEqual([]);
  }, 600_000);

  /** The rules, but for a verb of a resource of one of them. */
  function without(index: number, resource: string, verb: string): JsonObject[] {
    return rules.flatMap((rule, at) => {
      if (at !== index) return [rule];
      const others = textsAt(rule, 'resources').filter((each) => each !== resource);
      const verbs = textsAt(rule, 'verbs').filter((each) => each !== verb);
      return [
        ...(others.length === 0 ? [] : [{ ...rule, resources: others }]),
        ...(verbs.length === 0 ? [] : [{ ...rule, resources: [resource], verbs }]),
      ];
    });
  }
});

/** A table without the width of its columns, in the order of its lines. */
function columns(table: string): string[] {
  return table
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '))
    .filter((line) => line !== '')
    .sort();
}
