import { factoriesOnly } from '../app/factories-only';
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
 * How many pods a component has: a number, or a range, never both.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/autoscale.go
 */
export abstract class JaegerScale {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** Always this many. */
  static replicas(replicas: number): JaegerFixedScale {
    return new Replicas({ replicas });
  }

  /**
   * More pods when CPU or memory exceeds 90 % of the requests; without requests of both the number does not change (warning
   * JAE053, or JVT362 of Jaeger 2).
   */
  static autoscale(props: JaegerAutoscaleProps = {}): JaegerScale {
    const { minReplicas, maxReplicas } = props;
    return new Range(defined({ minReplicas, maxReplicas }));
  }

  protected constructor() {
    factoriesOnly(new.target, [Replicas, Range], 'JaegerScale.replicas(2)');
  }

  /**
   * Upstream's `replicas`, `minReplicas` and `maxReplicas`.
   *
   * @internal
   */
  abstract readonly _scaleSpec: JsonObject;
}

/**
 * A number of pods: all that the query component can have, which the operator does not autoscale.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/query.go
 */
export abstract class JaegerFixedScale extends JaegerScale {
  // Makes the type nominal, so that a range does not compile. The compiler shows this name in its error.
  /** @internal */
  protected readonly _notAutoscaled_useJaegerScaleReplicas = true;

  protected constructor() {
    super();
  }
}

class Replicas extends JaegerFixedScale {
  constructor(override readonly _scaleSpec: JsonObject) {
    super();
  }
}

class Range extends JaegerScale {
  constructor(override readonly _scaleSpec: JsonObject) {
    super();
  }
}
