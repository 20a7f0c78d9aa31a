import { Duration } from 'cdk8s';
import {
  type JaegerV2CassandraArchiveProps,
  type JaegerV2CassandraProps,
  JaegerV2CassandraSchema,
  type JaegerV2CassandraSchemaProps,
  JaegerV2Storage,
  JaegerV2Version,
  SecretRef,
  StorageTls,
} from '../../../lib';

const { V2_13_0, V2_20_0 } = JaegerV2Version;

test('minimal: on tables that exist, in plain text', () => {
  const { _parts: parts } = JaegerV2Storage.cassandra({
    servers: ['cassandra', 'cassandra-2.data.svc:9142'],
    schema: JaegerV2CassandraSchema.existing(),
  });
  const cassandra = {
    schema: { keyspace: 'jaeger_v1_dc1', create: false },
    connection: { servers: ['cassandra:9042', 'cassandra-2.data.svc:9142'], tls: { insecure: true } },
  };
  for (const version of [V2_13_0, V2_20_0]) expect(parts.backends(version)).toStrictEqual({ main: { cassandra } });
  expect(parts.contribution?.(V2_20_0)).toStrictEqual({ environment: [], volumes: [], secrets: [] });
});

const schema: Required<JaegerV2CassandraSchemaProps> = {
  datacenter: 'dc1',
  traceTtl: Duration.days(7),
  replicationFactor: 2,
  dependenciesTtl: Duration.days(30),
  compactionWindow: Duration.hours(4),
};
const archive: Required<JaegerV2CassandraArchiveProps> = {
  keyspace: 'kept',
  servers: ['archive.data.svc'],
  schema: JaegerV2CassandraSchema.existing(),
};
const all: Required<JaegerV2CassandraProps> = {
  servers: ['cassandra.data.svc'],
  schema: JaegerV2CassandraSchema.create(schema),
  keyspace: 'traces',
  localDatacenter: 'dc1',
  credentials: SecretRef.fromName('cassandra-login'),
  authenticator: 'com.example.Authenticator',
  tls: StorageTls.fromSecret(SecretRef.fromName('cassandra-ca')),
  queryTimeout: Duration.seconds(10),
  connectTimeout: Duration.seconds(5),
  archive,
};

test('all props', () => {
  const { _parts: parts } = JaegerV2Storage.cassandra(all);
  const connection = {
    local_dc: 'dc1',
    auth: {
      basic: {
        username: '${env:CASSANDRA_USERNAME}',
        password: '${env:CASSANDRA_PASSWORD}',
        allowed_authenticators: ['com.example.Authenticator'],
      },
    },
    timeout: '5s',
    tls: { insecure: false, ca_file: '/etc/jaeger/storage-tls/ca.crt' },
  };
  expect(parts.backends(V2_20_0)).toStrictEqual({
    main: {
      cassandra: {
        schema: {
          keyspace: 'traces',
          create: true,
          datacenter: 'dc1',
          replication_factor: 2,
          trace_ttl: '168h',
          dependencies_ttl: '720h',
          compaction_window: '4h',
        },
        connection: { servers: ['cassandra.data.svc:9042'], ...connection },
        query: { timeout: '10s' },
      },
    },
    archive: {
      cassandra: {
        schema: { keyspace: 'kept', create: false },
        connection: { servers: ['archive.data.svc:9042'], ...connection },
        query: { timeout: '10s' },
      },
    },
  });
  const { environment, volumes, secrets } = parts.contribution?.(V2_20_0) ?? {};
  const key = (name: string) => ({ name, valueFrom: { secretKeyRef: { name: 'cassandra-login', key: name } } });
  expect(environment).toStrictEqual([key('CASSANDRA_USERNAME'), key('CASSANDRA_PASSWORD')]);
  expect(volumes?.map(({ _volume: volume }) => volume.name)).toStrictEqual(['storage-tls']);
  expect(secrets).toStrictEqual([
    { name: 'cassandra-login', what: 'the login to Cassandra', keys: ['CASSANDRA_USERNAME', 'CASSANDRA_PASSWORD'] },
  ]);
});

test('before 2.20, a variable is written so that YAML cannot change its content', () => {
  expect(JaegerV2Storage.cassandra(all)._parts.backends(V2_13_0)).toHaveProperty(
    'main.cassandra.connection.auth.basic.password',
    '${env:CASSANDRA_PASSWORD}${env:JAEGER_NOTHING:-}',
  );
});

test('an archive has the tables of the storage, and keeps its traces', () => {
  const { _parts: parts } = JaegerV2Storage.cassandra({
    servers: ['cassandra.data.svc'],
    schema: JaegerV2CassandraSchema.create({ datacenter: 'dc1', traceTtl: Duration.days(14) }),
    archive: { keyspace: 'kept' },
  });
  const created = { create: true, datacenter: 'dc1', replication_factor: 3 };
  expect(parts.backends(V2_20_0)).toMatchObject({
    main: { cassandra: { schema: { ...created, trace_ttl: '336h', compaction_window: '12h' } } },
    archive: {
      cassandra: {
        schema: { ...created, keyspace: 'kept', trace_ttl: '0s', dependencies_ttl: '0s', compaction_window: '24h' },
        connection: { servers: ['cassandra.data.svc:9042'] },
      },
    },
  });
});

test('files of two hours at least', () => {
  const short = JaegerV2CassandraSchema.create({ datacenter: 'dc1', traceTtl: Duration.hours(12) });
  expect(short._settings('jaeger').compaction_window).toBe('2h');
});

test('the runbook names each server once', () => {
  const { _parts: parts } = JaegerV2Storage.cassandra({ ...all, archive: { keyspace: 'kept' } });
  expect(parts.needs?.('tracing')).toStrictEqual([
    { text: 'A Cassandra at `cassandra.data.svc:9042`, reachable from the pods of the cluster.' },
  ]);
});
