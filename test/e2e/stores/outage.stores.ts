import { ELASTICSEARCH, OPENSEARCH } from './search/search-node';
import { SearchSetting } from './search/setting';
import { Pod } from './support/pod';
import { Query } from './support/query';
import { newSpan, send } from './support/spans';
import { until } from '../support/poll';

const JAEGER = 'jaeger';
const OTLP = 'collector.otlp.http';
/** More than a collector keeps: its queue has 2,000 places, and the request that it repeats grows by some. */
const MANY = 5000;

describe.each([OPENSEARCH, ELASTICSEARCH])(
  'the Jaeger of dist/production, and a real $what that is gone and comes back',
  (program) => {
    let setting: SearchSetting;
    let query: Query;
    beforeAll(async () => {
      setting = await SearchSetting.start(program);
      query = new Query((await Pod.start(setting.node(), JAEGER, 'query')).port('query.http-server'));
    });
    afterAll(async () => {
      await setting.end();
    });

    /** Waits until a collector has given up the first time, and begins again. */
    const givenUp = (collector: Pod): Promise<true> =>
      until('the first failure', 120, () =>
        collector.log().includes('could not process bulk request') ? true : undefined,
      );

    test('the collector keeps spans in memory meanwhile, and writes them afterwards', async () => {
      const collector = await Pod.start(setting.node(), JAEGER, 'collector');
      const [before, meanwhile] = [newSpan('before'), newSpan('meanwhile')];
      await send(collector.port(OTLP), [before]);
      await query.arrived(before.traceId);
      await setting.store.stop();
      await send(collector.port(OTLP), [meanwhile]);
      await givenUp(collector);
      await setting.store.resume();
      expect(await query.arrived(meanwhile.traceId)).toEqual(['meanwhile']);
      expect(await query.arrived(before.traceId)).toEqual(['before']);
      await collector.stop();
    });

    test('a collector that restarts meanwhile loses its spans, and exits at startup until the storage is back', async () => {
      const first = await Pod.start(setting.node(), JAEGER, 'collector');
      const [lost, after] = [newSpan('lost'), newSpan('after')];
      await setting.store.stop();
      await send(first.port(OTLP), [lost]);
      await givenUp(first);
      await first.stop();
      const restarted = await Pod.run(setting.node(), JAEGER, 'collector');
      expect(restarted.code).toBe('1');
      expect(restarted.log).toContain('no Elasticsearch node available');
      await setting.store.resume();
      const second = await Pod.start(setting.node(), JAEGER, 'collector');
      await send(second.port(OTLP), [after]);
      expect(await query.arrived(after.traceId)).toEqual(['after']);
      expect(await query.trace(lost.traceId)).toBeUndefined();
      await second.stop();
    });

    test('spans that do not fit into its queue are dropped, and counted', async () => {
      const { store } = setting;
      const collector = await Pod.start(setting.node(), JAEGER, 'collector');
      const stored = await count(setting);
      await store.stop();
      for (let sent = 0; sent < MANY; sent += 100)
        await send(
          collector.port(OTLP),
          Array.from({ length: 100 }, () => newSpan('one of many')),
        );
      const dropped = await droppedBy(collector);
      expect(dropped).toBeGreaterThan(0);
      expect(dropped).toBeLessThanOrEqual(MANY - 2000);
      await store.resume();
      await until('the spans that it has kept', 300, async () =>
        (await count(setting)) - stored + dropped >= MANY ? true : undefined,
      );
      expect((await count(setting)) - stored + dropped).toBe(MANY);
    });
  },
);

/** How many spans the storage has. */
async function count({ store }: SearchSetting): Promise<number> {
  await store.request('POST', '/jaeger-span-*/_refresh');
  return Number((await store.request('GET', '/jaeger-span-*/_count')).count);
}

/** How many spans a collector says that it has dropped. */
async function droppedBy(collector: Pod): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${collector.port('admin.http')}/metrics`)).text();
  const values = [...metrics.matchAll(/^jaeger_collector_spans_dropped_total\{.*\} (\S+)$/gm)].map(([, value]) =>
    Number(value),
  );
  return values.reduce((sum, value) => sum + value, 0);
}
