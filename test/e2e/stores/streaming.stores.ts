import type { SentSpan } from '../support/otlp';
import { StreamingSetting } from './streaming/setting';
import { withEnvironment } from './support/changes';
import { Pod } from './support/pod';
import { Query } from './support/query';
import { newSpan, send } from './support/spans';

/** The tables that have spans, or what is found by; the others are kept for good. */
const TABLES_OF_SPANS = [
  ...['duration_index', 'operation_names_v2', 'service_name_index', 'service_names', 'service_operation_index'],
  ...['tag_index', 'traces'],
];
const WEEK = String(7 * 24 * 3600);
const KEYSPACE = "WHERE keyspace_name = 'jaeger_v1_dc1'";

function sending(collector: () => Pod) {
  return async (...operations: string[]): Promise<SentSpan[]> => {
    const spans = operations.map((operation) => newSpan(operation));
    await send(collector().port('collector.otlp.http'), spans);
    return spans;
  };
}

async function found(query: Query, spans: readonly SentSpan[]): Promise<string[]> {
  const operations: string[] = [];
  for (const { traceId } of spans) operations.push(...(await query.arrived(traceId)));
  return operations;
}

// One story: each test goes on where the one before it has ended.
describe('a streaming Jaeger on a real Kafka, with TLS and a password, and a real Cassandra, with a password', () => {
  const JAEGER = 'bursts';
  let setting: StreamingSetting;
  let collector: Pod;
  let ingester: Pod;
  let query: Query;
  const sent = sending(() => collector);

  beforeAll(async () => {
    setting = await StreamingSetting.start();
  });
  afterAll(async () => {
    await setting.end();
  });

  test.each(['ingester', 'query'])('%s exits at startup as long as the keyspace is missing', async (child) => {
    const { code, log } = await Pod.run(setting.node(), JAEGER, child);
    expect(code).toBe('1');
    expect(log).toContain("Keyspace 'jaeger_v1_dc1' does not exist");
  });

  test("the schema job, with Jaeger's own scripts, creates tables that keep spans as long as asked", async () => {
    expect(await Pod.run(setting.node(), JAEGER, 'cassandra-schema-job')).toMatchObject({ code: '0' });
    const { cassandra } = setting;
    const tables = await cassandra.rows(
      `SELECT table_name, default_time_to_live FROM system_schema.tables ${KEYSPACE}`,
    );
    expect(tables.filter(([, seconds]) => seconds !== '0')).toEqual(TABLES_OF_SPANS.map((table) => [table, WEEK]));
    expect(await cassandra.rows(`SELECT replication FROM system_schema.keyspaces ${KEYSPACE}`)).toEqual([
      ["{'class': 'org.apache.cassandra.locator.NetworkTopologyStrategy', 'dc1': '2'}"],
    ]);
  });

  test('a second schema job with another TTL changes no table that is there', async () => {
    expect(await Pod.run(setting.node(), 'scram', 'cassandra-schema-job')).toMatchObject({ code: '0' });
    const name = `${KEYSPACE} AND table_name = 'traces'`;
    expect(await setting.cassandra.rows(`SELECT default_time_to_live FROM system_schema.tables ${name}`)).toEqual([
      [WEEK],
    ]);
  });

  test('without the topic the collector is ready and loses spans; the ingester waits for the topic', async () => {
    collector = await Pod.start(setting.node(), JAEGER, 'collector');
    ingester = await Pod.start(setting.node(), JAEGER, 'ingester');
    query = new Query((await Pod.start(setting.node(), JAEGER, 'query')).port('query.http-server'));
    const [lost] = await sent('lost');
    await collector.says('Request was for a topic or partition that does not exist on this broker');
    await setting.kafka.createTopic('jaeger-spans');
    await ingester.says('Starting message handler');
    // What the collector sends later is in Kafka behind it.
    const later = await sent('Search', 'Insert');
    expect(await found(query, later)).toEqual(['Search', 'Insert']);
    expect(await query.trace(lost?.traceId ?? '')).toBeUndefined();
    expect(await query.services('proxy')).toEqual(['proxy']);
  });

  test('Kafka keeps what comes while the ingester is away: nothing is lost', async () => {
    await ingester.stop();
    const spans = await sent(...Array.from({ length: 50 }, (_, index) => `while away ${index}`));
    expect(await query.trace(spans[0]?.traceId ?? '')).toBeUndefined();
    ingester = await Pod.start(setting.node(), JAEGER, 'ingester');
    expect(await found(query, spans)).toHaveLength(50);
  });
});

describe('a streaming Jaeger with certificates for Kafka, TLS to Cassandra, and an archive', () => {
  const JAEGER = 'encrypted';
  let setting: StreamingSetting;
  let collector: Pod;
  let ingester: Pod;
  let query: Query;
  const sent = sending(() => collector);

  beforeAll(async () => {
    setting = await StreamingSetting.start();
    await setting.kafka.createTopic('encrypted-spans');
    await setting.kafka.createTopic('scram-spans');
    // Cassandra's administrator makes the tables: here the jobs of other Jaegers, the second with another keyspace.
    for (const change of [undefined, withEnvironment({ KEYSPACE: 'jaeger_v1_archive' })])
      expect(await Pod.run(setting.node(), 'bursts', 'cassandra-schema-job', change)).toMatchObject({ code: '0' });
  });
  afterAll(async () => {
    await setting.end();
  });

  test('gives back the spans that its collector took, and archives a trace in the other keyspace', async () => {
    collector = await Pod.start(setting.node(), JAEGER, 'collector');
    ingester = await Pod.start(setting.node(), JAEGER, 'ingester');
    query = new Query((await Pod.start(setting.node(), JAEGER, 'query')).port('query.http-server'));
    const [span] = await sent('Search');
    const traceId = span?.traceId ?? '';
    expect(await query.arrived(traceId)).toEqual(['Search']);
    expect(await query.archive(traceId)).toBe('200');
    await setting.cassandra.rows('TRUNCATE jaeger_v1_dc1.traces');
    expect(await query.arrived(traceId)).toEqual(['Search']);
  });

  test('an archive does not inherit the login: query exits without CASSANDRA_ARCHIVE_USERNAME', async () => {
    const node = setting.node();
    const login = Object.entries(node.secrets['jaeger-cassandra'] ?? {});
    const without = Object.fromEntries(login.filter(([name]) => !name.startsWith('CASSANDRA_ARCHIVE')));
    const secrets = { ...node.secrets, 'jaeger-cassandra': without };
    const { code, log } = await Pod.run({ ...node, secrets }, JAEGER, 'query');
    expect(code).toBe('1');
    expect(log).toContain('authentication required (using \\"org.apache.cassandra.auth.PasswordAuthenticator\\")');
  });

  test('another Jaeger, with SCRAM to Kafka and spans as JSON, gives back its spans too', async () => {
    // Its ingester is in the same group by default, and reads another topic.
    await ingester.stop();
    collector = await Pod.start(setting.node(), 'scram', 'collector');
    await Pod.start(setting.node(), 'scram', 'ingester');
    query = new Query((await Pod.start(setting.node(), 'scram', 'query')).port('query.http-server'));
    expect(await found(query, await sent('Query'))).toEqual(['Query']);
  });
});
