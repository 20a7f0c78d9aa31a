/** Facts about Milvus' trace settings and the milvus-helm chart. */

/** A version of the milvus-helm chart and the Milvus that it installs. */
export class MilvusChartVersion {
  static readonly V5_0_19 = new MilvusChartVersion('5.0.19', '2.6.15');

  private constructor(
    readonly chart: string,
    readonly milvus: string,
  ) {}
}

/** The words of `trace.exporter`; Milvus compares them exactly. */
export const TRACE_EXPORTERS: readonly string[] = ['noop', 'stdout', 'jaeger', 'otlp'];

/** The words of `trace.otlp.method`; empty means grpc. */
export const OTLP_METHODS: readonly string[] = ['', 'grpc', 'http'];

/** Every key below `trace` of Milvus 2.6, without regard to case, as Milvus reads them. */
export const TRACE_KEYS: readonly string[] = [
  'exporter',
  'sampleFraction',
  'jaeger.url',
  'otlp.endpoint',
  'otlp.method',
  'otlp.secure',
  'otlp.headers',
  'initTimeoutSeconds',
];

/** The one file of `extraConfigFiles` that the chart mounts where Milvus reads it. */
export const USER_YAML = 'user.yaml';

export const MILVUS_HELM_REPOSITORY = 'https://zilliztech.github.io/milvus-helm/';

/** helm's own limit for release names. */
export const MAX_RELEASE_NAME_LENGTH = 53;
