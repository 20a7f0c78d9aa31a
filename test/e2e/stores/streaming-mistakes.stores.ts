import { CASSANDRA_MISTAKES, JOB_MISTAKES } from './streaming/cassandra-mistakes';
import { KAFKA_MISTAKES } from './streaming/kafka-mistakes';
import { jaeger } from './streaming/mistakes';
import { StreamingSetting } from './streaming/setting';
import { withEnvironment, withoutSecrets, withOptions } from './support/changes';
import { effects } from './support/effects';
import { Pod } from './support/pod';

describe('real programs of Jaeger on a real Cassandra and a real Kafka do what our rules say', () => {
  let setting: StreamingSetting;
  beforeAll(async () => {
    setting = await StreamingSetting.start();
    // The keyspace that the options name, so that nothing else is wrong.
    expect(await Pod.run(setting.node(), 'scram', 'cassandra-schema-job')).toMatchObject({ code: '0' });
    await setting.kafka.createTopic('jaeger-spans');
  });
  afterAll(async () => {
    await setting.end();
  });

  test('the options that the mistakes are made in are right: query and collector start', async () => {
    expect(effects(jaeger({}))).toEqual([]);
    for (const child of ['collector', 'query']) await (await Pod.start(setting.node(), 'scram', child)).stop();
  });

  test.each(CASSANDRA_MISTAKES)('$code, $what: query exits at startup', async ({ code, effect, log, ...settings }) => {
    expect(effects(jaeger(settings))).toContain(`${code} ${effect}`);
    const { code: end, log: printed } = await Pod.run(
      setting.node(),
      'scram',
      'query',
      withOptions('cassandra', settings.cassandra),
    );
    expect(printed).toMatch(log);
    expect(end).not.toBe('0');
  });

  test.each(JOB_MISTAKES)('$code, $what: the schema job fails', async ({ code, effect, log, env, ...settings }) => {
    expect(effects(jaeger(settings))).toContain(`${code} ${effect}`);
    const { code: end, log: printed } = await Pod.run(
      setting.node(),
      'scram',
      'cassandra-schema-job',
      withEnvironment(env),
    );
    expect(printed).toMatch(log);
    expect(end).not.toBe('0');
  });

  test.each(KAFKA_MISTAKES)('$code, $what: the collector exits at startup', async (mistake) => {
    const { code, effect, log, producer, secrets } = mistake;
    expect(effects(jaeger(mistake))).toContain(`${code} ${effect}`);
    const change = withOptions('kafka', producer);
    const ended = await Pod.run(setting.node(), 'scram', 'collector', (pod) =>
      change(secrets === false ? withoutSecrets(pod) : pod),
    );
    expect(ended.code).toBe('1');
    expect(ended.log).toMatch(log);
  });

  test.each([
    ['bursts', 'collector', { kafkaPassword: 'wrong' }, /client has run out of available brokers to talk to/],
    ['scram', 'collector', { kafkaPassword: 'wrong' }, /client has run out of available brokers to talk to/],
    ['bursts', 'ingester', { kafkaPassword: 'wrong' }, /client has run out of available brokers to talk to/],
    ['bursts', 'ingester', { cassandraPassword: 'wrong' }, /Provided username jaeger and\/or password are incorrect/],
    ['bursts', 'query', { cassandraPassword: 'wrong' }, /Provided username jaeger and\/or password are incorrect/],
  ])('%s, a wrong password: the %s exits at startup: %j', async (name, child, wrong, log) => {
    const ended = await Pod.run(setting.node(wrong), name, child);
    expect(ended.code).toBe('1');
    expect(ended.log).toMatch(log);
  });

  test.each([
    ['bursts', 'collector'],
    ['encrypted', 'collector'],
    ['encrypted', 'ingester'],
    ['encrypted', 'query'],
  ])('%s, a CA that signed nothing: the %s exits at startup', async (name, child) => {
    const ended = await Pod.run(setting.node({ ca: setting.otherAuthority() }), name, child);
    expect(ended.code).toBe('1');
    expect(ended.log).toContain('certificate signed by unknown authority');
  });

  // It tries 60 times, which is longer than its pod may run.
  test('a wrong password, and TLS: the schema job waits until its pod is stopped', async () => {
    const wrong = await Pod.begin(setting.node({ cassandraPassword: 'wrong' }), 'scram', 'cassandra-schema-job');
    const { cassandra } = setting;
    const tls = await Pod.begin(
      { ...setting.node(), addresses: { '65042': String(cassandra.tlsPort), 'cassandra.data.svc': '127.0.0.1' } },
      'scram',
      'cassandra-schema-job',
    );
    await wrong.says('Cassandra is still not up');
    await tls.says('Cassandra is still not up');
    expect(wrong.log()).toContain('Provided username jaeger and/or password are incorrect');
    await wrong.stop();
    await tls.stop();
  });
});
