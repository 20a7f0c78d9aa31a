import {
  Jaeger,
  JaegerStorage,
  JaegerStrategy,
  JaegerKafka,
  CassandraSchema,
  MilvusRelease,
  MilvusTracing,
  TracingBackend,
} from '../../../lib';
import { environment } from '../../support/environment';

const ASK =
  'for try in $(seq 30); do kubectl apply --server-side --dry-run=server -f dist/env/manifests/2-jaeger > /dev/null 2>&1 && break; sleep 2; done';
const OF_JAEGER = 'app.kubernetes.io/instance=traces,app.kubernetes.io/managed-by=jaeger-operator';
const JAEGER_ROLLOUT = `kubectl rollout status deployment -l ${OF_JAEGER} -n tracing --timeout=300s`;
const MILVUS_ROLLOUT =
  'kubectl rollout status deployment -l app.kubernetes.io/instance=search -n tenant --timeout=600s';

type Fill = (env: ReturnType<typeof environment>['env']) => void;

/** The blocks of commands of a section of the runbook. */
function blocks(fill: Fill, section: string): string[] {
  const { app, env } = environment();
  fill(env);
  const text = (app.render()['env/README.md'] ?? '').split('\n## ').find((each) => each.startsWith(`${section}\n`));
  return [...(text ?? '').matchAll(/^```sh\n([\s\S]*?)\n```$/gm)].map(([, block = '']) => block);
}

const storage = JaegerStorage.cassandra({
  servers: ['cassandra.data.svc'],
  keyspace: 'jaeger_v1_dc1',
  schema: CassandraSchema.none(),
});
const kafka = JaegerKafka.fromBrokers({ brokers: ['kafka.data.svc:9092'], topic: 'spans' });

test.each([
  ['allInOne', JaegerStrategy.allInOne({ storage: JaegerStorage.memory() })],
  ['production', JaegerStrategy.production({ storage })],
  ['streaming', JaegerStrategy.streaming({ storage, kafka })],
])('%s: the webhooks answer before the Jaeger is applied, and its pods are ready after it', (_, strategy) => {
  const jaeger: Fill = (env) => new Jaeger(env, 'jaeger', { name: 'traces', namespace: 'tracing', strategy });
  expect(blocks(jaeger, 'Apply').slice(-3)).toEqual([
    ASK,
    'kubectl apply --server-side -f dist/env/manifests/2-jaeger',
    [
      "kubectl wait --for=jsonpath='{.status.phase}'=Running jaeger/traces -n tracing --timeout=600s",
      JAEGER_ROLLOUT,
    ].join('\n'),
  ]);
  expect(blocks(jaeger, 'Verify')).toEqual([JAEGER_ROLLOUT, 'kubectl get jaegers traces -n tracing']);
});

test('two Jaegers: the webhooks are asked once, right before the stage', () => {
  const two: Fill = (env) => {
    ['one', 'two'].forEach((name) => new Jaeger(env, name));
  };
  const apply = blocks(two, 'Apply');
  expect(apply.filter((block) => block === ASK)).toHaveLength(1);
  expect(apply[apply.indexOf(ASK) + 1]).toBe('kubectl apply --server-side -f dist/env/manifests/2-jaeger');
});

test('a release is waited for after each command that restarts its pods', () => {
  const release: Fill = (env) => {
    const tempo = TracingBackend.fromEndpoints({
      label: 'Tempo',
      otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false },
    });
    new MilvusRelease(env, 'search', {
      namespace: 'tenant',
      tracing: MilvusTracing.otlp(tempo, { sampleFraction: 0.1 }),
    });
  };
  const command = (section: string) =>
    blocks(release, section).map((block) => block.split('\n').pop()?.split(' -n ')[0]);
  const rollout = MILVUS_ROLLOUT.split(' -n ')[0];
  expect(command('Milvus search: a new release')).toEqual(['helm install search milvus/milvus', rollout]);
  expect(command('Milvus search: a release that exists already')).toEqual([
    'helm get values search',
    'helm upgrade search milvus/milvus',
    rollout,
  ]);
  expect(command('Undo')).toEqual(['helm upgrade search milvus/milvus', rollout]);
  expect(blocks(release, 'Verify')).toEqual([MILVUS_ROLLOUT, 'helm get values search -n tenant -o yaml']);
});
