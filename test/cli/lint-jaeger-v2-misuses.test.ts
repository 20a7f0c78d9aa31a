import { found, marked } from '../support/lint';

const CONFIG = `service:
  extensions: [jaeger_storage, jaeger_query, healthcheckv2]
  pipelines:
    traces:
      receivers: [otlp, jaeger]
      processors: [batch]
      exporters: [jaeger_storage_exporter]
extensions:
  healthcheckv2:
    use_v2: true
    http:
      endpoint: 0.0.0.0:13133
  jaeger_query:
    storage:
      traces: store
  jaeger_storage:
    backends:
      store:
        memory:
          max_traces: 100000
receivers:
  otlp:
    protocols:
      grpc:
        endpoint: 0.0.0.0:4317
      http:
        endpoint: 0.0.0.0:4318
  jaeger:
    protocols:
      thrift_http:
        endpoint: 0.0.0.0:14268
processors:
  batch:
exporters:
  jaeger_storage_exporter:
    trace_storage: store
`;

const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** Where a configuration is found, by the name of the carrier. */
const CARRIERS: readonly (readonly [carrier: string, carried: (config: string) => string])[] = [
  ['a file', (config) => config],
  [
    'a ConfigMap',
    (config) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: jaeger}\ndata:\n  config.yaml: |\n${indented(config, 4)}`,
  ],
  [
    'an OpenTelemetryCollector',
    (config) =>
      `apiVersion: opentelemetry.io/v1beta1\nkind: OpenTelemetryCollector\nmetadata: {name: jaeger}\nspec:\n  image: jaegertracing/jaeger:2.20.0\n  config:\n${indented(config, 4)}`,
  ],
  ['values of the chart', (config) => `userconfig:\n${indented(config, 2)}`],
];

const MEMORY = 'memory:\n          max_traces: 100000';
const PROCESSORS = 'processors:\n  batch:\n';
const EXPORTERS = 'exporters: [jaeger_storage_exporter]\nextensions';

/** From its entry in the list to its settings. */
const UP_TO_QUERY = CONFIG.slice(CONFIG.indexOf(', jaeger_query'), CONFIG.indexOf('    storage:'));

/** Each row: what is wrong, its code, the part that is replaced, and the part with a mark at the place. */
const ROWS: readonly (readonly [what: string, code: string, from: string, to: string])[] = [
  ['a processor of another build', 'JVT001', PROCESSORS, `${PROCESSORS}  ^k8sattributes:\n`],
  ['the health check of other collectors', 'JVT001', 'healthcheckv2:\n', '^health_check:\n'],
  ['an unknown key', 'JVT002', 'max_traces:', '^max_trace:'],
  ['an unknown kind of storage', 'JVT002', 'memory:', '^mem:'],
  ['a number in quotes', 'JVT003', '100000', '^"100000"'],
  ['an endpoint that is a number', 'JVT003', '0.0.0.0:14268', '^14268'],
  ['a bare number as a duration', 'JVT004', MEMORY, 'badger: {ephemeral: true, ttl: {spans: ^48}}'],
  ['a duration in days', 'JVT005', MEMORY, 'badger: {ephemeral: true, ttl: {spans: ^2d}}'],
  ['trace for traces', 'JVT007', '    traces:\n      receivers', '    ^trace:\n      receivers'],
  ['a pipeline without receivers', 'JVT008', '    traces:\n      receivers: [otlp, jaeger]', '    ^traces:'],
  ['a pipeline without exporters', 'JVT008', 'exporters: [jaeger_storage_exporter]', '^exporters: []'],
  ['a receiver that is not defined', 'JVT009', '[otlp, jaeger]', '[otlp, jaeger, ^zipkin]'],
  ['an exporter that is not defined', 'JVT009', '[jaeger_storage_exporter]', '[^jaeger_storage]'],
  ['a processor twice', 'JVT010', '[batch]', '[batch, ^batch]'],
  [
    'a connector with one side',
    'JVT011',
    EXPORTERS,
    'exporters: [jaeger_storage_exporter, forward]\nconnectors: {^forward: }\nextensions',
  ],
  ['an extension that is not defined', 'JVT012', 'healthcheckv2]', 'healthcheckv2, ^pprof]'],
  ['jaeger_storage not in service.extensions', 'JVT013', 'extensions: [jaeger_storage, ', '^extensions: ['],
  [
    'jaeger_query not in service.extensions',
    'JVT014',
    UP_TO_QUERY,
    UP_TO_QUERY.slice(14).replace('jaeger_q', '^jaeger_q'),
  ],
  ['no storage', 'JVT016', `backends:\n      store:\n        ${MEMORY}`, '^backends: {}'],
  ['a storage without a kind', 'JVT017', `store:\n        ${MEMORY}`, '^store: {}'],
  ['a storage of two kinds', 'JVT017', 'store:\n        memory:', '^store:\n        badger: {}\n        memory:'],
  [
    'a query service without a storage',
    'JVT018',
    'jaeger_query:\n    storage:\n      traces: store',
    '^jaeger_query: {}',
  ],
  ['an unknown storage of the query service', 'JVT019', 'traces: store', 'traces: ^some_store'],
  ['an unknown archive', 'JVT019', 'traces: store', 'traces: store\n      traces_archive: ^archive'],
  ['an unknown storage of the exporter', 'JVT019', 'trace_storage: store', 'trace_storage: ^some_store'],
  ['no traces', 'JVT020', '100000', '^0'],
  ['fewer than no traces', 'JVT020', '100000', '^-1'],
  ['Elasticsearch without server_urls', 'JVT023', MEMORY, '^elasticsearch: {tls: {insecure: true}}'],
];

describe.each(CARRIERS)('in %s', (_, carried) => {
  test('the configuration without a mistake passes', () => {
    expect(found(carried(CONFIG), { about: /^JVT0/ })).toEqual([]);
  });

  test.each(ROWS)('%s: %s', (_what, code, from, to) => {
    expect(CONFIG).toContain(from);
    const { text, expected } = marked(carried(CONFIG.replace(from, to)), code);
    expect(found(text, { about: new RegExp(`^${code}$`) })).toEqual(expected);
  });
});
