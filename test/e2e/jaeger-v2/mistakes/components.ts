import { changed, FRAME, without } from '../support/frame';
import { differs, ends, extended, type Mistake, mistake, processing, refused, RUNS } from './mistake';

const query = (settings: Readonly<Record<string, unknown>>) => changed({ extensions: { jaeger_query: settings } });
const thrift = (endpoint: string) => changed({ receivers: { jaeger: { protocols: { thrift_http: { endpoint } } } } });
const traces = (settings: Readonly<Record<string, unknown>>) =>
  changed({ service: { pipelines: { traces: settings } } });
const exporting = (id: string, settings: unknown) =>
  changed({ exporters: { [id]: settings } }, traces({ exporters: ['jaeger_storage_exporter', id] }));

const NOT_IN_BUILD = /unknown type/;
const UNKNOWN_KEY = /has invalid keys/;
const IN_USE = /address already in use/;
const NO_STORAGE = /storage 'missing' not declared|cannot find definition of storage 'missing'/;

/** Components, pipelines, and what listens. */
export const COMPONENTS: readonly Mistake[] = [
  mistake('a key that is unknown', query({ unheard: 1 }), refused(UNKNOWN_KEY)),
  mistake(
    'an extension that is not in the build',
    changed({ extensions: { health_check: {} } }),
    refused(NOT_IN_BUILD),
  ),
  mistake('a processor that is not in the build', processing('resource', {}), refused(NOT_IN_BUILD)),
  mistake('an exporter that is not in the build', changed({ exporters: { loadbalancing: {} } }), refused(NOT_IN_BUILD)),
  differs('a new name of an exporter', exporting('otlp_grpc', { endpoint: 'other:4317' }), {
    old: refused(NOT_IN_BUILD),
    new: RUNS,
  }),
  mistake(
    'an extension that is listed and not defined',
    changed({ service: { extensions: ['jaeger_storage', 'jaeger_query', 'pprof'] } }),
    refused(/references extension "pprof" which is not configured/),
  ),
  mistake(
    'a receiver that is listed and not defined',
    traces({ receivers: ['otlp', 'kafka'] }),
    refused(/references receiver "kafka" which is not configured/),
  ),
  mistake('a pipeline without receivers', traces({ receivers: [] }), refused(/must have at least one receiver/)),
  mistake('a pipeline without exporters', traces({ exporters: [] }), refused(/must have at least one exporter/)),
  mistake(
    'a pipeline of an unknown signal',
    without(
      changed({ service: { pipelines: { trace: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] } } } }),
      'service.pipelines.traces',
    ),
    refused(/"trace"/),
  ),
  mistake(
    'a connector that is used on one side',
    changed({ connectors: { forward: null } }, traces({ exporters: ['jaeger_storage_exporter', 'forward'] })),
    refused(/connector/),
  ),
  mistake(
    'a receiver without protocols',
    changed({}, without(FRAME, 'receivers.otlp.protocols.grpc', 'receivers.otlp.protocols.http')),
    refused(/must specify at least one protocol/),
  ),
  mistake('an endpoint without a port', thrift('localhost'), refused(/missing port in address|too few colons|port/)),
  mistake('an endpoint with a scheme', thrift('http://0.0.0.0:14268'), refused(/too many colons/)),
  mistake('two receivers on one port', thrift('0.0.0.0:9411'), ends(IN_USE)),
  mistake('the UI and its gRPC on one port', query({ grpc: { endpoint: '0.0.0.0:16686' } }), ends(IN_USE)),
  mistake(
    'an exporter on the port of the metrics',
    changed({
      service: { pipelines: { metrics: { receivers: ['otlp'], exporters: ['prometheus'] } } },
      exporters: { prometheus: { endpoint: '0.0.0.0:8888' } },
    }),
    ends(IN_USE),
  ),
  mistake('endpoints on localhost', thrift('localhost:14268'), RUNS),
  mistake('jaeger_query without a storage', without(FRAME, 'extensions.jaeger_query.storage'), refused(/required/)),
  mistake(
    'jaeger_query with a storage that is not declared',
    query({ storage: { traces: 'missing' } }),
    ends(NO_STORAGE),
  ),
  mistake(
    'an archive that is not declared',
    query({ storage: { traces: 'main', traces_archive: 'missing' } }),
    ends(NO_STORAGE),
  ),
  mistake(
    'an exporter to a storage that is not declared',
    changed({ exporters: { jaeger_storage_exporter: { trace_storage: 'missing' } } }),
    ends(NO_STORAGE),
  ),
  mistake(
    'a queue of the storage exporter by the name that other exporters have',
    changed({ exporters: { jaeger_storage_exporter: { sending_queue: { enabled: true } } } }),
    refused(UNKNOWN_KEY),
  ),
  mistake(
    'jaeger_storage not listed',
    changed({ service: { extensions: ['jaeger_query', 'healthcheckv2'] } }),
    ends(/unable to find extension jaeger_storage/),
  ),
  mistake('jaeger_query not listed', changed({ service: { extensions: ['jaeger_storage', 'healthcheckv2'] } }), RUNS),
  differs('a base path without a slash', query({ base_path: 'jaeger' }), {
    old: ends(/panic/),
    new: refused(/must start with '\/'/),
  }),
  differs('a base path with a slash at its end', query({ base_path: '/jaeger/' }), { old: ends(/panic/), new: RUNS }),
  mistake('a file of the UI that is not there', query({ ui: { config_file: '/nowhere/ui.json' } }), ends(/panic/)),
  mistake(
    'a login by an extension that is not there',
    query({ http: { endpoint: '0.0.0.0:16686', auth: { authenticator: 'basicauth' } } }),
    ends(/authenticator not found/),
  ),
  mistake('a health check without use_v2', changed({ extensions: { healthcheckv2: null } }), RUNS),
  mistake(
    'a health check without a protocol',
    changed({}, without(changed({ extensions: { healthcheckv2: { use_v2: true } } }), 'extensions.healthcheckv2.http')),
    refused(/must specify at least one protocol/),
  ),
  mistake(
    'metrics by their old key',
    changed({ service: { telemetry: { metrics: { address: '0.0.0.0:8888' } } } }),
    refused(UNKNOWN_KEY),
  ),
  mistake('a flag of Jaeger 1', FRAME, ends(/unknown flag/), { args: ['--collector.otlp.enabled=true'] }),
  mistake('memory_limiter without settings', processing('memory_limiter', {}), refused(/check_interval/)),
  mistake('attributes without actions', processing('attributes', {}), refused(/missing required field "actions"/)),
  mistake(
    'a batch that is larger than its limit',
    processing('batch', { send_batch_size: 10, send_batch_max_size: 5 }),
    refused(/send_batch_max_size/),
  ),
  mistake('a duration in days', processing('batch', { timeout: '2d' }), refused(/unknown unit/)),
  mistake('remote_sampling without a way', extended('remote_sampling', {}), refused(/no sampling strategy provider/)),
];
