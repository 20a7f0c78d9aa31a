import { Duration, Size } from 'cdk8s';
import {
  type ClientCertificateKeys,
  ElasticsearchArchive,
  type ElasticsearchArchiveProps,
  type ElasticsearchBulkProps,
  type ElasticsearchStorageProps,
  JaegerStorage,
  Retention,
  Rollover,
  SecretRef,
  SparkDependencies,
  StorageTls,
  type StorageTlsProps,
} from '../../../lib';

const servers = ['https://a:9200', 'https://b:9200'];

test('minimal', () => {
  const storage = JaegerStorage.elasticsearch({ servers, retention: Retention.days(14) });
  expect([storage._type, storage._volumes]).toEqual(['elasticsearch', []]);
  expect(storage._toSpec('here')).toStrictEqual({
    type: 'elasticsearch',
    options: { es: { 'server-urls': 'https://a:9200,https://b:9200' } },
    esIndexCleaner: { enabled: true, numberOfDays: 14 },
  });
});

test('with all props', () => {
  const bulk: Required<ElasticsearchBulkProps> = {
    actions: 10,
    size: Size.mebibytes(2),
    flushInterval: Duration.millis(1500),
    workers: 2,
  };
  const tls = StorageTls.fromSecret(SecretRef.fromName('es-ca'));
  const props: Required<ElasticsearchStorageProps> = {
    servers,
    retention: Retention.keepForever(),
    credentials: SecretRef.fromName('es-login'),
    tls,
    indexPrefix: 'milvus',
    indexDateSeparator: '.',
    shards: 3,
    replicas: 2,
    version: 8,
    rollover: Rollover.of(),
    bulk,
    archive: ElasticsearchArchive.sameServers(),
    dependencies: SparkDependencies.none(),
    options: { 'es.max-span-age': '48h', 'es-archive': { 'max-span-age': '0s' }, es: { 'tags-as-fields.all': true } },
  };
  const storage = JaegerStorage.elasticsearch(props);
  const tlsOptions = { enabled: true, ca: '/etc/jaeger/storage-tls/ca.crt' };
  expect(storage._volumes).toEqual(tls._volumes);
  expect(storage._toSpec('here')).toStrictEqual({
    type: 'elasticsearch',
    secretName: 'es-login',
    options: {
      es: {
        'server-urls': 'https://a:9200,https://b:9200',
        tls: tlsOptions,
        'index-prefix': 'milvus',
        'index-date-separator': '.',
        'num-shards': 3,
        'num-replicas': 2,
        version: 8,
        'use-aliases': true,
        bulk: { actions: 10, size: 2097152, 'flush-interval': '1s500ms', workers: 2 },
        'max-span-age': '48h',
        'tags-as-fields': { all: true },
      },
      'es-archive': {
        enabled: true,
        'server-urls': 'https://a:9200,https://b:9200',
        tls: tlsOptions,
        'max-span-age': '0s',
      },
    },
    esIndexCleaner: { enabled: false },
    esRollover: {},
    dependencies: { enabled: false },
  });
});

test('an archive of its own, minimal and with all props', () => {
  const optionsOf = (archive: ElasticsearchArchive) =>
    JaegerStorage.elasticsearch({ servers, retention: Retention.days(1), archive })._toSpec('here').options;
  expect(optionsOf(ElasticsearchArchive.of({ servers: ['http://c:9200'] }))).toStrictEqual({
    es: { 'server-urls': 'https://a:9200,https://b:9200' },
    'es-archive': { enabled: true, 'server-urls': 'http://c:9200' },
  });
  const props: Required<ElasticsearchArchiveProps> = {
    servers: ['https://c:9200'],
    tls: StorageTls.systemCa(),
    indexPrefix: 'archive',
  };
  expect(optionsOf(ElasticsearchArchive.of(props))).toStrictEqual({
    es: { 'server-urls': 'https://a:9200,https://b:9200' },
    'es-archive': {
      enabled: true,
      'server-urls': 'https://c:9200',
      tls: { enabled: true },
      'index-prefix': 'archive',
    },
  });
});

test('an archive with a Secret of its own has it mounted', () => {
  const tls = StorageTls.fromSecret(SecretRef.fromName('ca'));
  const own = StorageTls.fromSecret(SecretRef.fromName('archive-ca'), {
    volumeName: 'archive-tls',
    mountPath: '/archive-tls',
  });
  const volumesOf = (archive: ElasticsearchArchive) =>
    JaegerStorage.elasticsearch({ servers, retention: Retention.days(1), tls, archive })._volumes;
  expect(volumesOf(ElasticsearchArchive.of({ servers, tls: own }))).toEqual([...tls._volumes, ...own._volumes]);
  expect(volumesOf(ElasticsearchArchive.of({ servers, tls }))).toEqual(tls._volumes);
  expect(volumesOf(ElasticsearchArchive.sameServers())).toEqual(tls._volumes);
});

describe('TLS', () => {
  test('of a Secret, minimal', () => {
    const { _options: options, _volumes: volumes } = StorageTls.fromSecret(SecretRef.fromName('ca'));
    expect(options).toStrictEqual({ enabled: true, ca: '/etc/jaeger/storage-tls/ca.crt' });
    expect(volumes.map(({ _volume: volume, _mount: mount }) => [volume, mount])).toStrictEqual([
      [
        { name: 'storage-tls', secret: { secretName: 'ca' } },
        { name: 'storage-tls', mountPath: '/etc/jaeger/storage-tls', readOnly: true },
      ],
    ]);
  });

  test('of a Secret, with all props', () => {
    const clientCertificate: Required<ClientCertificateKeys> = { cert: 'tls.crt', key: 'tls.key' };
    const props: Required<StorageTlsProps> = {
      caKey: 'root.pem',
      clientCertificate,
      mountPath: '/tls',
      volumeName: 'tls',
      serverName: 'es.example.com',
    };
    const { _options: options, _volumes: volumes } = StorageTls.fromSecret(SecretRef.fromName('ca'), props);
    expect(options).toStrictEqual({
      enabled: true,
      ca: '/tls/root.pem',
      cert: '/tls/tls.crt',
      key: '/tls/tls.key',
      'server-name': 'es.example.com',
    });
    expect(volumes.map(({ _mount: mount }) => mount)).toStrictEqual([
      { name: 'tls', mountPath: '/tls', readOnly: true },
    ]);
  });

  test('without a Secret', () => {
    const { _options: options, _volumes: volumes } = StorageTls.systemCa();
    expect([options, volumes]).toStrictEqual([{ enabled: true }, []]);
    expect(StorageTls.withoutVerification()._options).toStrictEqual({ enabled: true, 'skip-host-verify': true });
  });
});
