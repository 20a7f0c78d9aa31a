import { secretSteps } from '../../../lib/app/runbook/secret-steps';
import {
  CollectorTls,
  Diagnostics,
  ElasticsearchArchive,
  Jaeger,
  JaegerIngress,
  JaegerKafka,
  JaegerStorage,
  JaegerStrategy,
  JaegerVolume,
  KafkaMechanism,
  MilvusReleaseKafkaSasl,
  KafkaSecurityProtocol,
  Milvus,
  MilvusStorage,
  MilvusReleaseIngress,
  MilvusReleaseMessageQueue,
  MilvusReleaseMode,
  MilvusRelease,
  MilvusReleaseStorage,
  MilvusTracing,
  OtlpHeaders,
  Retention,
  SecretRef,
  StorageTls,
  TracingBackend,
} from '../../../lib';
import { environment } from '../../support/environment';

type Fill = (env: ReturnType<typeof environment>['env']) => void;

/** The commands that create Secrets, without what all of them have. */
function created(fill: Fill): string[] {
  const { app, env } = environment();
  fill(env);
  const text = app.render()['env/README.md'] ?? '';
  return [
    ...text.matchAll(/^kubectl create secret (.*) --dry-run=client -o yaml \| kubectl apply --server-side -f -$/gm),
  ].map(([, command = '']) => command.replaceAll('secrets-of-env/', ''));
}

test('what a Jaeger refers to: logins, certificates, volumes and a registry', () => {
  const tls = StorageTls.fromSecret(SecretRef.fromName('es-ca'), {
    clientCertificate: { cert: 'client.crt', key: 'client.key' },
  });
  expect(
    created((env) => {
      new Jaeger(env, 'jaeger', {
        namespace: 'obs',
        strategy: JaegerStrategy.streaming({
          storage: JaegerStorage.elasticsearch({
            servers: ['https://es.data.svc:9200'],
            credentials: SecretRef.fromName('es-login'),
            tls,
            archive: ElasticsearchArchive.sameServers(),
            retention: Retention.days(7),
          }),
          kafka: JaegerKafka.fromBrokers({
            brokers: ['kafka.data.svc:9093'],
            topic: 'spans',
            credentials: SecretRef.fromName('kafka-login'),
            tls: StorageTls.fromSecret(SecretRef.fromName('kafka-ca'), {
              volumeName: 'kafka',
              mountPath: '/etc/kafka',
            }),
          }),
          collector: { grpcTls: CollectorTls.fromSecret(SecretRef.fromName('collector-tls')) },
        }),
        ingress: JaegerIngress.host('jaeger.example.com', {
          ingressClassName: 'nginx',
          tlsSecret: SecretRef.fromName('ui-tls'),
        }),
        imagePullSecrets: [SecretRef.fromName('registry')],
        volumes: [JaegerVolume.secret('more', { secret: SecretRef.fromName('more'), mountPath: '/more' })],
      });
      Diagnostics.of(env).accept('JAE039', 'a test');
    }),
  ).toEqual([
    'generic es-login -n obs --from-file=obs/es-login/ES_USERNAME --from-file=obs/es-login/ES_PASSWORD',
    'generic kafka-login -n obs ' +
      ['PRODUCER', 'CONSUMER']
        .flatMap((side) => ['USERNAME', 'PASSWORD'].map((what) => `KAFKA_${side}_PLAINTEXT_${what}`))
        .map((key) => `--from-file=obs/kafka-login/${key}`)
        .join(' '),
    'generic more -n obs --from-file=obs/more/',
    'generic es-ca -n obs --from-file=obs/es-ca/ca.crt --from-file=obs/es-ca/client.crt --from-file=obs/es-ca/client.key',
    'generic kafka-ca -n obs --from-file=obs/kafka-ca/ca.crt',
    'generic collector-tls -n obs --from-file=obs/collector-tls/tls.crt --from-file=obs/collector-tls/tls.key',
    'tls ui-tls -n obs --cert=obs/ui-tls/tls.crt --key=obs/ui-tls/tls.key',
    'generic registry -n obs --type=kubernetes.io/dockerconfigjson --from-file=obs/registry/.dockerconfigjson',
  ]);
});

const TEMPO = TracingBackend.fromEndpoints({
  label: 'Tempo',
  otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false },
});
const TRACING = MilvusTracing.otlp(TEMPO, {
  sampleFraction: 0.1,
  headers: OtlpHeaders.fromSecret(SecretRef.fromName('tempo-headers')),
});

test('what a release refers to, in its props and in its values', () => {
  expect(
    created((env) => {
      new MilvusRelease(env, 'r', {
        namespace: 'search',
        tracing: TRACING,
        mode: MilvusReleaseMode.cluster({
          storage: MilvusReleaseStorage.minio({ credentials: SecretRef.fromName('minio') }),
          messageQueue: MilvusReleaseMessageQueue.fromKafka({
            brokers: ['kafka.data.svc:9093'],
            securityProtocol: KafkaSecurityProtocol.SASL_SSL,
            sasl: MilvusReleaseKafkaSasl.fromSecret(SecretRef.fromName('kafka'), { mechanism: KafkaMechanism.PLAIN }),
          }),
          proxy: { env: [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'own', key: 'token' } } }] },
        }),
        image: { pullSecrets: [SecretRef.fromName('registry')] },
        ingress: MilvusReleaseIngress.host('milvus.example.com', {
          ingressClassName: 'nginx',
          tlsSecret: SecretRef.fromName('milvus-tls'),
        }),
      });
    }),
  ).toEqual([
    'generic kafka -n search --from-file=search/kafka/username --from-file=search/kafka/password',
    'generic minio -n search --from-file=search/minio/accesskey --from-file=search/minio/secretkey',
    'generic tempo-headers -n search --from-file=search/tempo-headers/headers',
    'generic own -n search --from-file=search/own/token',
    'tls milvus-tls -n search --cert=search/milvus-tls/tls.crt --key=search/milvus-tls/tls.key',
    'generic registry -n search --type=kubernetes.io/dockerconfigjson --from-file=search/registry/.dockerconfigjson',
  ]);
});

test('what a Milvus of the Milvus Operator refers to', () => {
  expect(
    created((env) => {
      new Milvus(env, 'm', {
        namespace: 'search',
        tracing: TRACING,
        imagePullSecrets: [SecretRef.fromName('registry')],
        storage: MilvusStorage.fromS3({
          endpoint: 's3.example.com:443',
          credentials: SecretRef.fromName('s3'),
          caCertificate: SecretRef.fromName('s3-ca'),
        }),
        env: [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'own', key: 'token', optional: true } } }],
      });
    }),
  ).toEqual([
    'generic tempo-headers -n search --from-file=search/tempo-headers/headers',
    'generic s3 -n search --from-file=search/s3/accesskey --from-file=search/s3/secretkey',
    'generic s3-ca -n search --from-file=search/s3-ca/ca.crt',
    'generic registry -n search --type=kubernetes.io/dockerconfigjson --from-file=search/registry/.dockerconfigjson',
  ]);
});

const secret = (name: string, what: string, ...keys: readonly string[]) => ({ name, namespace: 'n', what, keys });

test('nothing is asked for where no Secret is needed', () => {
  expect(secretSteps([], 'env', [])).toEqual([]);
});

test('two readers of one Secret: it is created once, with the keys of both', () => {
  const steps = secretSteps([secret('s', 'a login', 'a', 'b'), secret('s', 'a token', 'b', 'c')], 'env', []);
  expect(steps.map(({ text }) => text).filter((text) => text.startsWith('The Secret '))).toEqual([
    'The Secret `s` in namespace `n` holds a login, and a token. Its keys: `a` and `b` and `c`.',
  ]);
});

test('a name that a shell would read otherwise is quoted', () => {
  const commands = secretSteps([secret("$(id)'s", 'a login', 'a key')], 'env', []).flatMap(
    (step) => step.commands ?? [],
  );
  expect(commands.filter((command) => command.startsWith('kubectl create secret'))).toEqual([
    "kubectl create secret generic '$(id)'\\''s' -n n --from-file=secrets-of-env/n/'$(id)'\\''s'/'a key' --dry-run=client -o yaml | " +
      'kubectl apply --server-side -f -',
  ]);
});

test('namespaces: none for default, that of 0-setup where there is one', () => {
  const needed = [secret('a', 'x', 'k'), { ...secret('b', 'x', 'k'), namespace: 'default' }];
  const [first] = secretSteps(needed, 'env', ['dist/env/manifests/0-setup/namespace.n.yaml']);
  expect(first?.commands).toEqual(['kubectl apply --server-side -f dist/env/manifests/0-setup/namespace.n.yaml']);
});
