import {
  JaegerV2Retention,
  JaegerV2Roles,
  JaegerV2SearchCredentials,
  JaegerV2Storage,
  JaegerV2Version,
  SecretRef,
  StorageTls,
} from '../../../../lib';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { objectsOf } from '../../../support/jaeger-v2-pods';
import { BINARIES } from '../../jaeger-v2/support/binaries';
import { runs } from '../../jaeger-v2/support/setting';
import { newSpan, send } from '../support/spans';
import { JaegerV2Pods } from './pods';
import { Stores, type Wrong } from './setting';

const DAY = 24 * 3600 * 1000;

/** A Jaeger 2 on the OpenSearch of the tests. */
function jaeger(
  version: string,
  retention: JaegerV2Retention,
  server = 'opensearch.data.svc:9200',
): readonly JsonObject[] {
  const versions = [JaegerV2Version.V2_13_0, JaegerV2Version.V2_20_0].filter((known) => known.jaeger === version);
  return objectsOf({
    version: versions[0],
    roles: JaegerV2Roles.collectorAndQuery({
      storage: JaegerV2Storage.openSearch({
        servers: [`https://${server}`],
        credentials: JaegerV2SearchCredentials.basic(SecretRef.fromName('opensearch')),
        tls: StorageTls.fromSecret(SecretRef.fromName('opensearch-ca')),
        indexPrefix: 'milvus',
        replicas: 0,
        retention,
        archive: { retention: JaegerV2Retention.days(400), replicas: 0 },
      }),
    }),
  });
}

/** The day so many days ago, as Jaeger writes it into the name of an index. */
function day(ago: number): { readonly date: Date; readonly text: string } {
  const date = new Date(Date.now() - ago * DAY);
  return { date, text: date.toISOString().slice(0, 10) };
}

describe.each(BINARIES)(
  'a Jaeger $version on a real OpenSearch, behind a proxy of ours with TLS and a password',
  (binary) => {
    let stores: Stores;
    beforeAll(async () => {
      stores = await Stores.start({ kafka: false });
    });
    afterAll(async () => {
      await stores.end();
    });
    const objects = jaeger(binary.version, JaegerV2Retention.days(14));

    test('gives back what its collector took, also of four days ago, and keeps what is archived', async () => {
      const pods = new JaegerV2Pods(stores.node(), objects, binary);
      const collector = runs(await pods.start('jaeger-collector'));
      const { query } = runs(await pods.start('jaeger-query'));
      const [span, old] = [newSpan('Search'), newSpan('old', day(4).date)];
      await send(collector.port(4318), [span, old]);
      expect(await query.arrived(span.traceId)).toEqual(['Search']);
      expect(await query.arrived(old.traceId)).toEqual(['old']);
      expect(await query.services('proxy')).toEqual(['proxy']);
      expect(await query.archive(span.traceId)).toBe('200');
      await stores.store.request('DELETE', `/milvus-jaeger-span-${day(0).text}`);
      expect(await query.arrived(span.traceId)).toEqual(['Search']);
      expect(await stores.store.indices('*archive*')).toContain(`milvus-archive-jaeger-span-${day(0).text}`);
    });

    test.each([
      ['another password', (): Wrong => ({ password: 'wrong' }), /\b401\b/],
      ['another CA', (): Wrong => ({ ca: stores.otherAuthority() }), /certificate signed by unknown authority/],
    ])('exits with %s, and says what the runbook names', async (_, wrong, says) => {
      const pods = new JaegerV2Pods(stores.node(wrong()), objects, binary);
      for (const name of ['jaeger-collector', 'jaeger-query']) {
        const ended = await pods.start(name);
        expect(ended).toMatch(/^exit code 1: /);
        expect(ended).toMatch(says);
      }
    });

    test('exits where nothing listens, and says what the runbook names', async () => {
      const nobody = jaeger(binary.version, JaegerV2Retention.days(14), 'nobody.data.svc:9200');
      expect(await new JaegerV2Pods(stores.node(), nobody, binary).start('jaeger-collector')).toContain(
        'connection refused',
      );
    });
  },
);

// The images of the tools are 1.76.0 up to this version.
describe('the jobs of a Jaeger 2.13.0 on a real OpenSearch', () => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await Stores.start({ kafka: false });
  });
  afterAll(async () => {
    await stores.end();
  });

  test('delete indices that are older than their retention, each of its own', async () => {
    const { store } = stores;
    const names = (ago: number) => [
      `milvus-jaeger-span-${day(ago).text}`,
      `milvus-archive-jaeger-span-${day(ago).text}`,
    ];
    const others = ['orders-2020-01-01', `jaeger-span-${day(500).text}`];
    for (const ago of [1, 12, 16, 300, 500])
      for (const name of names(ago)) await store.createIndex(name, day(ago).date);
    for (const name of others) await store.createIndex(name, day(500).date);
    const pods = new JaegerV2Pods(stores.node(), jaeger('2.13.0', JaegerV2Retention.days(14)));
    expect(await pods.run('jaeger-es-index-cleaner')).toMatchObject({ code: '0' });
    expect(await pods.run('jaeger-es-archive-index-cleaner')).toMatchObject({ code: '0' });
    const left = [...[1, 12].map((ago) => names(ago)[0] ?? ''), ...[1, 12, 16, 300].map((ago) => names(ago)[1] ?? '')];
    expect(await store.indices()).toEqual([...left, ...others].sort());
  });

  test('replace the indices of a rollover, take old ones out of searches, and delete them', async () => {
    const { store } = stores;
    await store.request('DELETE', '/milvus-*,jaeger-*,orders-*');
    const SPANS = 'milvus-jaeger-span';
    const retention = JaegerV2Retention.rollover({ days: 2, searchableDays: 1 });
    const pods = new JaegerV2Pods(stores.node(), jaeger('2.13.0', retention));
    const aliases = async () => {
      const all = await store.aliases();
      return [all[`${SPANS}-read`], all[`${SPANS}-write`]];
    };
    // The first pod makes the indices and their aliases.
    const collector = runs(await pods.start('jaeger-collector'));
    expect(await aliases()).toEqual([[`${SPANS}-000001`], [`${SPANS}-000001`]]);
    // Days pass: the age of an index is set, not waited for.
    await store.request('DELETE', `/${SPANS}-000001`);
    await store.createIndex(`${SPANS}-000001`, day(10).date);
    for (const alias of ['read', 'write']) await store.request('PUT', `/${SPANS}-000001/_alias/${SPANS}-${alias}`);
    const { query } = runs(await pods.start('jaeger-query'));
    const [before, after] = [newSpan('before'), newSpan('after')];
    await send(collector.port(4318), [before]);
    expect(await query.arrived(before.traceId)).toEqual(['before']);
    expect(await pods.run('jaeger-es-rollover')).toMatchObject({ code: '0' });
    expect(await aliases()).toEqual([[`${SPANS}-000001`, `${SPANS}-000002`], [`${SPANS}-000002`]]);
    await send(collector.port(4318), [after]);
    expect(await query.arrived(after.traceId)).toEqual(['after']);
    expect(await query.arrived(before.traceId)).toEqual(['before']);
    expect(await pods.run('jaeger-es-lookback')).toMatchObject({ code: '0' });
    expect(await aliases()).toEqual([[`${SPANS}-000002`], [`${SPANS}-000002`]]);
    expect(await query.trace(before.traceId)).toBeUndefined();
    expect(await pods.run('jaeger-es-index-cleaner')).toMatchObject({ code: '0' });
    expect(await store.indices(`${SPANS}*`)).toEqual([`${SPANS}-000002`]);
    expect(await query.arrived(after.traceId)).toEqual(['after']);
  });
});
