import { Duration, Size } from 'cdk8s';
import {
  type Environment,
  JaegerScale,
  JaegerV2,
  JaegerV2BadgerVolume,
  JaegerV2CollectorService,
  JaegerV2Exposure,
  JaegerV2Kafka,
  JaegerV2Login,
  JaegerV2Monitoring,
  JaegerV2NetworkPolicy,
  JaegerV2Peer,
  JaegerV2Retention,
  JaegerV2Roles,
  JaegerV2Storage,
  SecretRef,
} from '../../../lib';
import { type JsonObject, objectAt, stringAt } from '../../../lib/kubernetes/json';
import { SCHEMA_VERSIONS } from '../../../tools/e2e/parts';
import { Cluster } from '../support/cluster';
import { objectsIn } from '../support/environments';
import { allValid, Kubeconform } from '../support/kubeconform';
import { AT_ONCE } from '../support/lateness';
import { listAt } from '../support/objects';
import { Synthesized } from '../support/synthesized';

const PODS = ['CronJob', 'Deployment', 'StatefulSet'];

/** One pod in memory, one with Badger on a volume, one through Kafka, and all that can be asked for around collectors and query. */
function jaegers(env: Environment): void {
  new JaegerV2(env, 'small', { namespace: 'tracing', exposure: JaegerV2Exposure.openToEverybody() });
  const volume = JaegerV2BadgerVolume.claim({ size: Size.gibibytes(20) });
  new JaegerV2(env, 'files', {
    namespace: 'tracing',
    roles: JaegerV2Roles.allInOne({ storage: JaegerV2Storage.badger({ volume }) }),
    collectorService: JaegerV2CollectorService.loadBalancer({ annotations: { 'example.com/internal': 'true' } }),
  });
  const storage = JaegerV2Storage.openSearch({
    servers: ['http://opensearch.search.svc:9200'],
    retention: JaegerV2Retention.days(14),
  });
  new JaegerV2(env, 'stream', {
    namespace: 'tracing',
    roles: JaegerV2Roles.streaming({
      storage,
      kafka: JaegerV2Kafka.fromBrokers({ brokers: ['kafka.kafka.svc:9092'] }),
    }),
  });
  new JaegerV2(env, 'large', {
    namespace: 'tracing',
    roles: JaegerV2Roles.collectorAndQuery({
      storage,
      collector: { scale: JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 8 }) },
    }),
    exposure: JaegerV2Exposure.ingress(['jaeger.example.com'], {
      ingressClassName: 'nginx',
      tlsSecret: SecretRef.fromName('jaeger-tls'),
    }),
    login: JaegerV2Login.oauth2Proxy({
      secret: SecretRef.fromName('login'),
      issuerUrl: 'https://login.example.com',
      emailDomains: ['example.com'],
    }),
    networkPolicy: JaegerV2NetworkPolicy.standard({
      senders: [JaegerV2Peer.namespace('milvus'), JaegerV2Peer.addresses('10.0.0.0/8')],
      viewers: [JaegerV2Peer.pods('ingress-nginx', { app: 'ingress-nginx' })],
      egressPorts: [9200, 443],
    }),
    monitoring: JaegerV2Monitoring.prometheusOperator({ interval: Duration.minutes(1) }),
  });
}

/** The spec of the pods of an object, with the volumes that a StatefulSet claims for them. */
function podSpecOf(object: JsonObject): JsonObject {
  const template =
    object.kind === 'CronJob' ? objectAt(object, 'spec', 'jobTemplate', 'spec') : objectAt(object, 'spec');
  const spec = objectAt(template, 'template', 'spec');
  const claimed = listAt(object, 'spec', 'volumeClaimTemplates').map((claim) => ({
    name: stringAt(claim, 'metadata', 'name'),
    emptyDir: {},
  }));
  return { ...spec, volumes: [...listAt(spec, 'volumes'), ...claimed] };
}

describe('a Jaeger 2 as plain Kubernetes', () => {
  const made = new Synthesized(jaegers);
  const stages = ['0-setup', '2-jaeger'];
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await Cluster.start({
      helm: 'helm3',
      address: '192.0.2.2',
      repository: 'https://charts.example',
      lateness: AT_ONCE,
    });
  });

  afterAll(async () => {
    made.remove();
    await cluster.end();
  });

  async function applied(): Promise<string[]> {
    const answers: string[] = [];
    for (const stage of stages) {
      const command = `kubectl apply --server-side --validate=strict -f ${made.stage(stage)}`;
      const { code, stdout, stderr } = await cluster.shell.run(command);
      expect([stage, code, stderr]).toEqual([stage, 0, '']);
      answers.push(...stdout.trim().split('\n'));
    }
    return answers;
  }

  test('is applied strictly and without a warning, comes back as written, and differs in nothing', async () => {
    const objects = stages.flatMap((stage) => objectsIn(made.stage(stage)));
    expect((await applied()).filter((line) => line.endsWith(' serverside-applied'))).toHaveLength(objects.length);
    const folder = made.stage('2-jaeger');
    const live: unknown = JSON.parse(await cluster.shell.ok(`kubectl get -f ${folder} -o json`));
    expect(objectAt({ live }, 'live').items).toMatchObject(objectsIn(folder));
    for (const stage of stages) {
      const difference = await cluster.shell.run(`kubectl diff --server-side -f ${made.stage(stage)}`);
      expect([stage, difference]).toEqual([stage, { code: 0, stdout: '', stderr: '' }]);
    }
  });

  test('changes nothing when it is applied again', async () => {
    await cluster.simulation.settled();
    const generations = `kubectl get -f ${made.stage('2-jaeger')} -o jsonpath='{range .items[*]}{.kind} {.metadata.name} {.metadata.generation}{"\\n"}{end}'`;
    const before = await cluster.shell.ok(generations);
    expect(before).toContain('HorizontalPodAutoscaler large-collector');
    await applied();
    expect(await cluster.shell.ok(generations)).toBe(before);
  });

  test('has pods, with a login beside them, that Pod Security restricted takes', async () => {
    await cluster.shell.ok(
      'kubectl create namespace strict\nkubectl label namespace strict pod-security.kubernetes.io/enforce=restricted',
    );
    const controllers = objectsIn(made.stage('2-jaeger')).filter(({ kind }) => PODS.includes(String(kind)));
    expect(controllers.map((object) => stringAt(object, 'metadata', 'name')).sort()).toEqual([
      'files',
      'large-collector',
      'large-es-index-cleaner',
      'large-query',
      'small',
      'stream-collector',
      'stream-es-index-cleaner',
      'stream-ingester',
      'stream-query',
    ]);
    await cluster.shell.ok(
      'for name in files large small stream; do kubectl create serviceaccount "$name" -n strict; done',
    );
    for (const object of controllers) {
      const name = stringAt(object, 'metadata', 'name') ?? '';
      const spec = podSpecOf(object);
      const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'strict' }, spec };
      const create = `kubectl create --dry-run=server -f - <<'END'\n${JSON.stringify(pod)}\nEND`;
      expect(await cluster.shell.run(create)).toEqual({
        code: 0,
        stdout: `pod/${name} created (server dry run)\n`,
        stderr: '',
      });
    }
  });

  test.each(SCHEMA_VERSIONS)('is valid on Kubernetes %s', (version) => {
    const kubeconform = new Kubeconform();
    const folder = made.stage('2-jaeger');
    const count = objectsIn(folder).length;
    expect(kubeconform.check(version, folder)).toBe(allValid(count, count));
    kubeconform.remove();
  });
});
