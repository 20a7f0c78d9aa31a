import { check, messagesOfYaml } from '../../../support/jaeger';

const NONE = { enabled: false };
const JOB = { mode: 'prod', datacenter: 'dc1', timeout: '10m' };

function cassandra(options: object, cassandraCreateSchema: object = NONE, more: object = {}): object {
  return { strategy: 'production', storage: { type: 'cassandra', options, cassandraCreateSchema, ...more } };
}

describe('JAE167', () => {
  test('reports each of these', () => {
    expect(
      [
        // none
        cassandra({ cassandra: { keyspace: 'k' } }),
        // with a schema job
        cassandra({ 'cassandra.servers': '' }, JOB),
        // an archive
        cassandra({ 'cassandra.servers': 'c', 'cassandra-archive.enabled': true }, JOB),
      ].flatMap((spec) => check('JAE167', spec)),
    ).toMatchInlineSnapshot(`
      JAE167 production/jaeger spec.storage.options.cassandra.servers: missing. Jaeger looks for Cassandra in its own pod and crash-loops. Use JaegerStorage.cassandra({ servers: [...], schema }).
      JAE167 production/jaeger spec.storage.options.cassandra.servers: missing. Jaeger looks for Cassandra in its own pod and crash-loops. The schema job uses host 'cassandra'. Use JaegerStorage.cassandra({ servers: [...], schema }).
      JAE167 production/jaeger spec.storage.options.cassandra-archive.servers: missing. The archive does not use the servers of the storage. Jaeger exits at startup and crash-loops. Use JaegerStorage.cassandra({ servers: [...], schema }).
    `);
  });

  test('the fix for YAML', () => {
    const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'x' }, spec: cassandra({}) };
    expect(messagesOfYaml('JAE167', cr)).toMatchInlineSnapshot(
      `JAE167 x spec.storage.options.cassandra.servers: missing. Jaeger looks for Cassandra in its own pod and crash-loops. Set it to the host names of your Cassandra, such as 'cassandra.data.svc'.`,
    );
  });

  test.each<[string, object]>([
    ['servers', cassandra({ cassandra: { servers: 'c' } })],
    ['a list, which JAE149 reports', cassandra({ 'cassandra.servers': ['c'] })],
    ['a Secret', cassandra({}, NONE, { secretName: 'cassandra' })],
    ['an archive that is off', cassandra({ 'cassandra.servers': 'c', 'cassandra-archive.enabled': false })],
    ['another storage', { storage: { type: 'memory' } }],
  ])('%s pass', (_, spec) => {
    expect(check('JAE167', spec)).toEqual([]);
  });
});

describe('JAE168', () => {
  test('reports each of these', () => {
    expect(
      [
        // a hyphen, with a schema job
        cassandra({ 'cassandra.keyspace': 'Jaeger-v1' }, JOB),
        // a dot, without one
        cassandra({ cassandra: { keyspace: 'Jaeger.v1' } }),
        // too long
        cassandra({ 'cassandra.keyspace': 'k'.repeat(49) }),
        // capitals
        cassandra({ 'cassandra.keyspace': 'Jaeger_V1' }, JOB),
        // of the archive
        cassandra({ 'cassandra-archive': { enabled: true, keyspace: 'a b' } }, JOB),
      ].flatMap((spec) => check('JAE168', spec)),
    ).toMatchInlineSnapshot(`
      JAE168 production/jaeger spec.storage.options.cassandra.keyspace: invalid keyspace 'Jaeger-v1': must have only letters, digits and underscores. The schema job fails, and the operator reconciles no Jaeger for 10m. Use 'jaeger_v1'.
      JAE168 production/jaeger spec.storage.options.cassandra.keyspace: invalid keyspace 'Jaeger.v1': must have only letters, digits and underscores. No keyspace can have this name. Jaeger exits at startup and crash-loops. Use 'Jaeger_v1'.
      JAE168 production/jaeger spec.storage.options.cassandra.keyspace: invalid keyspace 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk': must have at most 48 characters. No keyspace can have this name. Jaeger exits at startup and crash-loops. Use 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk'.
      JAE168 production/jaeger spec.storage.options.cassandra.keyspace: invalid keyspace 'Jaeger_V1': must have no capital letters. The schema job creates keyspace 'jaeger_v1', but Jaeger uses 'Jaeger_V1' and crash-loops. Use 'jaeger_v1'.
      JAE168 production/jaeger spec.storage.options.cassandra-archive.keyspace: invalid keyspace 'a b': must have only letters, digits and underscores. No keyspace can have this name. Jaeger exits at startup and crash-loops. Use 'a_b'.
    `);
  });

  test.each<[string, object]>([
    ['none', cassandra({}, JOB)],
    ['letters, digits and underscores', cassandra({ 'cassandra.keyspace': 'jaeger_v1_dc1' }, JOB)],
    ['48 characters', cassandra({ 'cassandra.keyspace': 'k'.repeat(48) }, JOB)],
    ['capitals of an existing keyspace', cassandra({ 'cassandra.keyspace': 'Jaeger' })],
    ['capitals of an archive', cassandra({ 'cassandra-archive': { enabled: true, keyspace: 'Jaeger' } }, JOB)],
    ['an archive that is off', cassandra({ 'cassandra-archive': { keyspace: 'a-b' } })],
    ['a variable', cassandra({ 'cassandra.keyspace': '$(KEYSPACE)' })],
  ])('%s passes', (_, spec) => {
    expect(check('JAE168', spec)).toEqual([]);
  });
});

describe('JAE169', () => {
  test('reports each of these', () => {
    expect(
      [
        // a port with a schema job
        cassandra({ 'cassandra.servers': 'a.data.svc:9043,b' }, JOB),
        // a scheme
        cassandra({ cassandra: { servers: 'cassandra://a' } }),
        // a scheme in the first of several, with a schema job
        cassandra({ 'cassandra.servers': 'http://a:9042, b' }, JOB),
        // of the archive
        cassandra({ 'cassandra-archive': { enabled: true, servers: 'a:x' } }, JOB),
        // only a comma
        cassandra({ 'cassandra.servers': ',' }),
      ].flatMap((spec) => check('JAE169', spec)),
    ).toMatchInlineSnapshot(`
      JAE169 production/jaeger spec.storage.options.cassandra.servers: 'a.data.svc:9043,b' must not have a port: the schema job reads it as part of the host name. The schema job fails, and the operator reconciles no Jaeger for 10m. Use servers: ['a.data.svc', 'b'], port: 9043.
      JAE169 production/jaeger spec.storage.options.cassandra.servers: 'cassandra://a' must not have a scheme. Jaeger exits at startup and crash-loops. Use servers: ['a'].
      JAE169 production/jaeger spec.storage.options.cassandra.servers: server 'http://a:9042' in 'http://a:9042, b' must not have a scheme. The schema job fails, and the operator reconciles no Jaeger for 10m. Use servers: ['a', 'b'].
      JAE169 production/jaeger spec.storage.options.cassandra-archive.servers: 'a:x' must have a port from 1 to 65535. Jaeger exits at startup and crash-loops. Use servers: ['a'].
      JAE169 production/jaeger spec.storage.options.cassandra.servers: server '' in ',' must not be empty. Jaeger exits at startup and crash-loops. Use servers: ['cassandra.data.svc'].
    `);
  });

  test('the fix for YAML sets the port in a separate option', () => {
    const spec = cassandra({ 'cassandra.servers': 'a:9043,b:9043' }, JOB);
    const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'x' }, spec };
    expect(messagesOfYaml('JAE169', cr)).toMatchInlineSnapshot(
      `JAE169 x spec.storage.options.cassandra.servers: 'a:9043,b:9043' must not have a port: the schema job reads it as part of the host name. The schema job fails, and the operator reconciles no Jaeger for 10m. Use 'a,b', and set 'cassandra.port: 9043'.`,
    );
  });

  test.each<[string, object]>([
    ['host names', cassandra({ 'cassandra.servers': 'a.data.svc, 10.0.0.1' }, JOB)],
    ['ports without a schema job', cassandra({ 'cassandra.servers': 'a:9042,b:9043' })],
    ['a port after the first server', cassandra({ 'cassandra.servers': 'a,b:9043' }, JOB)],
    ['one invalid server of several', cassandra({ 'cassandra.servers': 'http://a,b' })],
    ['IPv6', cassandra({ 'cassandra.servers': 'fe80::1' }, JOB)],
    ['a variable', cassandra({ 'cassandra.servers': '$(SERVERS)' }, JOB)],
    ['a list, which JAE149 reports', cassandra({ 'cassandra.servers': ['http://a'] }, JOB)],
    ['an archive that is off', cassandra({ 'cassandra-archive.servers': 'http://a' })],
  ])('%s pass', (_, spec) => {
    expect(check('JAE169', spec)).toEqual([]);
  });
});

describe('JAE065', () => {
  test('a missing or different datacenter', () => {
    expect(check('JAE065', cassandra({ 'cassandra.servers': 'c' }, { mode: 'prod' }))).toMatchInlineSnapshot(
      `JAE065 production/jaeger spec.storage.cassandraCreateSchema.datacenter: missing, although mode is 'prod'. The job uses datacenter 'test'. Without one of this name it fails; before Cassandra 4, Jaeger fails with 'Cannot achieve consistency level LOCAL_ONE'. Set it to the datacenter that 'nodetool status' shows, or use mode: 'test' for a single node.`,
    );
    expect(check('JAE065', cassandra({ 'cassandra.servers': 'c' }, {}))).toMatchInlineSnapshot(
      `JAE065 production/jaeger spec.storage.cassandraCreateSchema.datacenter: missing, although mode is 'prod'. The job uses datacenter 'test'. Without one of this name it fails; before Cassandra 4, Jaeger fails with 'Cannot achieve consistency level LOCAL_ONE'. Set it to the datacenter that 'nodetool status' shows, or use mode: 'test' for a single node.`,
    );
    expect(check('JAE065', cassandra({ 'cassandra.local-dc': 'dc2' }, JOB))).toMatchInlineSnapshot(
      `JAE065 production/jaeger spec.storage.cassandraCreateSchema.datacenter: 'dc1' differs from 'cassandra.local-dc', which is 'dc2'. If Cassandra has datacenter 'dc2', Jaeger uses it without a replica and fails with 'Cannot achieve consistency level LOCAL_ONE'. Use the same datacenter for both.`,
    );
  });

  test.each<[string, object]>([
    ['a datacenter', cassandra({ 'cassandra.local-dc': 'dc1' }, JOB)],
    ['no local one', cassandra({}, JOB)],
    ['mode test', cassandra({ 'cassandra.local-dc': 'dc1' }, { mode: 'test' })],
    ['no schema job', cassandra({}, { mode: 'prod', enabled: false })],
    ['an unknown mode, which JAE026 reports', cassandra({}, { mode: 'production' })],
  ])('%s passes', (_, spec) => {
    expect(check('JAE065', spec)).toEqual([]);
  });
});
