import { Duration, Size } from 'cdk8s';
import fc, { type Arbitrary } from 'fast-check';
import {
  JaegerV2BadgerVolume,
  JaegerV2CassandraSchema,
  JaegerV2ClickHouseProtocol,
  JaegerV2IndexPeriod,
  JaegerV2Kafka,
  JaegerV2KafkaEncoding,
  JaegerV2Retention,
  JaegerV2SearchCredentials,
  type JaegerV2SharedStorage,
  JaegerV2Storage,
  KafkaMechanism,
  SecretRef,
  StorageTls,
  type StorageTlsProps,
} from '../../lib';
import { defined } from '../../lib/kubernetes/json';
import { any, later, mostly, SOME } from './random-values';

const LOGIN = SecretRef.fromName('login');

const CLIENT = { clientCertificate: { cert: 'tls.crt', key: 'tls.key' } };

/** TLS to another server, with a volume of its own. */
export const tlsOf = (volume: Pick<StorageTlsProps, 'volumeName' | 'mountPath'>) =>
  any(
    StorageTls.fromSecret(SecretRef.fromName('ca'), volume),
    StorageTls.fromSecret(SecretRef.fromName('tls'), { ...CLIENT, ...volume }),
    StorageTls.systemCa(),
    StorageTls.withoutVerification(),
  );

const memory = later(fc.record({ maxTraces: mostly(any(10, 1000, 100_000), 0, -1, 0.5) }, SOME), (given) =>
  JaegerV2Storage.memory(given),
);

const days = mostly(any(1, 14, 400), 0, 1.5);
const retention = fc.oneof(
  later(fc.record({ days, schedule: mostly(any('30 2 * * *'), '60 * * * *') }), ({ days: kept, ...job }) =>
    JaegerV2Retention.days(kept, job),
  ),
  later(
    fc.record(
      {
        days,
        searchableDays: mostly(any(1), 500),
        maxAge: mostly(any(Duration.days(1), Duration.hours(12)), Duration.millis(500)),
        maxSize: any(Size.gibibytes(50)),
        maxDocs: mostly(any(1_000_000), 0),
      },
      { requiredKeys: ['days'] },
    ),
    (given) => JaegerV2Retention.rollover(given),
  ),
  later(any(undefined), () => JaegerV2Retention.none()),
);
const credentials = any(
  JaegerV2SearchCredentials.basic(LOGIN),
  JaegerV2SearchCredentials.basic(LOGIN, { username: 'user', password: 'pass' }),
  JaegerV2SearchCredentials.bearerToken(LOGIN),
  JaegerV2SearchCredentials.apiKey(LOGIN),
);
const indices = {
  indexPrefix: mostly(any('milvus', 'prod-1'), 'Milvus', 'a b'),
  indexDateSeparator: mostly(any('-', '.', ''), '/'),
  indexPeriod: any(JaegerV2IndexPeriod.HOUR, JaegerV2IndexPeriod.DAY),
  shards: mostly(any(1, 5), 0),
  replicas: mostly(any(0, 2), -1),
};
const searchServers = mostly(
  any(['https://es.data.svc:9200'], ['http://a:9200', 'http://b:9200']),
  [],
  ['es:9200'],
  ['https://u:p@es:9200'],
);
const archive = fc.record({ retention, own: fc.record({ ...indices, servers: searchServers, credentials }, SOME) });
const search = fc.record({
  retention,
  servers: searchServers,
  archive: fc.option(archive, { nil: undefined, freq: 2 }),
  own: fc.record(
    {
      ...indices,
      credentials,
      tls: tlsOf({}),
      bulk: any({ maxSize: Size.mebibytes(10), workers: 2 }, { flushInterval: Duration.millis(500), maxActions: 500 }),
      queryTimeout: any(Duration.seconds(30)),
    },
    SOME,
  ),
});
const searchStorage = (make: typeof JaegerV2Storage.elasticsearch): Arbitrary<() => JaegerV2SharedStorage> =>
  later(search, ({ retention: kept, servers, archive: archived, own }) =>
    make({
      ...own,
      servers,
      retention: kept(),
      ...defined({ archive: archived && { ...archived.own, retention: archived.retention() } }),
    }),
  );

const badgerTimes = {
  ttl: mostly(any(Duration.hours(48), Duration.days(30)), Duration.millis(10)),
  maintenanceInterval: any(Duration.minutes(1)),
};
const badger = fc.oneof(
  later(fc.record(badgerTimes, SOME), (given) => JaegerV2Storage.ephemeralBadger(given)),
  later(
    fc.record(
      {
        ...badgerTimes,
        volume: any(
          JaegerV2BadgerVolume.claim({ size: Size.gibibytes(10) }),
          JaegerV2BadgerVolume.existingClaim('traces'),
        ),
        syncWrites: fc.boolean(),
      },
      { requiredKeys: ['volume'] },
    ),
    (given) => JaegerV2Storage.badger(given),
  ),
);

const schema = any(
  () => JaegerV2CassandraSchema.existing(),
  () => JaegerV2CassandraSchema.create({ datacenter: 'dc1', traceTtl: Duration.days(7) }),
);
const cassandra = later(
  fc.record({
    schema,
    servers: mostly(any(['cassandra'], ['a.data.svc:9042', 'b.data.svc']), [], ['http://cassandra']),
    own: fc.record(
      {
        keyspace: mostly(any('traces', 'jaeger_v1'), 'a-b'),
        localDatacenter: any('dc1'),
        credentials: any(LOGIN),
        tls: tlsOf({}),
        queryTimeout: any(Duration.seconds(30)),
        archive: any({ keyspace: 'traces_archive' }),
      },
      SOME,
    ),
  }),
  ({ schema: made, servers, own }) => JaegerV2Storage.cassandra({ ...own, servers, schema: made() }),
);
const clickHouse = later(
  fc.record(
    {
      addresses: mostly(any(['clickhouse:9000'], ['a:9000', 'b:9000']), [], ['clickhouse'], ['http://c:8123']),
      database: any('traces'),
      protocol: any(JaegerV2ClickHouseProtocol.NATIVE, JaegerV2ClickHouseProtocol.HTTP),
      credentials: any(LOGIN),
      dialTimeout: any(Duration.seconds(5)),
      createSchema: fc.boolean(),
      traceTtl: any(Duration.days(7)),
    },
    { requiredKeys: ['addresses'] },
  ),
  (given) => JaegerV2Storage.clickHouse(given),
);
const grpc = later(
  fc.record(
    {
      endpoint: mostly(any('storage.data.svc:17271'), 'storage', 'http://storage:17271'),
      tls: tlsOf({}),
      bearerToken: any(LOGIN),
      timeout: any(Duration.seconds(5)),
      maxMessageSize: mostly(any(Size.mebibytes(16)), Size.kibibytes(1), Size.mebibytes(0)),
      writer: any({ endpoint: 'writer.data.svc:4317' }),
    },
    { requiredKeys: ['endpoint'] },
  ),
  (given) => JaegerV2Storage.grpc(given),
);

/** Storages that need no other program. */
export const ownStorage: Arbitrary<() => JaegerV2Storage> = fc.oneof(memory, badger);

/** Storages that several pods share. */
export const sharedStorage: Arbitrary<() => JaegerV2SharedStorage> = fc.oneof(
  searchStorage((props) => JaegerV2Storage.elasticsearch(props)),
  searchStorage((props) => JaegerV2Storage.openSearch(props)),
  cassandra,
  clickHouse,
  grpc,
);

/** The Kafka between collectors and ingesters. */
export const kafka = later(
  fc.record(
    {
      brokers: mostly(any(['kafka:9092'], ['a.data.svc:9093', 'b.data.svc:9093']), [], ['kafka'], ['http://k:9092']),
      topic: mostly(any('spans', 'jaeger.spans-1'), 'a/b', ''),
      encoding: any(...Object.values(JaegerV2KafkaEncoding)),
      tls: tlsOf({ volumeName: 'kafka-tls', mountPath: '/etc/kafka-tls' }),
      credentials: any(LOGIN),
      ingesterCredentials: any(SecretRef.fromName('ingester')),
      mechanism: any(KafkaMechanism.PLAIN, KafkaMechanism.SCRAM_SHA_256, KafkaMechanism.SCRAM_SHA_512),
      consumerGroup: any('mine'),
      protocolVersion: mostly(any('2.8.0'), '2.8'),
    },
    { requiredKeys: ['brokers'] },
  ),
  (given) => JaegerV2Kafka.fromBrokers(given),
);
