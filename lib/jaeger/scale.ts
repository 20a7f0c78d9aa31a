import { defined, type JsonObject } from '../kubernetes/json';

/**
 * Between how many pods there may be.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/autoscale.go
 */
export interface JaegerAutoscaleProps {
  /** Rejected when above the maximum. @default 1 */
  readonly minReplicas?: number;
  /** Rejected below 1. @default 100 */
  readonly maxReplicas?: number;
}

/**
 * How many pods a collector or ingester has: a number, or a range, never both.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/autoscale.go
 */
export class JaegerScale {
  /** Always this many. */
  static replicas(replicas: number): JaegerScale {
    return new JaegerScale({ replicas });
  }

  /**
   * More pods when CPU or memory exceeds 90 % of the requests; without requests of both the number does not change (warning
   * JAE053).
   */
  static autoscale(props: JaegerAutoscaleProps = {}): JaegerScale {
    const { minReplicas, maxReplicas } = props;
    return new JaegerScale(defined({ minReplicas, maxReplicas }));
  }

  /** One pod, without autoscaling. */
  static off(): JaegerScale {
    return new JaegerScale({ autoscale: false });
  }

  private constructor(
    /**
     * Upstream's `replicas`, `autoscale`, `minReplicas` and `maxReplicas`.
     *
     * @internal
     */
    readonly _spec: JsonObject,
  ) {}
}
