import { Duration, Size } from 'cdk8s';
import {
  type JaegerV2ElasticsearchProps,
  JaegerV2IndexPeriod,
  JaegerV2Retention,
  type JaegerV2SearchArchiveProps,
  JaegerV2SearchCredentials,
  JaegerV2Storage,
  JaegerV2Version,
  SecretRef,
  StorageTls,
} from '../../../../lib';

const SERVERS = ['https://elasticsearch.data.svc:9200'];
const { V2_13_0, V2_20_0 } = JaegerV2Version;
const login = SecretRef.fromName('jaeger-elasticsearch');

test('minimal: daily indices, and traces of all days that are kept can be opened', () => {
  const { _parts: parts } = JaegerV2Storage.elasticsearch({
    servers: SERVERS,
    retention: JaegerV2Retention.days(14),
  });
  expect(parts.kind).toBe('elasticsearch');
  const main = { elasticsearch: { server_urls: SERVERS, max_span_age: '336h' } };
  for (const version of [V2_13_0, V2_20_0]) expect(parts.backends(version)).toStrictEqual({ main });
  expect(parts.contribution?.(V2_20_0)).toMatchObject({
    environment: [],
    volumes: [],
    secrets: [],
    initContainers: [],
    featureGates: [],
  });
});

test('OpenSearch is the same by its own name', () => {
  const { _parts: parts } = JaegerV2Storage.openSearch({ servers: SERVERS, retention: JaegerV2Retention.none() });
  expect(parts.kind).toBe('opensearch');
  expect(parts.backends(V2_20_0)).toStrictEqual({
    main: { opensearch: { server_urls: SERVERS, max_span_age: '1440h' } },
  });
});

const archive: Required<JaegerV2SearchArchiveProps> = {
  servers: ['https://archive.data.svc:9200'],
  credentials: JaegerV2SearchCredentials.apiKey(SecretRef.fromName('archive-key')),
  tls: StorageTls.withoutVerification(),
  retention: JaegerV2Retention.none(),
  indexPrefix: 'kept',
  indexDateSeparator: '',
  indexPeriod: JaegerV2IndexPeriod.DAY,
  shards: 1,
  replicas: 0,
};
const all: Required<JaegerV2ElasticsearchProps> = {
  servers: SERVERS,
  credentials: JaegerV2SearchCredentials.basic(login, { username: 'user', password: 'pass' }),
  tls: StorageTls.fromSecret(SecretRef.fromName('ca'), { serverName: 'es' }),
  retention: JaegerV2Retention.days(7),
  indexPrefix: 'prod',
  indexDateSeparator: '.',
  indexPeriod: JaegerV2IndexPeriod.HOUR,
  shards: 3,
  replicas: 2,
  bulk: { maxSize: Size.mebibytes(2), maxActions: 500, flushInterval: Duration.seconds(1), workers: 2 },
  queryTimeout: Duration.seconds(30),
  archive,
};

test('all props', () => {
  const { _parts: parts } = JaegerV2Storage.elasticsearch(all);
  const bulk = { max_bytes: 2097152, max_actions: 500, flush_interval: '1s', workers: 2 };
  const hourly = { shards: 3, replicas: 2, date_layout: '2006.01.02.15', rollover_frequency: 'hour' };
  const daily = { shards: 1, replicas: 0, date_layout: '20060102', rollover_frequency: 'day' };
  expect(parts.backends(V2_20_0)).toStrictEqual({
    main: {
      elasticsearch: {
        server_urls: SERVERS,
        auth: { basic: { username: '${env:ES_USERNAME}', password: '${env:ES_PASSWORD}' } },
        tls: { insecure: false, ca_file: '/etc/jaeger/storage-tls/ca.crt', server_name_override: 'es' },
        query_timeout: '30s',
        bulk_processing: bulk,
        max_span_age: '168h',
        indices: { index_prefix: 'prod', spans: hourly, services: hourly, dependencies: hourly, sampling: hourly },
      },
    },
    archive: {
      elasticsearch: {
        server_urls: ['https://archive.data.svc:9200'],
        auth: { api_key: { file_path: '/etc/jaeger/es-archive-login/api-key', reload_interval: '1m' } },
        tls: { insecure: false, insecure_skip_verify: true },
        query_timeout: '30s',
        bulk_processing: bulk,
        max_span_age: '87600h',
        indices: { index_prefix: 'kept', spans: daily, services: daily, dependencies: daily, sampling: daily },
      },
    },
  });
  const { environment, volumes, secrets } = parts.contribution?.(V2_20_0) ?? {};
  expect(environment).toStrictEqual([
    { name: 'ES_USERNAME', valueFrom: { secretKeyRef: { name: 'jaeger-elasticsearch', key: 'user' } } },
    { name: 'ES_PASSWORD', valueFrom: { secretKeyRef: { name: 'jaeger-elasticsearch', key: 'pass' } } },
  ]);
  expect(volumes?.map(({ _mount: mount }) => mount)).toStrictEqual([
    { name: 'storage-tls', mountPath: '/etc/jaeger/storage-tls', readOnly: true },
    { name: 'es-archive-login', mountPath: '/etc/jaeger/es-archive-login', readOnly: true },
  ]);
  expect(secrets).toStrictEqual([
    { name: 'jaeger-elasticsearch', what: 'the login to Elasticsearch', keys: ['user', 'pass'] },
    { name: 'archive-key', what: 'the API key for the Elasticsearch of the archive', keys: ['api-key'] },
  ]);
});

test('before 2.20, a variable is written so that YAML cannot change its content', () => {
  const { _parts: parts } = JaegerV2Storage.elasticsearch(all);
  expect(parts.backends(V2_13_0)).toHaveProperty('main.elasticsearch.auth.basic', {
    username: '${env:ES_USERNAME}${env:JAEGER_NOTHING:-}',
    password: '${env:ES_PASSWORD}${env:JAEGER_NOTHING:-}',
  });
});

test('an archive on the same servers has the login, TLS and a longer prefix', () => {
  const { _parts: parts } = JaegerV2Storage.openSearch({
    servers: SERVERS,
    credentials: JaegerV2SearchCredentials.bearerToken(login),
    tls: StorageTls.systemCa(),
    indexPrefix: 'prod',
    retention: JaegerV2Retention.days(3),
    archive: { retention: JaegerV2Retention.days(365) },
  });
  const connection = {
    server_urls: SERVERS,
    auth: { bearer_token: { file_path: '/etc/jaeger/es-login/token', reload_interval: '1m' } },
    tls: { insecure: false },
  };
  expect(parts.backends(V2_20_0)).toStrictEqual({
    main: { opensearch: { ...connection, max_span_age: '72h', indices: { index_prefix: 'prod' } } },
    archive: { opensearch: { ...connection, max_span_age: '8760h', indices: { index_prefix: 'prod-archive' } } },
  });
  const { volumes, secrets } = parts.contribution?.(V2_20_0) ?? {};
  expect(volumes?.map(({ _volume: volume }) => volume.name)).toStrictEqual(['es-login']);
  expect(new Set(secrets?.map(({ what }) => what))).toStrictEqual(new Set(['the bearer token for OpenSearch']));
});

test('the runbook asks each server once', () => {
  const { _parts: parts } = JaegerV2Storage.elasticsearch({
    servers: SERVERS,
    retention: JaegerV2Retention.none(),
    archive: { retention: JaegerV2Retention.none() },
  });
  const why = 'Jaeger keeps its traces there';
  const [server] = SERVERS;
  expect(parts.needs?.('observability').flatMap(({ needs = [] }) => needs)).toStrictEqual([
    { kind: 'Elasticsearch', expect: 'answers', name: server, namespace: 'observability', why },
  ]);
});

test('an index that is still kept can be opened for as long as is asked', () => {
  const { _parts: parts } = JaegerV2Storage.elasticsearch({
    servers: SERVERS,
    retention: JaegerV2Retention.none({ openFor: Duration.days(30) }),
  });
  expect(parts.backends(V2_20_0)).toHaveProperty('main.elasticsearch.max_span_age', '720h');
});
