import { Duration, Size } from 'cdk8s';
import { SecretRef } from '../../lib';
import {
  allInOne,
  call,
  cassandra,
  elasticsearch,
  make,
  milvus,
  milvusPod,
  openShiftElasticsearch,
  production,
  release,
  standalone,
  streaming,
} from '../support/javascript';
import { JAEGER_V2_DURATIONS, JAEGER_V2_SECRETS, JAEGER_V2_SIZES } from '../support/jaeger-v2-uses';
import { membersOfType } from '../support/members';
import { thrown } from '../support/thrown';

const CLASS = { ingressClassName: 'nginx' };
const HOST = 'a.example.com';
const MOUNT = { mountPath: '/mnt' };
const claim = () => call('JaegerVolume.persistentVolumeClaim', 'badger', { ...MOUNT, claimName: 'badger' });

type Use = (value: unknown) => void;

/** A use of each prop and parameter, by its file and name; what is in brackets tells the uses of one apart. */
const DURATIONS: Readonly<Record<string, Use>> = {
  ...JAEGER_V2_DURATIONS,
  'jaeger-operator/jaeger-operator-props.ts webhookTimeout': (webhookTimeout) => {
    make('JaegerOperator', { webhookTimeout });
  },
  'jaeger-operator/monitoring.ts interval': (interval) => {
    make('JaegerOperator', { monitoring: call('OperatorMonitoring.prometheusOperator', { interval }) });
  },
  'jaeger-operator/webhook-certificate.ts duration': (duration) => {
    call('WebhookCertificate.certManager', { duration });
  },
  'jaeger-operator/webhook-certificate.ts renewBefore': (renewBefore) => {
    call('WebhookCertificate.certManager', { renewBefore });
  },
  'jaeger/components.ts terminationGracePeriod': (terminationGracePeriod) => {
    production({ collector: { terminationGracePeriod } });
  },
  'jaeger/ingress-security.ts timeout': (timeout) => {
    call('IngressSecurity.oauthProxy', { timeout });
  },
  'jaeger/kafka.ts deadlockInterval': (deadlockInterval) => {
    streaming({ deadlockInterval });
  },
  'jaeger/storage/badger.ts spanStoreTtl': (spanStoreTtl) => {
    allInOne({ storage: call('JaegerStorage.badger', { volume: claim(), spanStoreTtl }) });
  },
  'jaeger/storage/cassandra-schema.ts timeout': (timeout) => {
    call('CassandraSchema.production', { datacenter: 'dc1', timeout });
  },
  'jaeger/storage/cassandra-schema.ts traceTtl': (traceTtl) => {
    call('CassandraSchema.test', { datacenter: 'dc1', traceTtl });
  },
  'jaeger/storage/elasticsearch.ts flushInterval': (flushInterval) => {
    elasticsearch({ bulk: { flushInterval } });
  },
  'jaeger/storage/retention.ts ttlAfterFinished': (ttlAfterFinished) => {
    call('Retention.days', 7, { ttlAfterFinished });
  },
  'jaeger/storage/rollover.ts readTtl': (readTtl) => {
    call('Rollover.of', { readTtl });
  },
  'jaeger/storage/rollover.ts ttlAfterFinished': (ttlAfterFinished) => {
    call('Rollover.of', { ttlAfterFinished });
  },
  'milvus/tracing.ts initTimeout': (initTimeout) => {
    call('MilvusTracing.stdout', { sampleFraction: 1, initTimeout });
  },
  'milvus/tracing.ts initTimeout (jaeger)': (initTimeout) => {
    call('MilvusTracing.jaeger', {}, { sampleFraction: 1, initTimeout });
  },
  'milvus/tracing.ts initTimeout (otlp)': (initTimeout) => {
    call('MilvusTracing.otlp', {}, { sampleFraction: 1, initTimeout });
  },
  'milvus/tracing.ts initTimeout (otlpHttp)': (initTimeout) => {
    call('MilvusTracing.otlpHttp', {}, { sampleFraction: 1, initTimeout });
  },
  'milvus/values/log.ts maxAge': (maxAge) => {
    release({ log: { file: { maxAge } } });
  },
  'milvus/values/metrics.ts interval': (interval) => {
    call('MilvusReleaseMetrics.serviceMonitor', { interval });
  },
  'milvus/values/metrics.ts scrapeTimeout': (scrapeTimeout) => {
    call('MilvusReleaseMetrics.serviceMonitor', { scrapeTimeout });
  },
};

const SIZES: Readonly<Record<string, Use>> = {
  ...JAEGER_V2_SIZES,
  'jaeger/storage/elasticsearch.ts size': (size) => {
    elasticsearch({ bulk: { size } });
  },
  'jaeger/storage/openshift-elasticsearch.ts size': (size) => {
    openShiftElasticsearch({ storage: { size } });
  },
  'jaeger-common/volume.ts sizeLimit': (sizeLimit) => {
    call('JaegerVolume.emptyDir', 'cache', { ...MOUNT, sizeLimit });
  },
  'milvus/cr/queue-volume.ts size': (size) => {
    call('MilvusQueueVolume.claim', { size });
  },
  'milvus/values/log.ts maxSize': (maxSize) => {
    release({ log: { file: { maxSize } } });
  },
  'milvus/values/message-queue-props.ts maxMessageSize': (maxMessageSize) => {
    call('MilvusReleaseMessageQueue.fromPulsar', { host: 'pulsar', maxMessageSize });
  },
  'milvus/values/volume.ts size': (size) => {
    call('MilvusReleasePersistence.claim', { size });
  },
  'milvus/values/volume.ts size (etcd)': (size) => {
    standalone({ etcd: call('MilvusReleaseEtcd.inCluster', { volume: { size } }) });
  },
  'milvus/values/volume.ts size (Kafka)': (size) => {
    standalone({ messageQueue: call('MilvusReleaseMessageQueue.kafka', { volume: { size } }) });
  },
  'milvus/values/volume.ts size (MinIO)': (size) => {
    standalone({ storage: call('MilvusReleaseStorage.minio', { volume: { size } }) });
  },
};

const SECRETS: Readonly<Record<string, Use>> = {
  ...JAEGER_V2_SECRETS,
  'jaeger-operator/images.ts pullSecrets': (secret) => {
    make('JaegerOperator', { images: { pullSecrets: [secret] } });
  },
  'jaeger-operator/webhook-certificate.ts secret': (secret) => {
    call('WebhookCertificate.fromSecret', secret, { caBundle: 'PEM' });
  },
  'jaeger/agent.ts imagePullSecrets': (secret) => {
    call('JaegerAgent.daemonSet', { imagePullSecrets: [secret] });
  },
  'jaeger/agent.ts imagePullSecrets (sidecar)': (secret) => {
    call('JaegerAgent.sidecar', { imagePullSecrets: [secret] });
  },
  'jaeger/collector-tls.ts secret': (secret) => {
    call('CollectorTls.fromSecret', secret);
  },
  'jaeger/ingress.ts secret': (secret) => {
    call('JaegerIngress.securedHosts', [{ hosts: [HOST], secret }], CLASS);
  },
  'jaeger/ingress.ts tlsSecret': (tlsSecret) => {
    call('JaegerIngress.host', HOST, { ...CLASS, tlsSecret });
  },
  'jaeger/jaeger-props.ts imagePullSecrets': (secret) => {
    make('Jaeger', { imagePullSecrets: [secret] });
  },
  'jaeger/kafka.ts credentials': (credentials) => {
    call('JaegerKafka.fromBrokers', { brokers: ['kafka:9092'], topic: 'spans', credentials });
  },
  'jaeger/pod.ts imagePullSecrets (retention)': (secret) => {
    call('Retention.days', 7, { imagePullSecrets: [secret] });
  },
  'jaeger/pod.ts imagePullSecrets (rollover)': (secret) => {
    call('Rollover.of', { imagePullSecrets: [secret] });
  },
  'jaeger/pod.ts imagePullSecrets (dependencies)': (secret) => {
    call('SparkDependencies.scheduled', { imagePullSecrets: [secret] });
  },
  'jaeger/storage/cassandra.ts credentials': (credentials) => {
    cassandra({ credentials });
  },
  'jaeger/storage/elasticsearch.ts credentials': (credentials) => {
    elasticsearch({ credentials });
  },
  'jaeger-common/storage-tls.ts secret': (secret) => {
    call('StorageTls.fromSecret', secret);
  },
  'jaeger-common/volume.ts secret': (secret) => {
    call('JaegerVolume.secret', 'certificate', { ...MOUNT, secret });
  },
  'milvus/cr/message-queue.ts credentials': (credentials) => {
    call('MilvusMessageQueue.fromKafka', { brokers: ['kafka:9092'], credentials });
  },
  'milvus/cr/pods.ts imagePullSecrets': (secret) => {
    milvus({ imagePullSecrets: [secret] });
  },
  'milvus/cr/pods.ts imagePullSecrets (standalone)': (secret) => {
    milvusPod({ imagePullSecrets: [secret] });
  },
  'milvus/cr/pods.ts imagePullSecrets (cluster)': (secret) => {
    call('MilvusMode.cluster', { queryNode: { imagePullSecrets: [secret] } });
  },
  'milvus/cr/pods.ts secret': (secret) => {
    milvusPod({ ingress: { hosts: [HOST], tls: [{ hosts: [HOST], secret }] } });
  },
  'milvus/cr/storage.ts caCertificate': (caCertificate) => {
    call('MilvusStorage.fromMinio', { endpoint: 'minio:9000', caCertificate });
  },
  'milvus/cr/storage.ts credentials': (credentials) => {
    call('MilvusStorage.fromS3', { endpoint: 's3.example.com:443', credentials });
  },
  'milvus/otlp-headers.ts secret': (secret) => {
    call('OtlpHeaders.fromSecret', secret);
  },
  'milvus/values/access.ts tlsSecret': (tlsSecret) => {
    call('MilvusReleaseIngress.host', HOST, { ...CLASS, tlsSecret });
  },
  'milvus/values/image.ts pullSecrets': (secret) => {
    release({ image: { pullSecrets: [secret] } });
  },
  'milvus/values/message-queue-props.ts secret': (secret) => {
    call('MilvusReleasePulsarAuth.fromSecret', secret, { plugin: 'token' });
  },
  'milvus/values/message-queue-props.ts secret (Kafka)': (secret) => {
    call('MilvusReleaseKafkaSasl.fromSecret', secret, { mechanism: 'PLAIN' });
  },
  'milvus/values/storage.ts credentials': (credentials) => {
    call('MilvusReleaseStorage.minio', { credentials });
  },
  'milvus/values/storage.ts secret': (secret) => {
    call('MilvusReleaseStorageCredentials.fromSecret', secret);
  },
};

// A name of a Secret in 0.1, or the password itself.
const TEXT = 'hunter2';

describe.each([
  ['Duration', DURATIONS, Duration.days(60)],
  ['Size', SIZES, Size.gibibytes(1)],
  ['SecretRef', SECRETS, SecretRef.fromName('a')],
])('%s from JavaScript', (type, uses, right) => {
  test('a use of each prop and parameter', () => {
    const used = new Set(Object.keys(uses).map((use) => use.replace(/ \(.*/, '')));
    expect([...used].sort()).toEqual([...new Set(membersOfType(new Set([type])))]);
  });

  test.each(Object.entries(uses))('%s: a text is one error of its place', (name, use) => {
    const prop = name.replace(/^\S+ (\w+).*/, '$1');
    const message = thrown(() => {
      use(TEXT);
    });
    expect(message).toMatch(new RegExp(`^APP037 \\S+ \\S*\\b${prop}(\\[0\\])?: [^\\n]*must be a ${type}\\. [^\\n]*$`));
    expect(message?.includes(TEXT)).toBe(type !== 'SecretRef');
  });

  test.each(Object.entries(uses))('%s: one that is right passes', (name, use) => {
    const value = name.endsWith(' webhookTimeout') ? Duration.seconds(30) : right;
    expect(
      thrown(() => {
        use(value);
      }),
    ).toBeUndefined();
  });
});

test('one that cannot be left out', () => {
  const message = 'must be a SecretRef. No Secret is referenced, and the pods never start. Use SecretRef.fromName(...)';
  expect(thrown(() => call('StorageTls.fromSecret'))).toContain(`APP037 StorageTls.fromSecret secret: ${message}`);
  expect(thrown(() => call('MilvusQueueVolume.claim', {}))).toBe(
    'APP037 MilvusQueueVolume.claim size: must be a Size. No size can be written from it. ' +
      'Use Size of cdk8s, such as Size.gibibytes(50).',
  );
});

test('a text in place of a list of Secrets', () => {
  const message = thrown(() => {
    release({ image: { pullSecrets: TEXT } });
  });
  expect(message).toMatch(/^APP037 e\/r image.pullSecrets: must be a list with a SecretRef each. /);
  expect(message).not.toContain(TEXT);
});

test('part of a millisecond', () => {
  const deadlockInterval = Duration.millis(0.5);
  expect(thrown(() => call('JaegerKafka.fromBrokers', { brokers: [], topic: 'spans', deadlockInterval }))).toBe(
    'APP038 JaegerKafka.fromBrokers deadlockInterval: 0.5 must be a whole number (milliseconds). ' +
      'It cannot be written exactly, and less than 1 becomes 0. Use a whole number, such as Duration.millis(1).',
  );
});
