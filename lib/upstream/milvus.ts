/** Facts about Milvus' trace settings and the milvus-helm chart. */

/** The words of `trace.exporter`; Milvus compares them exactly. */
export const TRACE_EXPORTERS: readonly string[] = ['noop', 'stdout', 'jaeger', 'otlp'];

/** Whether something is an exporter that sends traces, if only to standard output. */
export function isSending(exporter: unknown): boolean {
  return typeof exporter === 'string' && exporter !== 'noop' && TRACE_EXPORTERS.includes(exporter);
}

/** The words of `trace.otlp.method`; empty means grpc. */
export const OTLP_METHODS: readonly string[] = ['', 'grpc', 'http'];

/**
 * Every key below `trace` and the Milvus that read it first; case does not count.
 *
 * @see https://github.com/milvus-io/milvus/blob/master/pkg/util/paramtable/component_param.go
 */
export const TRACE_KEYS_SINCE: ReadonlyMap<string, string> = new Map([
  ['exporter', '2.3.0'],
  ['sampleFraction', '2.3.0'],
  ['jaeger.url', '2.3.0'],
  ['otlp.endpoint', '2.3.0'],
  ['otlp.method', '2.4.7'],
  ['otlp.secure', '2.4.0'],
  ['otlp.headers', '2.6.0'],
  ['initTimeoutSeconds', '2.4.4'],
]);

export const TRACE_KEYS: readonly string[] = [...TRACE_KEYS_SINCE.keys()];

/** The default password of Milvus' root, which is public. */
export const DEFAULT_ROOT_PASSWORD = 'Milvus';

/** From here on the OTLP exporter of the search engine cannot hang at start (milvus#35298). */
export const OTLP_SAFE_SINCE = '2.4.9';

/** The environment variable that stands for `trace.otlp.headers`: the way for headers out of a Secret. */
export const OTLP_HEADERS_VARIABLE = 'TRACE_OTLP_HEADERS';

/** The one file of `extraConfigFiles` that the chart mounts where Milvus reads it. */
export const USER_YAML = 'user.yaml';

export const MILVUS_HELM_REPOSITORY = 'https://zilliztech.github.io/milvus-helm/';

/** helm's own limit for release names. */
export const MAX_RELEASE_NAME_LENGTH = 53;
