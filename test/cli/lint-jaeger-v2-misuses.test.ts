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

const COLLECTOR = 'an OpenTelemetryCollector';

/** Where a configuration is found, by the name of the carrier. */
const CARRIERS: readonly (readonly [carrier: string, carried: (config: string) => string])[] = [
  ['a file', (config) => config],
  [
    'a ConfigMap',
    (config) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: jaeger}\ndata:\n  config.yaml: |\n${indented(config, 4)}`,
  ],
  [
    COLLECTOR,
    (config) =>
      `apiVersion: opentelemetry.io/v1beta1\nkind: OpenTelemetryCollector\nmetadata: {name: jaeger}\nspec:\n  image: jaegertracing/jaeger:2.20.0\n  config:\n${indented(config, 4)}`,
  ],
  ['values of the chart', (config) => `userconfig:\n${indented(config, 2)}`],
];

const MEMORY = 'memory:\n          max_traces: 100000';
const PROCESSORS = 'processors:\n  batch:\n';
const EXPORTERS = 'exporters: [jaeger_storage_exporter]\nextensions';

const OTLP = CONFIG.slice(CONFIG.indexOf('otlp:'), CONFIG.indexOf('  jaeger:'));
const HEALTH_CHECK = CONFIG.slice(CONFIG.indexOf('healthcheckv2:'), CONFIG.indexOf('  jaeger_query:'));
const SERVER = "server_urls: ['https://elasticsearch:9200']";
const PIPELINE = CONFIG.slice(CONFIG.indexOf('processors: [batch]'), CONFIG.indexOf('exporters:\n'));

const FROM_EXPORTERS = CONFIG.slice(CONFIG.indexOf('exporters: ['));

/** Tail sampling in the pipeline, with these settings. */
function sampled(settings: string): string {
  return PIPELINE.replace('[batch]', '[tail_sampling]').replace('batch:', `tail_sampling: ${settings}`);
}

function policies(list: string): readonly [from: string, to: string] {
  return [PIPELINE, sampled(`{policies: [${list}]}`)];
}

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
  ['an endpoint with a scheme', 'JVT027', '0.0.0.0:14268', '^http://0.0.0.0:14268'],
  ['a receiver on localhost', 'JVT028', '0.0.0.0:4317', '^localhost:4317'],
  ['a health check on localhost', 'JVT028', '0.0.0.0:13133', '^127.0.0.1:13133'],
  ['a receiver without an endpoint', 'JVT029', 'grpc:\n        endpoint: 0.0.0.0:4317', '^grpc:'],
  ['two receivers on one port', 'JVT030', '0.0.0.0:14268', '^0.0.0.0:4318'],
  [
    'an exporter on the port of its own metrics',
    'JVT030',
    FROM_EXPORTERS,
    FROM_EXPORTERS.replace(']\n', ']\n    metrics: {receivers: [otlp], exporters: [prometheus]}\n').replace(
      'exporters:\n',
      'exporters:\n  prometheus: {endpoint: ^0.0.0.0:8888}\n',
    ),
  ],
  ['a receiver without protocols', 'JVT033', OTLP, '^otlp: {}\n'],
  ['a base path without a slash', 'JVT035', 'traces: store', 'traces: store\n    base_path: ^jaeger'],
  ['a health check without http', 'JVT036', HEALTH_CHECK, '^healthcheckv2: {use_v2: true}\n'],
  ['an unknown type of policy', 'JVT038', ...policies('{name: a, type: ^latencyy}')],
  [
    'two policies of one name',
    'JVT039',
    ...policies('{name: a, type: always_sample}, {name: ^a, type: always_sample}'),
  ],
  ['a policy without a name', 'JVT039', ...policies('{^name: "", type: always_sample}')],
  [
    'a status in lower case',
    'JVT040',
    ...policies('{name: a, type: status_code, status_code: {status_codes: [^error]}}'),
  ],
  ['150 percent', 'JVT041', ...policies('{name: a, type: probabilistic, probabilistic: {sampling_percentage: ^150}}')],
  ['no policies', 'JVT042', PIPELINE, sampled('{^policies: []}')],
  [
    'no traces in tail sampling',
    'JVT043',
    PIPELINE,
    sampled('{num_traces: ^0, policies: [{name: a, type: always_sample}]}'),
  ],
  ['a memory_limiter without an interval', 'JVT044', PROCESSORS, `${PROCESSORS}  ^memory_limiter: {limit_mib: 100}\n`],
  ['a password', 'JVT048', MEMORY, `elasticsearch: {${SERVER}, auth: {basic: {username: a, ^password: tops3cret}}}`],
];

describe.each(CARRIERS)('in %s', (carrier, carried) => {
  // Receivers without an endpoint are completed by the webhook of the OpenTelemetry operator.
  const rows = ROWS.filter(([, code]) => carrier !== COLLECTOR || code !== 'JVT029');

  test('the configuration without a mistake passes', () => {
    expect(found(carried(CONFIG), { about: /^JVT0/ })).toEqual([]);
  });

  test.each(rows)('%s: %s', (_what, code, from, to) => {
    expect(CONFIG).toContain(from);
    const { text, expected } = marked(carried(CONFIG.replace(from, to)), code);
    expect(found(text, { about: new RegExp(`^${code}$`) })).toEqual(expected);
  });
});
