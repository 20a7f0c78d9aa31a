import { App, Chart } from 'cdk8s';
import {
  CassandraSchema,
  Jaeger,
  JaegerLogLevel,
  JaegerStorage,
  JaegerStrategy,
  JaegerVolume,
  type JsonObject,
  Retention,
} from '../../lib';
import { asObject, objectAt } from '../../lib/kubernetes/json';
import { thrown } from '../support/thrown';

function spec(strategy: JaegerStrategy) {
  const jaeger = new Jaeger(new Chart(new App(), 'chart'), 'jaeger', { strategy });
  return objectAt(asObject(jaeger.apiObject.toJson()), 'spec');
}

describe('raw options', () => {
  const with_ = (raw: object) => spec(JaegerStrategy.allInOne({ logLevel: JaegerLogLevel.INFO, options: { ...raw } }));

  test('stand beside those of props', () => {
    expect(with_({ 'collector.zipkin.host-port': ':9411', 'log-level': 'info' })).toMatchObject({
      allInOne: { options: { 'log-level': 'info', collector: { zipkin: { 'host-port': ':9411' } } } },
    });
  });

  test('that say something else than a prop are refused', () => {
    expect(thrown(() => with_({ 'log-level': 'debug' }))).toMatchInlineSnapshot(
      `JAE030 chart/jaeger spec.allInOne.options.log-level: 'debug' conflicts with a prop, which sets 'info'. Only one value can be written. Remove one.`,
    );
  });
});

describe('raw options of a storage', () => {
  const elasticsearch = (options: JsonObject) =>
    JaegerStorage.elasticsearch({ servers: ['http://e:9200'], retention: Retention.days(7), shards: 3, options });
  const storage = (one: JaegerStorage) => spec(JaegerStrategy.allInOne({ storage: one })).storage;

  test('stand beside those of props', () => {
    expect(storage(elasticsearch({ 'es.max-span-age': '48h', es: { 'num-shards': 3 } }))).toMatchObject({
      options: { es: { 'server-urls': 'http://e:9200', 'num-shards': 3, 'max-span-age': '48h' } },
    });
  });

  test('that say something else than a prop are refused', () => {
    const volume = JaegerVolume.persistentVolumeClaim('data', { claimName: 'data', mountPath: '/b' });
    const badger = { volume };
    const cassandra = { servers: ['a'], schema: CassandraSchema.none() };
    expect(thrown(() => storage(elasticsearch({ es: { 'num-shards': 5 } })))).toMatchInlineSnapshot(
      `JAE030 chart/jaeger spec.storage.options.es.num-shards: 5 conflicts with a prop, which sets 3. Only one value can be written. Remove one.`,
    );
    expect(
      thrown(() => storage(JaegerStorage.badger({ ...badger, options: { 'badger.ephemeral': true } }))),
    ).toMatchInlineSnapshot(
      `JAE030 chart/jaeger spec.storage.options.badger.ephemeral: true conflicts with a prop, which sets false. Only one value can be written. Remove one.`,
    );
    expect(
      thrown(() => storage(JaegerStorage.cassandra({ ...cassandra, options: { 'cassandra.servers': 'b' } }))),
    ).toMatchInlineSnapshot(
      `JAE030 chart/jaeger spec.storage.options.cassandra.servers: 'b' conflicts with a prop, which sets 'a'. Only one value can be written. Remove one.`,
    );
  });

  test('in two spellings are refused', () => {
    expect(thrown(() => storage(elasticsearch({ 'es.timeout': '5s', es: { timeout: '6s' } })))).toMatchInlineSnapshot(
      `JAE147 chart/jaeger spec.storage.options.es.timeout: duplicate option, set to '5s' here and also in another spelling (dotted or nested). Which one wins is random. Keep one.`,
    );
  });

  test('without their prefix, or unknown to Jaeger, are refused', () => {
    expect(thrown(() => storage(elasticsearch({ 'max-span-age': '48h', 'es.max-span-ages': '48h' }))))
      .toMatchInlineSnapshot(`
      JAE013 chart/jaeger spec.storage.options.es.max-span-ages: unknown option for Jaeger 1.62. Jaeger exits at startup and crash-loops. Did you mean 'es.max-span-age'?
      JAE013 chart/jaeger spec.storage.options.max-span-age: unknown option for storage 'elasticsearch': its options begin with 'es.' or 'es-archive.'. The operator silently drops it. Did you mean 'es.max-span-age'?
    `);
  });
});
