import {
  CassandraSchema,
  Jaeger,
  JaegerAgent,
  JaegerIngress,
  JaegerKafka,
  JaegerOperator,
  type JaegerOperatorProps,
  JaegerScale,
  JaegerStorage,
  JaegerStrategy,
  JaegerUi,
  type Environment,
  Retention,
  SecretRef,
  SparkDependencies,
  WatchScope,
} from '../../lib';
import { operatorRoles } from '../../lib/jaeger-operator/install/rbac/roles';
import type { Request } from './support/audit';
import { Cluster, REAL_OPERATOR } from './support/cluster';
import { AT_ONCE } from './support/lateness';
import { until } from './support/poll';
import { Synthesized } from './support/synthesized';
import { installOf } from '../../lib/jaeger-operator/install/install';
import type { Grant } from '../../lib/jaeger-operator/install/rbac/grants';

const NAMESPACE = 'team';
const OPERATOR = 'system:serviceaccount:observability:jaeger-operator';
const PATIENCE = 300_000;

const elasticsearch = JaegerStorage.elasticsearch({
  servers: ['http://elasticsearch:9200'],
  retention: Retention.days(7),
  dependencies: SparkDependencies.scheduled(),
});

/** Jaegers that have a child of every kind between them. */
function everything(env: Environment): void {
  new Jaeger(env, 'simple', {
    ingress: JaegerIngress.host('jaeger.example.com', {
      ingressClassName: 'nginx',
      tlsSecret: SecretRef.fromName('tls'),
    }),
  });
  new Jaeger(env, 'long-term', {
    strategy: JaegerStrategy.production({
      storage: elasticsearch,
      collector: { scale: JaegerScale.autoscale({ minReplicas: 1, maxReplicas: 2 }) },
    }),
    ingress: JaegerIngress.host('long.example.com', {
      ingressClassName: 'nginx',
      tlsSecret: SecretRef.fromName('tls'),
    }),
    agent: JaegerAgent.daemonSet(),
    ui: JaegerUi.of({ options: { archiveEnabled: true } }),
  });
  new Jaeger(env, 'stream', {
    strategy: JaegerStrategy.streaming({
      kafka: JaegerKafka.fromBrokers({ brokers: ['kafka:9092'], topic: 'spans' }),
      storage: elasticsearch,
    }),
  });
  new Jaeger(env, 'schema', {
    strategy: JaegerStrategy.production({
      storage: JaegerStorage.cassandra({
        servers: ['cassandra'],
        keyspace: 'k',
        schema: CassandraSchema.test({ datacenter: 'dc1' }),
      }),
    }),
  });
}

/** The same Jaegers with as little as there can be; the first changes its strategy. */
function little(env: Environment): void {
  new Jaeger(env, 'simple', { strategy: JaegerStrategy.production({ storage: elasticsearch }) });
  for (const name of ['long-term', 'stream']) new Jaeger(env, name);
}

const real = REAL_OPERATOR ? describe : describe.skip;
const who = REAL_OPERATOR ? 'the real operator' : 'not tried, as JAEGER_OPERATOR is not set: the real operator';

real.each([
  ['all namespaces', WatchScope.cluster()],
  ['one namespace', WatchScope.namespaces([NAMESPACE])],
])(`${who} that watches %s`, (_, watch) => {
  const props: JaegerOperatorProps = { watch };
  const make = (jaegers: (env: Environment) => void) => (env: Environment) => {
    new JaegerOperator(env, 'operator', props);
    jaegers(env);
  };
  const environment = new Synthesized(make(everything), { namespace: NAMESPACE });
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await Cluster.start({
      helm: 'helm3',
      address: '192.0.2.2',
      repository: 'https://charts.example',
      lateness: AT_ONCE,
    });
    cluster.operator.release();
    for (const stage of ['0-setup', '1-operator']) {
      await cluster.shell.ok(`kubectl apply --server-side -f ${environment.stage(stage)}`);
      await cluster.simulation.settled();
    }
    await cluster.shell.ok('kubectl wait --for=condition=Available deployment --all -A --timeout=60s');
  });

  afterAll(async () => {
    await cluster.end();
    environment.remove();
  });

  async function applied(): Promise<void> {
    await cluster.shell.ok(`kubectl apply --server-side --force-conflicts -f ${environment.stage('2-jaeger')}`);
  }

  test(
    'runs Jaegers of all strategies',
    async () => {
      await applied();
      await cluster.shell.ok(
        `kubectl wait --for=jsonpath='{.status.phase}'=Running jaegers --all -n ${NAMESPACE} --timeout=280s`,
      );
    },
    PATIENCE,
  );

  test(
    'takes away what is no longer asked for',
    async () => {
      environment.replace(make(little), { namespace: NAMESPACE });
      await applied();
      const gone = [
        'daemonset/long-term-agent-daemonset hpa/long-term-collector cronjob/long-term-es-index-cleaner',
        'deployment/stream-ingester service/simple-agent ingress/simple-query configmap/long-term-ui-configuration',
      ];
      await cluster.shell.ok(`kubectl wait --for=delete ${gone.join(' ')} -n ${NAMESPACE} --timeout=120s`);
      await cluster.shell.ok(`kubectl delete jaeger simple -n ${NAMESPACE}`);
      // The cluster-wide look for ConfigMaps comes after a Jaeger is gone.
      await until('the operator to see that', 30, () =>
        cluster
          .audit()
          .some(({ verb, what, namespace }) => `${verb} ${what}` === 'list configmaps' && namespace === undefined)
          ? true
          : undefined,
      );
    },
    PATIENCE,
  );

  test('was never refused anything but what it asks for in vain', () => {
    const refused = requests().filter(({ refused }) => refused);
    expect([...new Set(refused.map(right))]).toEqual(watch._watched === undefined ? [] : ['list namespaces']);
    const lines = cluster.operatorLog().split('\n');
    expect(lines.filter((line) => line.includes('forbidden'))).toEqual(
      watch._watched === undefined ? [] : [expect.stringContaining('disabling namespace controller')],
    );
  });

  test('uses what it may do, but for what is said to be unseen', () => {
    const used = new Set(
      requests()
        .filter(({ refused }) => !refused)
        .map(right),
    );
    const granted = operatorRoles(installOf(props)).flatMap(({ grants }) => grants.flatMap(rightsOf));
    const unused = granted.filter(({ name }) => !used.has(name));
    expect(unused).toEqual(granted.filter(({ unseen }) => unseen));
    expect([...used].filter((name) => !granted.some((known) => known.name === name))).toEqual([]);
  });

  function requests(): Request[] {
    return cluster.audit().filter(({ user }) => user === OPERATOR);
  }
});

function right({ verb, what }: Request): string {
  return `${verb} ${what}`;
}

function rightsOf({ group, resources, verbs, unseen = {} }: Grant): { name: string; unseen: boolean }[] {
  return resources.flatMap((resource) =>
    verbs.map((verb) => ({
      name: `${verb} ${group === '' ? resource : `${resource}.${group}`}`,
      unseen: verb in unseen,
    })),
  );
}
