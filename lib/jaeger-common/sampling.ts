import { defined, type JsonObject, unlessEmpty } from '../kubernetes/json';

/**
 * Which spans of a service Jaeger's clients keep, where they ask Jaeger. Milvus does not: its share is `sampleFraction`.
 *
 * @see https://www.jaegertracing.io/docs/1.62/sampling/
 */
export class SamplingStrategy {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** A share of the traces, from 0 to 1. */
  static probabilistic(share: number): SamplingStrategy {
    return new SamplingStrategy({ type: 'probabilistic', param: share });
  }

  /** So many traces a second. */
  static rateLimiting(tracesPerSecond: number): SamplingStrategy {
    return new SamplingStrategy({ type: 'ratelimiting', param: tracesPerSecond });
  }

  private constructor(
    /**
     * Upstream's `type` and `param`.
     *
     * @internal
     */
    readonly _spec: JsonObject,
  ) {}
}

/**
 * The sampling of one service.
 *
 * @see https://www.jaegertracing.io/docs/1.62/sampling/
 */
export interface ServiceSampling {
  /** The name of the service in its spans. */
  readonly service: string;
  /** For all of its operations that are not named. */
  readonly strategy: SamplingStrategy;
  /** Strategies by operation, instead of that of the service. @default - none */
  readonly operations?: Readonly<Record<string, SamplingStrategy>>;
}

/**
 * What the clients of which services keep.
 *
 * @see https://www.jaegertracing.io/docs/1.62/sampling/
 */
export interface JaegerSamplingProps {
  /** For services that are not named. @default - a share of 0.001: Jaeger's own. In `Jaeger`, where nothing else is set, every trace: the operator's own */
  readonly defaultStrategy?: SamplingStrategy;
  /** Strategies by operation, for services that are not named. @default - none */
  readonly defaultOperations?: Readonly<Record<string, SamplingStrategy>>;
  /** Services with sampling of their own. @default - none */
  readonly services?: ServiceSampling[];
}

/**
 * The sampling strategies that Jaeger hands to its clients.
 *
 * @see https://www.jaegertracing.io/docs/1.62/sampling/#file-based-sampling-configuration
 */
export class JaegerSampling {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** By service and operation. */
  static of(props: JaegerSamplingProps): JaegerSampling {
    const { defaultStrategy, defaultOperations, services } = props;
    const standard = { ...defaultStrategy?._spec, ...operations(defaultOperations) };
    return new JaegerSampling(
      defined({
        default_strategy: unlessEmpty(standard),
        service_strategies: services?.map((one) => ({
          service: one.service,
          ...one.strategy._spec,
          ...operations(one.operations),
        })),
      }),
    );
  }

  private constructor(
    /**
     * Upstream's `spec.sampling.options`.
     *
     * @internal
     */
    readonly _options: JsonObject,
  ) {}
}

function operations(strategies: Readonly<Record<string, SamplingStrategy>> | undefined): JsonObject {
  if (strategies === undefined) return {};
  return {
    operation_strategies: Object.entries(strategies).map(([operation, { _spec: spec }]) => ({ operation, ...spec })),
  };
}
