/** The signals that components take where these are not all, by section and type. */
const SIGNALS_OF: Readonly<Record<string, readonly string[]>> = {
  'receivers.jaeger': ['traces'],
  'receivers.zipkin': ['traces'],
  'processors.adaptive_sampling': ['traces'],
  'processors.tail_sampling': ['traces'],
  'exporters.jaeger_storage_exporter': ['traces'],
  'exporters.prometheus': ['metrics'],
  // A connector is an exporter of one pipeline and a receiver of another.
  'exporters.span_metrics': ['traces'],
  'exporters.spanmetrics': ['traces'],
  'receivers.span_metrics': ['metrics'],
  'receivers.spanmetrics': ['metrics'],
};

/**
 * The signals that a component of a pipeline's list takes; undefined if it takes all, or is unknown.
 *
 * @see https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/v0.155.0
 */
export function signalsOf(list: 'receivers' | 'processors' | 'exporters', type: string): readonly string[] | undefined {
  const key = `${list}.${type}`;
  return Object.hasOwn(SIGNALS_OF, key) ? SIGNALS_OF[key] : undefined;
}
