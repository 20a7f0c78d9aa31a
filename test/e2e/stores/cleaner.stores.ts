import { ELASTICSEARCH, OPENSEARCH } from './search/search-node';
import { SearchSetting } from './search/setting';
import { Pod } from './support/pod';

const DAY = 24 * 3600 * 1000;

/** The day so many days ago, as Jaeger writes it into the name of an index. */
function day(ago: number): { readonly date: Date; readonly text: string } {
  const date = new Date(Date.now() - ago * DAY);
  return { date, text: date.toISOString().slice(0, 10) };
}

// The ages are set, not waited for: each index says when it was created. No age is near the limit of 14 days, where the time of
// day would count.
describe.each([OPENSEARCH, ELASTICSEARCH])('es-index-cleaner of dist/production on a real $what', (program) => {
  let setting: SearchSetting;
  beforeAll(async () => {
    setting = await SearchSetting.start(program);
  });
  afterAll(async () => {
    await setting.end();
  });

  test('deletes the indices of traces that are older than 14 days, and nothing else', async () => {
    const { store } = setting;
    const old = [16, 30, 400].flatMap((ago) =>
      ['span', 'service', 'dependencies', 'sampling'].map((kind) => [`jaeger-${kind}-${day(ago).text}`, ago] as const),
    );
    const young = [0, 1, 12].flatMap((ago) =>
      ['span', 'service'].map((kind) => [`jaeger-${kind}-${day(ago).text}`, ago] as const),
    );
    const others = [
      // Of somebody else, of a Jaeger with a prefix, an archive, of rollover.
      'orders-2020-01-01',
      'team-jaeger-span-2020-01-01',
      'jaeger-span-archive',
      'jaeger-span-000001',
      'jaeger-other-2020-01-01',
    ].map((name) => [name, 400] as const);
    for (const [name, ago] of [...old, ...young, ...others]) await store.createIndex(name, day(ago).date);
    expect(await Pod.run(setting.node(), 'jaeger', 'es-index-cleaner')).toMatchObject({ code: '0' });
    expect(await store.indices()).toEqual([...young, ...others].map(([name]) => name).sort());
  });

  test('goes by the age of the index, not by the date in its name', async () => {
    const { store } = setting;
    await store.createIndex('jaeger-span-2020-01-01', day(0).date);
    await store.createIndex(`jaeger-span-${day(2).text}`, day(400).date);
    const before = await store.indices();
    expect(await Pod.run(setting.node(), 'jaeger', 'es-index-cleaner')).toMatchObject({ code: '0' });
    expect(await store.indices()).toEqual(before.filter((name) => name !== `jaeger-span-${day(2).text}`));
  });
});
