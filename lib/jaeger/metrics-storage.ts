import type { JsonObject } from '../kubernetes/json';

/**
 * Where the metrics of the UI's page Monitor come from.
 *
 * @see https://www.jaegertracing.io/docs/1.62/spm/
 */
export class MetricsStorage {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** A Prometheus with the span metrics of an OpenTelemetry collector, such as `http://prometheus.monitoring.svc:9090`. */
  static prometheus(serverUrl: string): MetricsStorage {
    return new MetricsStorage({ type: 'prometheus', 'server-url': serverUrl });
  }

  private constructor(
    /**
     * Upstream's `metricsStorage`.
     *
     * @internal
     */
    readonly _spec: JsonObject,
  ) {}
}
