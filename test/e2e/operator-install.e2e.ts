import {
  type Environment,
  Jaeger,
  JaegerOperator,
  JaegerOperatorProfile,
  JaegerStorage,
  JaegerStrategy,
  SidecarInjection,
  WatchScope,
} from '../../lib';
import { stringAt } from '../../lib/kubernetes/json';
import { Cluster, REAL_OPERATOR } from './support/cluster';
import { beyond, inventory } from './support/inventory';
import { AT_ONCE } from './support/lateness';
import { listAt } from './support/objects';
import { until } from './support/poll';
import { steps } from './support/runbook';
import { Synthesized } from './support/synthesized';

const real = REAL_OPERATOR ? describe : describe.skip;
const who = REAL_OPERATOR ? 'the real operator' : 'not tried, as JAEGER_OPERATOR is not set: the real operator';
const PATIENCE = 180_000;
const INJECT = 'sidecar.jaegertracing.io/inject';

function start(): Promise<Cluster> {
  return Cluster.start({
    helm: 'helm3',
    address: '192.0.2.2',
    repository: 'https://charts.example',
    lateness: AT_ONCE,
  });
}

async function install(cluster: Cluster, environment: Synthesized, ...stages: readonly string[]): Promise<void> {
  cluster.operator.release();
  for (const stage of stages) {
    await cluster.shell.ok(`kubectl apply --server-side -f ${environment.stage(stage)}`);
    await cluster.simulation.settled();
  }
  await cluster.shell.ok('kubectl wait --for=condition=Available deployment --all -A --timeout=60s');
}

function running(namespace: string, name = 'jaeger'): string {
  return `kubectl wait --for=jsonpath='{.status.phase}'=Running jaeger/${name} -n ${namespace} --timeout=60s`;
}

function asInput(object: unknown): string {
  return `<<'END'\n${JSON.stringify(object)}\nEND`;
}

real(`${who} and its webhooks`, () => {
  const sidecars = SidecarInjection.inNamespacesLabelled('example.com/sidecars', 'yes');
  const environment = new Synthesized((env) => {
    new JaegerOperator(env, 'operator', { watch: WatchScope.cluster({ sidecars }) });
    new Jaeger(env, 'jaeger', { namespace: 'asking' });
  });
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await start();
    await install(cluster, environment, '0-setup', '1-operator');
    await cluster.shell.ok(`kubectl apply --server-side -f ${environment.stage('2-jaeger')}`);
    await cluster.shell.ok('kubectl label namespace asking example.com/sidecars=yes\nkubectl create namespace silent');
  }, PATIENCE);

  afterAll(async () => {
    await cluster.end();
    environment.remove();
  });

  test('answer over TLS for the name of the Service: what they complete is completed', async () => {
    const jaeger = {
      apiVersion: 'jaegertracing.io/v1',
      kind: 'Jaeger',
      metadata: { name: 'bare', namespace: 'asking' },
    };
    const made: unknown = JSON.parse(
      await cluster.shell.ok(`kubectl create --dry-run=server -o json -f - ${asInput(jaeger)}`),
    );
    expect(stringAt(made, 'spec', 'storage', 'elasticsearch', 'name')).toBe('elasticsearch');
  });

  async function containersOf(namespace: string): Promise<unknown[]> {
    const labels = { app: 'shop' };
    const deployment = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'shop', namespace, annotations: { [INJECT]: 'true' } },
      spec: {
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers: [{ name: 'shop', image: 'shop' }] } },
      },
    };
    const made: unknown = JSON.parse(
      await cluster.shell.ok(`kubectl create --dry-run=server -o json -f - ${asInput(deployment)}`),
    );
    return listAt(made, 'spec', 'template', 'spec', 'containers').map(({ name }) => name);
  }

  test('meet Deployments of namespaces that ask for sidecars, and no others', async () => {
    await cluster.shell.ok(running('asking'));
    expect(await containersOf('asking')).toEqual(['shop', 'jaeger-agent']);
    expect(await containersOf('silent')).toEqual(['shop']);
  });
});

real(`${who} twice in one cluster`, () => {
  const make = (team: string, crd: boolean) =>
    new Synthesized((env: Environment) => {
      const operator = new JaegerOperator(env, 'operator', {
        name: `operator-${team}`,
        namespace: `operator-${team}`,
        watch: WatchScope.namespaces([team]),
        crd,
      });
      new Jaeger(env, 'jaeger', { operator, namespace: team });
    });
  const [one, two] = [make('one', true), make('two', false)];
  let cluster: Cluster;
  let before: string[];

  beforeAll(async () => {
    cluster = await start();
    before = await inventory(cluster.shell);
    cluster.operator.release();
  }, PATIENCE);

  afterAll(async () => {
    await cluster.end();
    for (const environment of [one, two]) environment.remove();
  });

  async function operatedBy(team: string): Promise<string> {
    return cluster.shell.ok(
      `kubectl get jaeger jaeger -n ${team} -o jsonpath='{.metadata.labels.jaegertracing\\.io/operated-by}'`,
    );
  }

  test('each runs its own Jaeger', async () => {
    for (const environment of [one, two]) await follow(environment, 'Apply');
    expect([await operatedBy('one'), await operatedBy('two')]).toEqual([
      'operator-one.operator-one',
      'operator-two.operator-two',
    ]);
  });

  /** What its runbook says, as it stands. */
  async function follow(environment: Synthesized, section: string): Promise<void> {
    const found = steps(environment.readme()).filter((step) => step.section === section);
    expect(found).not.toEqual([]);
    for (const { commands } of found) {
      await cluster.simulation.settled();
      await cluster.shell.ok(commands.replaceAll('dist/env/', `${environment.folder}/`));
    }
  }

  test(
    'one goes, and the other does not notice',
    async () => {
      await follow(two, 'Undo');
      await follow(two, 'Undo 0-setup too');
      const patch = JSON.stringify({ spec: { allInOne: { options: { 'log-level': 'debug' } } } });
      await cluster.shell.ok(`kubectl patch jaeger jaeger -n one --type=merge -p '${patch}'`);
      await until('the other operator', 30, async () =>
        (await cluster.shell.ok('kubectl get deployment jaeger -n one -o yaml')).includes('--log-level=debug')
          ? true
          : undefined,
      );
      const left = beyond(await inventory(cluster.shell), before).filter((entry) => /\btwo\b/.test(entry));
      expect(left).toEqual([]);
      await follow(one, 'Undo');
      await follow(one, 'Undo 0-setup too');
      await until('the garbage collector', 90, async () =>
        beyond(await inventory(cluster.shell), before).length === 0 ? true : undefined,
      );
    },
    PATIENCE,
  );
});

real(`${who} in place of upstream's install`, () => {
  const jaeger = (env: Environment, operator: JaegerOperator, maxTraces: number) =>
    new Jaeger(env, 'jaeger', {
      operator,
      namespace: 'team',
      strategy: JaegerStrategy.allInOne({ storage: JaegerStorage.memory({ maxTraces }) }),
    });
  const upstream = new Synthesized((env) => {
    const profile = JaegerOperatorProfile.UPSTREAM;
    jaeger(env, new JaegerOperator(env, 'operator', { profile }), 1000);
  });
  const ours = new Synthesized((env) => {
    jaeger(env, new JaegerOperator(env, 'operator', { name: 'tracing', namespace: 'observability' }), 2000);
  });
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await start();
    cluster.operator.release();
    // As upstream's documentation has it.
    for (const stage of ['0-setup', '1-operator']) {
      await cluster.shell.ok(`kubectl create -f ${upstream.stage(stage)}`);
      await cluster.simulation.settled();
    }
    await cluster.shell.ok('kubectl wait --for=condition=Available deployment --all -A --timeout=60s');
    await cluster.shell.ok(`kubectl create -f ${upstream.stage('2-jaeger')}`);
    await cluster.shell.ok(running('team'));
  }, PATIENCE);

  afterAll(async () => {
    await cluster.end();
    for (const environment of [upstream, ours]) environment.remove();
  });

  const uid = () => cluster.shell.ok("kubectl get deployment jaeger -n team -o jsonpath='{.metadata.uid}'");

  test(
    'by the section of the runbook: the Jaeger goes on, and the new operator takes it',
    async () => {
      const kept = await uid();
      const section = steps(ours.readme()).filter((step) => step.section === "Coming from upstream's install");
      expect(section).toHaveLength(2);
      for (const { commands } of section) {
        await cluster.shell.ok(commands);
        await cluster.simulation.settled();
      }
      await install(cluster, ours, '0-setup', '1-operator');
      await cluster.shell.ok(`kubectl apply --server-side --force-conflicts -f ${ours.stage('2-jaeger')}`);
      await until('the new operator', 60, async () =>
        (await cluster.shell.ok('kubectl get deployment jaeger -n team -o yaml')).includes('--memory.max-traces=2000')
          ? true
          : undefined,
      );
      expect(await uid()).toBe(kept);
      expect(
        await cluster.shell.ok(
          "kubectl get jaeger jaeger -n team -o jsonpath='{.metadata.labels.jaegertracing\\.io/operated-by}'",
        ),
      ).toBe('observability.tracing');
      const old = (await inventory(cluster.shell)).filter((entry) =>
        /(manager-role|proxy-role|leader-election-role|\/prometheus$)|jaeger-operator/.test(entry),
      );
      expect(old).toEqual([]);
    },
    PATIENCE,
  );
});
