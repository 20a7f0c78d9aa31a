import { Duration } from 'cdk8s';
import { call, make } from './javascript';

type Use = (value: unknown) => void;
type Uses = Readonly<Record<string, Use>>;

const ES = { servers: ['http://elasticsearch:9200'] };
const CLASS = { ingressClassName: 'nginx' };
const LOGIN = { issuerUrl: 'https://login.example.com', emailDomains: ['example.com'] };

const jaeger = (props: object): void => {
  make('JaegerV2', props);
};
const allInOne = (props: object): void => {
  jaeger({ roles: call('JaegerV2Roles.allInOne', props) });
};
const elasticsearch = (props: object): unknown =>
  call('JaegerV2Storage.elasticsearch', { ...ES, retention: call('JaegerV2Retention.none'), ...props });
const kafka = (props: object): unknown => call('JaegerV2Kafka.fromBrokers', { brokers: ['kafka:9092'], ...props });
const prometheus = (props: object): unknown =>
  call('JaegerV2SpanMetrics.prometheus', { url: 'http://prometheus:9090', ...props });
const days = (props: object): unknown => call('JaegerV2Retention.days', 7, props);
const badger = (props: object): unknown =>
  call('JaegerV2Storage.badger', { volume: call('JaegerV2BadgerVolume.existingClaim', 'badger'), ...props });
const schema = (props: object): unknown =>
  call('JaegerV2CassandraSchema.create', { datacenter: 'dc1', traceTtl: Duration.days(7), ...props });
const cassandra = (props: object): unknown =>
  call('JaegerV2Storage.cassandra', { servers: ['cassandra:9042'], schema: schema({}), ...props });
const clickHouse = (props: object): unknown =>
  call('JaegerV2Storage.clickHouse', { addresses: ['clickhouse:9000'], ...props });
const grpc = (props: object): unknown => call('JaegerV2Storage.grpc', { endpoint: 'storage:17271', ...props });
const rollover = (props: object): unknown => call('JaegerV2Retention.rollover', { days: 90, ...props });

/** Props and parameters of Jaeger 2 by their file and name: those that take a Duration. */
export const JAEGER_V2_DURATIONS: Uses = {
  'jaeger-v2/storage/badger.ts maintenanceInterval': (maintenanceInterval) => {
    badger({ maintenanceInterval });
  },
  'jaeger-v2/storage/badger.ts ttl': (ttl) => {
    badger({ ttl });
  },
  'jaeger-v2/storage/badger.ts ttl (ephemeral)': (ttl) => {
    call('JaegerV2Storage.ephemeralBadger', { ttl });
  },
  'jaeger-v2/storage/cassandra-schema.ts compactionWindow': (compactionWindow) => {
    schema({ compactionWindow });
  },
  'jaeger-v2/storage/cassandra-schema.ts dependenciesTtl': (dependenciesTtl) => {
    schema({ dependenciesTtl });
  },
  'jaeger-v2/storage/cassandra-schema.ts traceTtl': (traceTtl) => {
    schema({ traceTtl });
  },
  'jaeger-v2/storage/cassandra.ts connectTimeout': (connectTimeout) => {
    cassandra({ connectTimeout });
  },
  'jaeger-v2/storage/cassandra.ts queryTimeout': (queryTimeout) => {
    cassandra({ queryTimeout });
  },
  'jaeger-v2/storage/click-house.ts dialTimeout': (dialTimeout) => {
    clickHouse({ dialTimeout });
  },
  'jaeger-v2/storage/click-house.ts traceTtl': (traceTtl) => {
    clickHouse({ traceTtl });
  },
  'jaeger-v2/storage/grpc.ts timeout': (timeout) => {
    grpc({ timeout });
  },
  'jaeger-v2/monitoring/monitoring.ts interval': (interval) => {
    call('JaegerV2Monitoring.prometheusOperator', { interval });
  },
  'jaeger-v2/sampling/sampling.ts calculationDelay': (calculationDelay) => {
    call('JaegerV2Sampling.adaptive', { calculationDelay });
  },
  'jaeger-v2/sampling/sampling.ts calculationInterval': (calculationInterval) => {
    call('JaegerV2Sampling.adaptive', { calculationInterval });
  },
  'jaeger-v2/sampling/tail-sampling.ts decisionWait': (decisionWait) => {
    call('JaegerV2TailSampling.of', { keepShare: 0.1, decisionWait });
  },
  'jaeger-v2/sampling/tail-sampling.ts keepSlowerThan': (keepSlowerThan) => {
    call('JaegerV2TailSampling.of', { keepSlowerThan });
  },
  'jaeger-v2/span-metrics.ts buckets': (bound) => {
    prometheus({ buckets: [bound] });
  },
  'jaeger-v2/span-metrics.ts flushInterval': (flushInterval) => {
    prometheus({ flushInterval });
  },
  'jaeger-v2/storage/job-props.ts ttlAfterFinished': (ttlAfterFinished) => {
    days({ ttlAfterFinished });
  },
  'jaeger-v2/storage/job-props.ts ttlAfterFinished (rollover)': (ttlAfterFinished) => {
    rollover({ ttlAfterFinished });
  },
  'jaeger-v2/storage/search/props.ts flushInterval': (flushInterval) => {
    elasticsearch({ bulk: { flushInterval } });
  },
  'jaeger-v2/storage/search/props.ts queryTimeout': (queryTimeout) => {
    elasticsearch({ queryTimeout });
  },
  'jaeger-v2/storage/search/retention.ts maxAge': (maxAge) => {
    rollover({ maxAge });
  },
  'jaeger-v2/storage/search/retention.ts openFor': (openFor) => {
    call('JaegerV2Retention.none', { openFor });
  },
};

/** Those that take a Size. */
export const JAEGER_V2_SIZES: Uses = {
  'jaeger-v2/storage/badger.ts size': (size) => {
    call('JaegerV2BadgerVolume.claim', { size });
  },
  'jaeger-v2/storage/grpc.ts maxMessageSize': (maxMessageSize) => {
    grpc({ maxMessageSize });
  },
  'jaeger-v2/storage/search/props.ts maxSize': (maxSize) => {
    elasticsearch({ bulk: { maxSize } });
  },
  'jaeger-v2/storage/search/retention.ts maxSize': (maxSize) => {
    rollover({ maxSize });
  },
};

/** Those that take a SecretRef. */
export const JAEGER_V2_SECRETS: Uses = {
  'jaeger-v2/storage/cassandra.ts credentials': (credentials) => {
    cassandra({ credentials });
  },
  'jaeger-v2/storage/click-house.ts credentials': (credentials) => {
    clickHouse({ credentials });
  },
  'jaeger-v2/storage/grpc.ts bearerToken': (bearerToken) => {
    grpc({ bearerToken, tls: call('StorageTls.systemCa') });
  },
  'jaeger-v2/access/exposure.ts tlsSecret': (tlsSecret) => {
    call('JaegerV2Exposure.ingress', ['a.example.com'], { ...CLASS, tlsSecret });
  },
  'jaeger-v2/access/login.ts secret': (secret) => {
    call('JaegerV2Login.oauth2Proxy', { ...LOGIN, secret });
  },
  'jaeger-v2/exporter.ts secret': (secret) => {
    const secretHeaders = [{ name: 'authorization', key: 'token', secret }];
    call('JaegerV2Exporter.otlp', { name: 'tempo', endpoint: 'tempo:4317', secretHeaders });
  },
  'jaeger-v2/jaeger-v2-props.ts imagePullSecrets': (secret) => {
    jaeger({ imagePullSecrets: [secret] });
  },
  'jaeger-v2/kafka.ts credentials': (credentials) => {
    kafka({ credentials });
  },
  'jaeger-v2/kafka.ts ingesterCredentials': (ingesterCredentials) => {
    kafka({ ingesterCredentials });
  },
  'jaeger-v2/receivers.ts tlsSecret': (tlsSecret) => {
    jaeger({ receivers: { tlsSecret } });
  },
  'jaeger-v2/span-metrics.ts bearerToken': (bearerToken) => {
    prometheus({ bearerToken });
  },
  'jaeger-v2/span-metrics.ts credentials': (credentials) => {
    prometheus({ credentials });
  },
  'jaeger-v2/storage/search/credentials.ts secret': (secret) => {
    call('JaegerV2SearchCredentials.basic', secret);
  },
  'jaeger-v2/storage/search/credentials.ts secret (token)': (secret) => {
    call('JaegerV2SearchCredentials.bearerToken', secret);
  },
  'jaeger-v2/storage/search/credentials.ts secret (key)': (secret) => {
    call('JaegerV2SearchCredentials.apiKey', secret);
  },
};

/** Those that take a word of an enum. */
export const JAEGER_V2_WORDS: Uses = {
  'jaeger-v2/storage/click-house.ts protocol': (protocol) => {
    clickHouse({ protocol });
  },
  'jaeger-v2/access/exposure.ts pathType': (pathType) => {
    jaeger({ exposure: call('JaegerV2Exposure.ingress', ['a.example.com'], { ...CLASS, pathType }) });
  },
  'jaeger-v2/component-props.ts imagePullPolicy': (imagePullPolicy) => {
    allInOne({ imagePullPolicy });
  },
  'jaeger-v2/jaeger-v2-props.ts logLevel': (logLevel) => {
    jaeger({ logLevel });
  },
  'jaeger-v2/kafka.ts encoding': (encoding) => {
    kafka({ encoding });
  },
  'jaeger-v2/kafka.ts mechanism': (mechanism) => {
    kafka({ credentials: call('SecretRef.fromName', 'kafka'), mechanism });
  },
  'jaeger-v2/storage/job-props.ts imagePullPolicy': (imagePullPolicy) => {
    allInOne({ storage: elasticsearch({ retention: days({ imagePullPolicy }) }) });
  },
  'jaeger-v2/storage/search/props.ts indexPeriod': (indexPeriod) => {
    allInOne({ storage: elasticsearch({ indexPeriod }) });
  },
};
