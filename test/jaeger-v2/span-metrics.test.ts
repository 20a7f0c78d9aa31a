import { Duration } from 'cdk8s';
import { type JaegerV2PrometheusProps, JaegerV2SpanMetrics, JaegerV2Version, SecretRef, StorageTls } from '../../lib';

const NAMES = { latency_unit: 'ms', normalize_calls: true, normalize_duration: true };
const URL = 'https://prometheus.monitoring.svc:9090';

test('minimal', () => {
  const metrics = JaegerV2SpanMetrics.prometheus({ url: URL });
  expect(metrics._counting(JaegerV2Version.V2_20_0)).toStrictEqual({
    components: {
      connectors: { span_metrics: { histogram: { unit: 'ms' } } },
      exporters: { prometheus: { endpoint: '0.0.0.0:8889' } },
    },
    flow: {
      observers: ['span_metrics'],
      pipelines: { metrics: { receivers: ['span_metrics'], exporters: ['prometheus'] } },
    },
  });
  expect(metrics._backend).toStrictEqual({ prometheus: { endpoint: URL, ...NAMES } });
  expect(metrics._asking(JaegerV2Version.V2_20_0)).toStrictEqual({
    components: {},
    volumes: [],
    environment: [],
    secrets: [],
  });
});

test('the connector has its older name before 2.18.0', () => {
  const { components, flow } = JaegerV2SpanMetrics.prometheus({ url: URL })._counting(JaegerV2Version.V2_17_0);
  expect(Object.keys(components?.connectors ?? {})).toEqual(['spanmetrics']);
  expect(flow?.observers).toEqual(['spanmetrics']);
});

test('all props but the token', () => {
  const props: Omit<Required<JaegerV2PrometheusProps>, 'bearerToken'> = {
    url: URL,
    tls: StorageTls.fromSecret(SecretRef.fromName('prometheus-ca')),
    credentials: SecretRef.fromName('prometheus-login'),
    dimensions: ['milvus.release'],
    buckets: [Duration.millis(10), Duration.seconds(1)],
    flushInterval: Duration.seconds(15),
  };
  const metrics = JaegerV2SpanMetrics.prometheus(props);
  expect(metrics._counting(JaegerV2Version.V2_20_0).components?.connectors).toStrictEqual({
    span_metrics: {
      dimensions: [{ name: 'milvus.release' }],
      metrics_flush_interval: '15s',
      histogram: { unit: 'ms', explicit: { buckets: ['10ms', '1s'] } },
    },
  });
  expect(metrics._backend).toStrictEqual({
    prometheus: {
      endpoint: URL,
      tls: { insecure: false, ca_file: '/etc/jaeger/storage-tls/ca.crt' },
      auth: { authenticator: 'basicauth/prometheus' },
      ...NAMES,
    },
  });
  const key = (name: string) => ({ valueFrom: { secretKeyRef: { name: 'prometheus-login', key: name } } });
  const clientAuth = {
    username: '${env:PROMETHEUS_USERNAME}',
    password: '${env:PROMETHEUS_PASSWORD}',
  };
  expect(metrics._asking(JaegerV2Version.V2_20_0)).toStrictEqual({
    components: { extensions: { 'basicauth/prometheus': { client_auth: clientAuth } } },
    volumes: props.tls._volumes,
    environment: [
      { name: 'PROMETHEUS_USERNAME', ...key('username') },
      { name: 'PROMETHEUS_PASSWORD', ...key('password') },
    ],
    secrets: [{ name: 'prometheus-login', what: 'the login to Prometheus', keys: ['username', 'password'] }],
  });
});

test('a bearer token is a file', () => {
  const metrics = JaegerV2SpanMetrics.prometheus({ url: URL, bearerToken: SecretRef.fromName('prometheus-token') });
  expect(metrics._backend).toStrictEqual({
    prometheus: {
      endpoint: URL,
      token_file_path: '/etc/jaeger/prometheus-token/token',
      ...NAMES,
    },
  });
  const { volumes = [], ...others } = metrics._asking(JaegerV2Version.V2_20_0);
  expect(volumes.map(({ _volume: volume, _mount: mount }) => [volume, mount])).toStrictEqual([
    [
      { name: 'prometheus-token', secret: { secretName: 'prometheus-token' } },
      { name: 'prometheus-token', mountPath: '/etc/jaeger/prometheus-token', readOnly: true },
    ],
  ]);
  expect(others).toStrictEqual({
    components: {},
    environment: [],
    secrets: [{ name: 'prometheus-token', what: 'the bearer token for Prometheus', keys: ['token'] }],
  });
});
