import { asObject, objectAt, stringAt } from '../../lib/kubernetes/json';
import { Cluster } from './support/cluster';
import { environments, objectsOf, stages } from './support/environments';
import { AT_ONCE } from './support/lateness';
import { listAt } from './support/objects';
import { secretCommands } from './support/secrets';

const WAIT_FOR_DEPLOYMENTS = 'kubectl wait --for=condition=Available deployment --all -A --timeout=60s';
const WAIT_FOR_JAEGERS = "kubectl wait --for=jsonpath='{.status.phase}'=Running jaegers --all -A --timeout=60s";

/** The kinds of an environment's objects. */
const kindsOf = (environment: string) =>
  new Set(
    stages(environment)
      .flatMap(objectsOf)
      .map(({ kind }) => kind),
  );
/** The environment with most of them. */
const WIDEST = 'production';
const widest = kindsOf(WIDEST);

describe.each(environments())('the manifests of %s', (environment) => {
  let cluster: Cluster;
  const folders = stages(environment);
  const objects = folders.flatMap(objectsOf);
  const hasOperator = folders.some((folder) => folder.endsWith('operator'));

  beforeAll(async () => {
    cluster = await Cluster.start({
      helm: 'helm3',
      address: '192.0.2.2',
      repository: 'https://charts.example',
      lateness: AT_ONCE,
    });
    cluster.operator.release();
  });

  afterAll(async () => {
    await cluster.end();
  });

  async function applyAll(command: string): Promise<string[]> {
    const answers: string[] = [];
    for (const folder of folders) {
      if (folder.endsWith('jaeger')) await provideSecrets(folder);
      const { code, stdout, stderr } = await cluster.shell.run(`${command} -f ${folder}`);
      expect([folder, code, stderr]).toEqual([folder, 0, '']);
      answers.push(...stdout.trim().split('\n'));
      await cluster.simulation.settled();
      if (folder.endsWith('operator')) await cluster.shell.ok(WAIT_FOR_DEPLOYMENTS);
      if (folder.endsWith('jaeger')) await cluster.shell.ok(hasOperator ? WAIT_FOR_JAEGERS : WAIT_FOR_DEPLOYMENTS);
    }
    return answers;
  }

  /** What the runbook says must be there. */
  async function provideSecrets(folder: string): Promise<void> {
    const commands = secretCommands(objectsOf(folder))
      .split('\n')
      .filter((line) => line !== '');
    for (const line of commands) await cluster.shell.ok(`${line} --dry-run=client -o yaml | kubectl apply -f -`);
  }

  async function live(folder: string): Promise<unknown[]> {
    const found: unknown = JSON.parse(await cluster.shell.ok(`kubectl get -f ${folder} -o json`));
    return stringAt(found, 'kind') === 'List' ? listAt(found, 'items') : [found];
  }

  /** What shows whether an object was written: its version, or for a Jaeger all of it but the status, which its operator writes. */
  async function versions(): Promise<unknown[]> {
    return (await Promise.all(folders.map(live))).flat().map((object) => {
      const { resourceVersion, ...metadata } = objectAt(object, 'metadata');
      const { kind, spec } = asObject(object);
      return kind === 'Jaeger' ? { metadata, spec } : resourceVersion;
    });
  }

  function everyAnswer(answers: readonly string[], ending: string): void {
    expect(answers.filter((line) => !line.endsWith(ending))).toEqual([]);
    expect(answers).toHaveLength(objects.length);
  }

  test('are applied on the server, strictly and without a warning, and come back as written', async () => {
    everyAnswer(await applyAll('kubectl apply --server-side --validate=strict'), ' serverside-applied');
    for (const folder of folders) expect(await live(folder)).toMatchObject(objectsOf(folder));
  });

  test('change nothing when they are applied again, and differ in nothing', async () => {
    const first = await versions();
    await applyAll('kubectl apply --server-side --validate=strict');
    expect(await versions()).toEqual(first);
    for (const folder of folders) {
      const difference = await cluster.shell.run(`kubectl diff --server-side -f ${folder}`);
      expect([folder, difference]).toEqual([folder, { code: 0, stdout: '', stderr: '' }]);
    }
  });

  // It takes half a minute, until namespaces are gone: once for the same kinds of objects is enough.
  const isAsWidest = environment !== WIDEST && [...kindsOf(environment)].every((kind) => widest.has(kind));
  const once = isAsWidest ? test.skip : test;

  once('can be taken away and be applied by the client as well', async () => {
    for (const folder of [...folders].reverse()) {
      await cluster.shell.ok(`kubectl delete -f ${folder}`);
      await cluster.simulation.settled();
    }
    everyAnswer(await applyAll('kubectl apply'), ' created');
    // kubectl may say "configured" where the server has filled in defaults inside of a list; the versions tell.
    const before = await versions();
    await applyAll('kubectl apply');
    expect(await versions()).toEqual(before);
  });

  // Jaeger 2 has none.
  if (!hasOperator) return;

  // Last, and with the setup alone: the operator's webhook would refuse some of these before the CRD does.
  describe('the CRD', () => {
    beforeAll(async () => {
      const [, ...rest] = folders;
      for (const folder of rest.reverse()) await cluster.shell.ok(`kubectl delete -f ${folder}`);
    });

    test.each([
      ['an unknown field', { strategi: 'allinone' }, 'unknown field "spec.strategi"'],
      [
        'a wrong type',
        { ingress: { enabled: 'yes' } },
        'spec.ingress.enabled in body must be of type boolean: "string"',
      ],
      ['a list for an object', { storage: [] }, 'spec.storage in body must be of type object: "array"'],
      [
        'a value that is not of an enum',
        { storage: { elasticsearch: { redundancyPolicy: 'Double' } } },
        'spec.storage.elasticsearch.redundancyPolicy: Unsupported value: "Double"',
      ],
    ])('refuses %s', async (_, spec, message) => {
      const jaeger = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'wrong' }, spec };
      const create = 'kubectl create --dry-run=server --validate=strict -n default -f -';
      const { code, stderr } = await cluster.shell.run(`${create} <<'END'\n${JSON.stringify(jaeger)}\nEND`);
      expect(code).toBe(1);
      expect(stderr).toContain(message);
    });
  });
});
