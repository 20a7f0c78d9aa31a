import { JAEGER_EXITS } from '../../../lib/rules/shared/startup';
import { jaeger, MISTAKES, RIGHT } from './search/mistakes';
import { OPENSEARCH } from './search/search-node';
import { SearchSetting } from './search/setting';
import { withoutSecrets, withOptions } from './support/changes';
import { effects } from './support/effects';
import { Pod } from './support/pod';
import { newSpan, send } from './support/spans';
import { Query } from './support/query';

describe(`a real Jaeger on a real ${OPENSEARCH.what} does what our rules say, behind a proxy of ours with TLS and a password`, () => {
  let setting: SearchSetting;
  beforeAll(async () => {
    setting = await SearchSetting.start(OPENSEARCH);
  });
  afterAll(async () => {
    await setting.end();
  });

  test.each(MISTAKES)('$code, $what: the collector exits at startup', async (mistake) => {
    const { code, options, storage, effect = JAEGER_EXITS, log } = mistake;
    expect(effects(jaeger(options, storage))).toContain(`${code} ${effect}`);
    const ended = await Pod.run(setting.node(), 'jaeger', 'collector', withOptions('es', options));
    expect(ended.code).toBe('1');
    expect(ended.log).toMatch(log);
  });

  test("JAE015, URLs in the Secret alone: the operator's default overrides them, and the collector exits", async () => {
    const effect = 'The operator sets a default URL, which overrides one from a Secret, and Jaeger crash-loops.';
    expect(effects(jaeger({ 'es.tls.enabled': true }))).toContain(`JAE015 ${effect}`);
    const node = setting.node({ secret: { ES_SERVER_URLS: setting.url } });
    // So it is in operator-behaviour.json.
    const operated = { ...RIGHT, 'es.server-urls': 'http://elasticsearch:9200' };
    const ended = await Pod.run(node, 'jaeger', 'collector', withOptions('es', operated));
    expect(ended.code).toBe('1');
    expect(ended.log).toContain('connection refused: no Elasticsearch node');
  });

  test('JAE171, TLS options and http, where the server speaks http: spans and passwords are sent unencrypted', async () => {
    const node = setting.node({ door: false });
    const change = withOptions('es', { ...RIGHT, 'es.server-urls': 'http://elasticsearch.data.svc:9200' });
    const collector = await Pod.start(node, 'jaeger', 'collector', change);
    const query = new Query((await Pod.start(node, 'jaeger', 'query', change)).port('query.http-server'));
    const span = newSpan('unencrypted');
    await send(collector.port('collector.otlp.http'), [span]);
    expect(await query.arrived(span.traceId)).toEqual(['unencrypted']);
  });

  // Jaeger does not say that it is the password; the job does.
  test.each([
    ['collector', /health check timeout: no Elasticsearch node available/],
    ['query', /health check timeout: no Elasticsearch node available/],
    ['es-index-cleaner', /\b401\b/],
  ])('a wrong password: the %s fails', async (child, reason) => {
    const node = setting.node({ login: { username: 'jaeger', password: 'wrong' } });
    const ended = await Pod.run(node, 'jaeger', child);
    expect(ended.code).toBe('1');
    expect(ended.log).toMatch(reason);
  });

  test.each(['collector', 'query', 'es-index-cleaner'])('a CA that signed nothing: the %s fails', async (child) => {
    const ended = await Pod.run(setting.node({ ca: setting.otherAuthority() }), 'jaeger', child);
    expect(ended.code).toBe('1');
    expect(ended.log).toContain('certificate signed by unknown authority');
  });

  test('JAE069, a login from a file: the jobs send none, and fail', async () => {
    const cr = jaeger({ ...RIGHT, 'es.username': 'jaeger', 'es.password-file': '/x' }, { secretName: '' });
    const effect = 'These jobs send no login, and fail if Elasticsearch requires one.';
    expect(effects(cr)).toContain(`JAE069 ${effect}`);
    const ended = await Pod.run(setting.node(), 'jaeger', 'es-index-cleaner', withoutSecrets);
    expect(ended.code).toBe('1');
    expect(ended.log).toMatch(/\b401\b/);
  });

  test('JAE028, retention of less than a day: 0 deletes all traces, and below 0 the job fails', async () => {
    const days = (numberOfDays: number) => effects(jaeger(RIGHT, { esIndexCleaner: { enabled: true, numberOfDays } }));
    expect(days(0)).toContain('JAE028 All traces are deleted every night.');
    expect(days(-1)).toContain('JAE028 The job fails every night.');
    const run = (text: string) =>
      Pod.run(setting.node(), 'jaeger', 'es-index-cleaner', (pod) => ({
        ...pod,
        args: [text, 'https://elasticsearch.data.svc:9200'],
      }));
    await setting.store.createIndex('jaeger-span-2020-01-01', new Date());
    expect((await run('-1')).code).toBe('1');
    expect(await setting.store.indices('jaeger-span-2020*')).toEqual(['jaeger-span-2020-01-01']);
    expect((await run('0')).code).toBe('0');
    expect(await setting.store.indices('jaeger-span-*')).toEqual([]);
  });
});
