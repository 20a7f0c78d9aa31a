import { ELASTICSEARCH, OPENSEARCH } from './search/search-node';
import { SearchSetting } from './search/setting';
import { Pod } from './support/pod';
import { Query } from './support/query';
import { newSpan, send } from './support/spans';

const JAEGER = 'rollover';
const SPANS = 'milvus-jaeger-span';
const THREE_DAYS = 3 * 24 * 3600 * 1000;

// One story: each test goes on where the one before it has ended.
describe.each([OPENSEARCH, ELASTICSEARCH])('a Jaeger with rollover and an archive on a real $what', (program) => {
  const [before, after] = [newSpan('before'), newSpan('after')];
  let setting: SearchSetting;
  let collector: Pod;
  let query: Query;

  beforeAll(async () => {
    setting = await SearchSetting.start(program);
  });
  afterAll(async () => {
    await setting.end();
  });

  const aliases = async (): Promise<[string[] | undefined, string[] | undefined]> => {
    const all = await setting.store.aliases();
    return [all[`${SPANS}-read`], all[`${SPANS}-write`]];
  };

  test('gets its first indices and aliases from the job that the operator waits for', async () => {
    expect(await Pod.run(setting.node(), JAEGER, 'es-rollover-create-mapping')).toMatchObject({ code: '0' });
    expect(await setting.store.indices()).toEqual(
      ['dependencies', 'service', 'span'].map((kind) => `milvus-jaeger-${kind}-000001`),
    );
    expect(await aliases()).toEqual([[`${SPANS}-000001`], [`${SPANS}-000001`]]);
  });

  test('writes and reads through the aliases', async () => {
    const { store } = setting;
    // Three days pass: the age of an index is set, not waited for.
    await store.request('DELETE', `/${SPANS}-000001`);
    await store.createIndex(`${SPANS}-000001`, new Date(Date.now() - THREE_DAYS));
    for (const alias of ['read', 'write']) await store.request('PUT', `/${SPANS}-000001/_alias/${SPANS}-${alias}`);
    collector = await Pod.start(setting.node(), JAEGER, 'collector');
    query = new Query((await Pod.start(setting.node(), JAEGER, 'query')).port('query.http-server'));
    await send(collector.port('collector.otlp.http'), [before]);
    expect(await query.arrived(before.traceId)).toEqual(['before']);
    expect(await store.indices(`${SPANS}*`)).toEqual([`${SPANS}-000001`]);
  });

  test('rolls over to a new index where the conditions are met, and reads both', async () => {
    expect(await Pod.run(setting.node(), JAEGER, 'es-rollover')).toMatchObject({ code: '0' });
    expect(await aliases()).toEqual([[`${SPANS}-000001`, `${SPANS}-000002`], [`${SPANS}-000002`]]);
    await send(collector.port('collector.otlp.http'), [after]);
    expect(await query.arrived(after.traceId)).toEqual(['after']);
    expect(await query.arrived(before.traceId)).toEqual(['before']);
  });

  test('no longer finds what is older than readTTL after the look-back job, although it is stored', async () => {
    expect(await Pod.run(setting.node(), JAEGER, 'es-lookback')).toMatchObject({ code: '0' });
    expect(await aliases()).toEqual([[`${SPANS}-000002`], [`${SPANS}-000002`]]);
    expect(await query.trace(before.traceId)).toBeUndefined();
    expect(await query.trace(after.traceId)).toEqual(['after']);
    expect(await setting.store.indices(`${SPANS}*`)).toEqual([`${SPANS}-000001`, `${SPANS}-000002`]);
  });

  test('the retention deletes the old index, and not the one that is written to', async () => {
    expect(await Pod.run(setting.node(), JAEGER, 'es-index-cleaner')).toMatchObject({ code: '0' });
    expect(await setting.store.indices(`${SPANS}*`)).toEqual([`${SPANS}-000002`]);
  });

  test('an archived trace is found after its index is deleted', async () => {
    const { store } = setting;
    expect(await query.archive(after.traceId)).toBe('200');
    expect(await Pod.run(setting.node(), JAEGER, 'es-rollover')).toMatchObject({ code: '0' });
    const [, written] = await aliases();
    expect(written).toEqual([`${SPANS}-000003`]);
    await store.request('DELETE', `/${SPANS}-000002`);
    expect(await query.arrived(after.traceId)).toEqual(['after']);
    expect(await store.indices('*archive*')).toEqual(['jaeger-span-archive']);
  });
});
