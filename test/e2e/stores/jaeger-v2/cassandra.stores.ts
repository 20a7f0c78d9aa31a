import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duration } from 'cdk8s';
import {
  JaegerV2CassandraSchema,
  JaegerV2Roles,
  JaegerV2Storage,
  JaegerV2Version,
  SecretRef,
  StorageTls,
} from '../../../../lib';
import { objectsOf } from '../../../support/jaeger-v2-pods';
import { BINARIES } from '../../jaeger-v2/support/binaries';
import { runs } from '../../jaeger-v2/support/setting';
import { Authority } from '../../support/pki';
import { Servers } from '../../support/servers';
import { Cassandra } from '../streaming/cassandra';
import type { Node } from '../support/pod';
import { newSpan, send } from '../support/spans';
import { JaegerV2Pods } from './pods';

const LOGIN = { user: 'jaeger', password: String(randomBytes(4).readUInt32BE()) };
const HOURS = 3600;

/** A Jaeger 2 on the Cassandra of the tests, in a keyspace of its own. */
function jaeger(version: JaegerV2Version, keyspace: string, schema: JaegerV2CassandraSchema) {
  return objectsOf({
    version,
    roles: JaegerV2Roles.collectorAndQuery({
      storage: JaegerV2Storage.cassandra({
        servers: ['cassandra.data.svc:9142'],
        keyspace,
        schema,
        localDatacenter: 'dc1',
        credentials: SecretRef.fromName('cassandra'),
        tls: StorageTls.fromSecret(SecretRef.fromName('cassandra-ca')),
        archive: { keyspace: `${keyspace}_archive` },
      }),
    }),
  });
}

describe.each(BINARIES)('a Jaeger $version on a real Cassandra with TLS and a password', (binary) => {
  let folder: string;
  let servers: Servers;
  let cassandra: Cassandra;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'e2e-stores-'));
    servers = new Servers(folder);
    cassandra = await Cassandra.start(servers, folder);
    await cassandra.login(LOGIN.user, LOGIN.password);
  });
  afterAll(async () => {
    await servers.end();
  });

  const version = binary.version.startsWith('2.13.') ? JaegerV2Version.V2_13_0 : JaegerV2Version.V2_20_0;
  const keyspace = 'milvus_traces';
  const create = JaegerV2CassandraSchema.create({
    datacenter: 'dc1',
    replicationFactor: 1,
    traceTtl: Duration.hours(48),
  });
  const objects = jaeger(version, keyspace, create);

  function node(wrong: { readonly password?: string; readonly ca?: string } = {}): Node {
    return {
      servers,
      folder,
      secrets: {
        cassandra: { CASSANDRA_USERNAME: LOGIN.user, CASSANDRA_PASSWORD: wrong.password ?? LOGIN.password },
        'cassandra-ca': { 'ca.crt': wrong.ca ?? cassandra.ca },
      },
      addresses: { 'cassandra.data.svc:9142': `127.0.0.1:${cassandra.tlsPort}` },
    };
  }

  test('makes its tables, gives back what its collector took, and keeps what is archived', async () => {
    const pods = new JaegerV2Pods(node(), objects, binary);
    const collector = runs(await pods.start('jaeger-collector'));
    const { query } = runs(await pods.start('jaeger-query'));
    const span = newSpan('Search');
    await send(collector.port(4318), [span]);
    expect(await query.arrived(span.traceId)).toEqual(['Search']);
    expect(await query.services('proxy')).toEqual(['proxy']);
    expect(await query.archive(span.traceId)).toBe('200');
    await cassandra.rows(`TRUNCATE ${keyspace}.traces`);
    expect(await query.arrived(span.traceId)).toEqual(['Search']);
  });

  test('keeps traces for 48 hours, and what is archived for good', async () => {
    const ttl = (space: string) =>
      cassandra.rows(
        `SELECT default_time_to_live FROM system_schema.tables WHERE keyspace_name = '${space}' AND table_name = 'traces'`,
      );
    expect((await ttl(keyspace)).flat()).toContain(String(48 * HOURS));
    expect((await ttl(`${keyspace}_archive`)).flat()).toContain('0');
  });

  test('exits without its tables, if it is not to make them', async () => {
    const existing = jaeger(version, 'nowhere', JaegerV2CassandraSchema.existing());
    const ended = await new JaegerV2Pods(node(), existing, binary).start('jaeger-collector');
    expect(ended).toMatch(/^exit code 1: [^]*no connections were made when creating the session/);
  });

  test.each([
    ['another password', () => ({ password: 'wrong' }), /Provided username/],
    ['another CA', () => ({ ca: new Authority(join(folder, 'other')).certificate }), /signed by unknown authority/],
  ])('exits with %s, and says what the runbook names', async (_, wrong, says) => {
    const ended = await new JaegerV2Pods(node(wrong()), objects, binary).start('jaeger-collector');
    expect(ended).toMatch(/^exit code 1: /);
    expect(ended).toMatch(says);
  });
});
