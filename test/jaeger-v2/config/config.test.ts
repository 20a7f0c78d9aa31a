import {
  JaegerScale,
  JaegerUi,
  JaegerV2Exporter,
  JaegerV2Kafka,
  JaegerV2Retention,
  JaegerV2Roles,
  JaegerV2Sampling,
  JaegerV2SpanMetrics,
  JaegerV2Storage,
  JaegerV2TailSampling,
  JaegerV2Version,
  UiMenu,
} from '../../../lib';
import { roleConfig } from '../../../lib/jaeger-v2/config/config';
import type { Role } from '../../../lib/jaeger-v2/contribution';
import type { JaegerV2Props } from '../../../lib/jaeger-v2/jaeger-v2-props';
import { settingsOf } from '../../../lib/jaeger-v2/settings';
import { type JsonObject, objectAt } from '../../../lib/kubernetes/json';

const STORAGE = JaegerV2Storage.elasticsearch({
  servers: ['https://elasticsearch.data.svc:9200'],
  retention: JaegerV2Retention.none(),
});
const BACKENDS = STORAGE._parts.backends(JaegerV2Version.V2_20_0);
const KAFKA = JaegerV2Kafka.fromBrokers({ brokers: ['kafka.data.svc:9092'] });
const STREAMING = JaegerV2Roles.streaming({ storage: STORAGE, kafka: KAFKA });

const HEALTH = { use_v2: true, http: { endpoint: '0.0.0.0:13133' } };
const TELEMETRY = {
  metrics: { level: 'detailed', readers: [{ pull: { exporter: { prometheus: { host: '0.0.0.0', port: 8888 } } } }] },
  logs: { level: 'info' },
};
const RECEIVERS = {
  otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' }, http: { endpoint: '0.0.0.0:4318' } } },
  jaeger: { protocols: { thrift_http: { endpoint: '0.0.0.0:14268' } } },
};
const QUERY = {
  storage: { traces: 'main' },
  enable_tracing: false,
  http: { endpoint: '0.0.0.0:16686' },
  grpc: { endpoint: '0.0.0.0:16685' },
};
const EVERYTHING: JaegerV2Props = {
  sampling: JaegerV2Sampling.adaptive(),
  tailSampling: JaegerV2TailSampling.of({ keepShare: 0.1 }),
  spanMetrics: JaegerV2SpanMetrics.prometheus({ url: 'http://prometheus.monitoring.svc:9090' }),
  senders: [{ name: 'team-a', otlpGrpcPort: 14317 }],
  exporters: [JaegerV2Exporter.otlp({ name: 'tempo', endpoint: 'tempo.monitoring.svc:4317' })],
  ui: JaegerUi.of({ menu: [UiMenu.link('Runbook', 'https://runbook.example')] }),
};

function configOf(props: JaegerV2Props, role: Role, patch?: JsonObject): JsonObject {
  return roleConfig(settingsOf(props, 'jaeger', 'observability'), role, patch).config;
}

function service(extensions: readonly string[], pipelines: JsonObject): JsonObject {
  return { extensions, pipelines, telemetry: TELEMETRY };
}

test('all in one, minimal', () => {
  expect(configOf({}, 'all-in-one')).toStrictEqual({
    extensions: {
      healthcheckv2: HEALTH,
      jaeger_storage: { backends: { main: { memory: { max_traces: 50_000 } } } },
      jaeger_query: QUERY,
    },
    receivers: RECEIVERS,
    processors: { batch: {} },
    exporters: { jaeger_storage_exporter: { trace_storage: 'main' } },
    service: service(['healthcheckv2', 'jaeger_storage', 'jaeger_query'], {
      traces: { receivers: ['otlp', 'jaeger'], processors: ['batch'], exporters: ['jaeger_storage_exporter'] },
    }),
  });
});

describe('streaming, minimal', () => {
  test('a collector needs no storage', () => {
    expect(configOf({ roles: STREAMING }, 'collector')).toStrictEqual({
      extensions: { healthcheckv2: HEALTH },
      receivers: RECEIVERS,
      ...KAFKA._exporter(false).components,
      service: service(['healthcheckv2'], {
        traces: { receivers: ['otlp', 'jaeger'], processors: ['batch'], exporters: ['kafka'] },
      }),
    });
  });

  test('an ingester retries for longer than a collector, and has no batch between Kafka and the storage', () => {
    expect(configOf({ roles: STREAMING }, 'ingester')).toStrictEqual({
      extensions: { healthcheckv2: HEALTH, jaeger_storage: { backends: BACKENDS } },
      ...KAFKA._receiver(JaegerV2Version.V2_20_0).components,
      exporters: {
        jaeger_storage_exporter: {
          trace_storage: 'main',
          retry_on_failure: { enabled: true, max_elapsed_time: '1h' },
        },
      },
      service: service(['healthcheckv2', 'jaeger_storage'], {
        traces: { receivers: ['kafka'], exporters: ['jaeger_storage_exporter'] },
      }),
    });
    const roles = JaegerV2Roles.collectorAndQuery({ storage: STORAGE });
    expect(configOf({ roles }, 'collector').exporters).toStrictEqual({
      jaeger_storage_exporter: { trace_storage: 'main', retry_on_failure: { enabled: true, max_elapsed_time: '5m' } },
    });
  });

  test('query receives nothing', () => {
    expect(configOf({ roles: STREAMING }, 'query')).toStrictEqual({
      extensions: { healthcheckv2: HEALTH, jaeger_storage: { backends: BACKENDS }, jaeger_query: QUERY },
      receivers: { nop: {} },
      exporters: { nop: {} },
      service: service(['healthcheckv2', 'jaeger_storage', 'jaeger_query'], {
        traces: { receivers: ['nop'], exporters: ['nop'] },
      }),
    });
  });
});

describe('streaming, with everything', () => {
  test('collectors mark, count and sort by trace', () => {
    const config = configOf({ ...EVERYTHING, roles: STREAMING }, 'collector');
    expect(Object.keys(objectAt(config, 'extensions'))).toEqual(['healthcheckv2', 'jaeger_storage', 'remote_sampling']);
    expect(config.exporters).toStrictEqual({
      prometheus: { endpoint: '0.0.0.0:8889' },
      ...KAFKA._exporter(true).components?.exporters,
    });
    expect(config.connectors).toStrictEqual({ span_metrics: { histogram: { unit: 'ms' } }, 'forward/senders': {} });
    expect(config.service).toStrictEqual(
      service(['healthcheckv2', 'jaeger_storage', 'remote_sampling'], {
        'traces/team-a': {
          receivers: ['otlp/team-a'],
          processors: ['attributes/team-a'],
          exporters: ['forward/senders'],
        },
        traces: {
          receivers: ['otlp', 'jaeger', 'forward/senders'],
          processors: ['adaptive_sampling', 'batch'],
          exporters: ['kafka', 'span_metrics'],
        },
        metrics: { receivers: ['span_metrics'], exporters: ['prometheus'] },
      }),
    );
  });

  test('ingesters sample, and copy to the other backend', () => {
    const config = configOf({ ...EVERYTHING, roles: STREAMING }, 'ingester');
    expect(config.service).toStrictEqual(
      service(['healthcheckv2', 'jaeger_storage'], {
        traces: {
          receivers: ['kafka'],
          processors: ['tail_sampling', 'batch'],
          exporters: ['jaeger_storage_exporter', 'otlp_grpc/tempo'],
        },
      }),
    );
  });

  test('query asks Prometheus, and has the settings of the UI beside it', () => {
    const { config, needs } = roleConfig(settingsOf({ ...EVERYTHING, roles: STREAMING }, 'jaeger', 'ns'), 'query');
    expect(config.extensions).toStrictEqual({
      healthcheckv2: HEALTH,
      jaeger_storage: { backends: BACKENDS, metric_backends: { metrics: EVERYTHING.spanMetrics?._backend } },
      jaeger_query: {
        ...QUERY,
        storage: { traces: 'main', metrics: 'metrics' },
        ui: { config_file: '/conf/ui.json' },
      },
    });
    expect(needs.files).toStrictEqual({
      'ui.json':
        '{\n  "menu": [\n    {\n      "label": "Runbook",\n      "url": "https://runbook.example"\n    }\n  ]\n}\n',
    });
  });
});

test('one collector that stores: spans are counted before they are sampled', () => {
  const roles = JaegerV2Roles.collectorAndQuery({ storage: STORAGE, collector: { scale: JaegerScale.replicas(1) } });
  expect(configOf({ ...EVERYTHING, roles }, 'collector').service).toStrictEqual(
    service(['healthcheckv2', 'jaeger_storage', 'remote_sampling'], {
      'traces/team-a': {
        receivers: ['otlp/team-a'],
        processors: ['attributes/team-a'],
        exporters: ['forward/senders'],
      },
      'traces/received': {
        receivers: ['otlp', 'jaeger', 'forward/senders'],
        exporters: ['span_metrics', 'forward/sampling'],
      },
      traces: {
        receivers: ['forward/sampling'],
        processors: ['adaptive_sampling', 'tail_sampling', 'batch'],
        exporters: ['jaeger_storage_exporter', 'otlp_grpc/tempo'],
      },
      metrics: { receivers: ['span_metrics'], exporters: ['prometheus'] },
    }),
  );
});

test('a patch is merged last', () => {
  const patch = { processors: { batch: { timeout: '1s' } }, extensions: { jaeger_query: { grpc: null } } };
  const config = configOf({}, 'all-in-one', patch);
  expect(config.processors).toStrictEqual({ batch: { timeout: '1s' } });
  const { grpc, ...others } = QUERY;
  expect(grpc).toStrictEqual({ endpoint: '0.0.0.0:16685' });
  expect(config.extensions).toMatchObject({ jaeger_query: others });
  expect(config).not.toHaveProperty('extensions.jaeger_query.grpc');
});
