import { Duration, Testing } from 'cdk8s';
import {
  type CassandraArchiveProps,
  CassandraSchema,
  type CassandraSchemaProps,
  type CassandraStorageProps,
  Jaeger,
  JaegerOperator,
  JaegerOperatorVersion,
  JaegerStorage,
  JaegerStrategy,
  SecretRef,
  SparkDependencies,
  StorageTls,
} from '../../../lib';
import { valueAt } from '../../../lib/kubernetes/json';

test('minimal', () => {
  const storage = JaegerStorage.cassandra({ servers: ['a', 'b'], schema: CassandraSchema.none() });
  expect([storage._type, storage._volumes]).toEqual(['cassandra', []]);
  expect(storage._toSpec('here')).toStrictEqual({
    type: 'cassandra',
    options: { cassandra: { servers: 'a,b' } },
    cassandraCreateSchema: { enabled: false },
  });
});

test('with all props', () => {
  const archive: Required<CassandraArchiveProps> = { servers: ['c'], keyspace: 'archive' };
  const props: Required<CassandraStorageProps> = {
    servers: ['a'],
    schema: CassandraSchema.none(),
    port: 9142,
    keyspace: 'jaeger',
    localDatacenter: 'dc1',
    credentials: SecretRef.fromName('cassandra-login'),
    authenticator: 'com.example.Authenticator',
    tls: StorageTls.systemCa(),
    archive,
    dependencies: SparkDependencies.none(),
    options: { 'cassandra.timeout': '5s', cassandra: { index: { logs: false } } },
  };
  const storage = JaegerStorage.cassandra(props);
  const basic = { 'allowed-authenticators': 'com.example.Authenticator' };
  const connection = { port: 9142, tls: { enabled: true }, basic };
  expect(storage._toSpec('here')).toStrictEqual({
    type: 'cassandra',
    secretName: 'cassandra-login',
    options: {
      cassandra: {
        servers: 'a',
        ...connection,
        keyspace: 'jaeger',
        'local-dc': 'dc1',
        timeout: '5s',
        index: { logs: false },
      },
      'cassandra-archive': { enabled: true, servers: 'c', ...connection, keyspace: 'archive' },
    },
    cassandraCreateSchema: { enabled: false },
    dependencies: { enabled: false },
  });
});

test('an archive on the same servers', () => {
  const storage = JaegerStorage.cassandra({
    servers: ['a', 'b'],
    schema: CassandraSchema.none(),
    archive: { keyspace: 'archive' },
  });
  expect(storage._toSpec('here').options).toStrictEqual({
    cassandra: { servers: 'a,b' },
    'cassandra-archive': { enabled: true, servers: 'a,b', keyspace: 'archive' },
  });
});

test('a login names what checks it, also for the archive', () => {
  const storage = JaegerStorage.cassandra({
    servers: ['a'],
    schema: CassandraSchema.none(),
    credentials: SecretRef.fromName('cassandra-login'),
    archive: { keyspace: 'archive' },
  });
  const basic = { 'allowed-authenticators': 'org.apache.cassandra.auth.PasswordAuthenticator' };
  expect(storage._toSpec('here').options).toStrictEqual({
    cassandra: { servers: 'a', basic },
    'cassandra-archive': { enabled: true, servers: 'a', basic, keyspace: 'archive' },
  });
});

test('no authenticator for a Jaeger that does not know the option: before 1.59', () => {
  const { V1_57_0, V1_59_0 } = JaegerOperatorVersion;
  const written = [V1_57_0, V1_59_0].map((version) => {
    const chart = Testing.chart();
    const operator = new JaegerOperator(chart, 'operator', { version });
    const storage = JaegerStorage.cassandra({
      servers: ['a'],
      schema: CassandraSchema.none(),
      credentials: SecretRef.fromName('cassandra-login'),
    });
    const jaeger = new Jaeger(chart, 'jaeger', { operator, strategy: JaegerStrategy.production({ storage }) });
    return valueAt(jaeger.apiObject.toJson(), 'spec', 'storage', 'options', 'cassandra');
  });
  const basic = { 'allowed-authenticators': 'org.apache.cassandra.auth.PasswordAuthenticator' };
  expect(written).toStrictEqual([{ servers: 'a' }, { servers: 'a', basic }]);
});

test('an authenticator without credentials is not written', () => {
  const storage = JaegerStorage.cassandra({
    servers: ['a'],
    schema: CassandraSchema.none(),
    authenticator: 'com.example.Authenticator',
  });
  expect(storage._toSpec('here').options).toStrictEqual({ cassandra: { servers: 'a' } });
});

test('a schema job, minimal and with all props', () => {
  const props: Required<CassandraSchemaProps> = {
    datacenter: 'dc1',
    traceTtl: Duration.days(3),
    timeout: Duration.minutes(10),
    image: 'registry.example.com/schema:1.62.0',
    affinity: { nodeAffinity: {} },
  };
  expect(CassandraSchema.test({ datacenter: 'dc1' })._spec).toStrictEqual({
    enabled: true,
    mode: 'test',
    datacenter: 'dc1',
  });
  expect(CassandraSchema.production(props)._spec).toStrictEqual({
    enabled: true,
    mode: 'prod',
    datacenter: 'dc1',
    traceTTL: '72h',
    timeout: '10m',
    image: 'registry.example.com/schema:1.62.0',
    affinity: { nodeAffinity: {} },
  });
});
