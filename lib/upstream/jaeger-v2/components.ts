import { releaseAtLeast } from '../version-order';

/** The sections of a configuration that define components. */
export const COMPONENT_SECTIONS = ['receivers', 'processors', 'exporters', 'connectors', 'extensions'] as const;

/** One of these sections. */
export type ComponentSection = (typeof COMPONENT_SECTIONS)[number];

/** The types in every listed build. Two are only for upstream's own tests, and are left out of suggestions. */
const ALWAYS: Readonly<Record<ComponentSection, readonly string[]>> = {
  receivers: ['jaeger', 'kafka', 'nop', 'otlp', 'zipkin'],
  processors: ['adaptive_sampling', 'attributes', 'batch', 'filter', 'memory_limiter', 'tail_sampling'],
  exporters: ['debug', 'jaeger_storage_exporter', 'kafka', 'nop', 'otlp', 'otlphttp', 'prometheus'],
  connectors: ['forward', 'spanmetrics'],
  extensions: [
    ...['basicauth', 'expvar', 'healthcheckv2', 'jaeger_query', 'jaeger_storage', 'pprof', 'remote_sampling'],
    ...['remote_storage', 'sigv4auth', 'storage_cleaner', 'zpages'],
  ],
};

/** A type that only some builds have. */
interface Sometimes {
  readonly section: ComponentSection;
  readonly type: string;
  /** The first listed version that has it. */
  readonly since: string;
  /** The first listed version without it. @default - the newest listed one has it */
  readonly until?: string;
}

/** The new names came with the collector 0.145 (exporters) and 0.152 (span_metrics); the old ones still work. */
const SOMETIMES: readonly Sometimes[] = [
  { section: 'exporters', type: 'otlp_grpc', since: '2.15.1' },
  { section: 'exporters', type: 'otlp_http', since: '2.15.1' },
  { section: 'connectors', type: 'span_metrics', since: '2.18.0' },
  { section: 'extensions', type: 'jaeger_mcp', since: '2.15.1', until: '2.20.0' },
];

/**
 * The types of components that Jaeger's build of a version has.
 *
 * @see https://github.com/jaegertracing/jaeger/blob/v2.20.0/cmd/jaeger/internal/components.go
 */
export function componentTypes(section: ComponentSection, version: string): readonly string[] {
  const more = SOMETIMES.filter(
    ({ section: of, since, until }) =>
      of === section && releaseAtLeast(version, since) && (until === undefined || !releaseAtLeast(version, until)),
  );
  return [...ALWAYS[section], ...more.map(({ type }) => type)];
}

/** In which versions a type is that this version does not have: `2.18.0 or later`; undefined if in no listed one. */
export function otherVersions(section: ComponentSection, type: string): string | undefined {
  const found = SOMETIMES.find((each) => each.section === section && each.type === type);
  if (found === undefined) return undefined;
  return found.until === undefined ? `${found.since} or later` : `${found.since} or later, but before ${found.until}`;
}

/** Types of the OpenTelemetry Collector that people know, and that no build of Jaeger has. */
const OF_COLLECTOR: Readonly<Record<ComponentSection, readonly string[]>> = {
  receivers: ['filelog', 'hostmetrics', 'k8s_cluster', 'k8s_events', 'kubeletstats', 'opencensus', 'prometheus'],
  processors: [
    ...['cumulativetodelta', 'groupbyattrs', 'groupbytrace', 'k8s_attributes', 'k8sattributes', 'metricstransform'],
    ...['probabilistic_sampler', 'redaction', 'resource', 'resourcedetection', 'span', 'transform'],
  ],
  exporters: ['clickhouse', 'elasticsearch', 'file', 'jaeger', 'jaeger_thrift', 'loadbalancing', 'logging', 'zipkin'],
  connectors: ['count', 'exceptions', 'failover', 'routing', 'servicegraph'],
  extensions: [
    'bearertokenauth',
    'file_storage',
    'headers_setter',
    'health_check',
    'jaegerremotesampling',
    'oauth2client',
    'oidc',
  ],
};

/** Whether the type is one of the OpenTelemetry Collector, and not of Jaeger. */
export function isOfCollector(section: ComponentSection, type: string): boolean {
  return OF_COLLECTOR[section].includes(type);
}
