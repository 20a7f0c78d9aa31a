import type { Duration } from 'cdk8s';
import { goDuration } from '../../app/amounts';
import { factoriesOnly } from '../../app/factories-only';
import { checkProps, DURATION, partOf, required } from '../../app/props';
import { throwErrors } from '../../diagnostics/report';
import { runRules } from '../../diagnostics/run-rules';
import type { JaegerSampling } from '../../jaeger-common/sampling';
import { defined, type JsonObject } from '../../kubernetes/json';
import { adaptiveSamplingRules } from '../../rules/jaeger-v2/props/adaptive-sampling';
import { samplingFileRules } from '../../rules/jaeger-v2/props/sampling-file';
import { JAEGER_V2_PORTS } from '../../upstream/jaeger-v2/ports';
import { CONFIG_FOLDER, type Contribution } from '../contribution';
import { listening } from '../receivers';
import { MAIN } from '../storage/parts';

/**
 * Settings of probabilities that Jaeger computes.
 *
 * @see https://www.jaegertracing.io/docs/2.20/architecture/sampling/#adaptive-sampling
 */
export interface JaegerV2AdaptiveSamplingProps {
  /** How many traces of each operation are aimed at. Rejected when it is not above 0. @default 1 */
  readonly targetSamplesPerSecond?: number;
  /** The share of traces of an operation that has not been seen before, from 0 to 1. @default 0.001 */
  readonly initialSamplingProbability?: number;
  /** The least share of an operation's traces, from 0 to 1. @default 0.00001 */
  readonly minSamplingProbability?: number;
  /** How often the probabilities are computed. Rejected when it is not above 0. @default Duration.minutes(1) */
  readonly calculationInterval?: Duration;
  /** For how long computing waits until clients have asked for the last ones. @default Duration.minutes(2) */
  readonly calculationDelay?: Duration;
}

/**
 * Which traces clients begin, where they ask Jaeger (port 5778 over HTTP, 5779 over gRPC). Milvus does not ask: its share is
 * `sampleFraction`.
 *
 * @see https://www.jaegertracing.io/docs/2.20/architecture/sampling/#remote-sampling
 */
export abstract class JaegerV2Sampling {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** By service and operation, as written. Rejected: a share outside 0 to 1, a rate that is not a whole number, and a rate for an operation. */
  static file(strategies: JaegerSampling): JaegerV2Sampling {
    const where = 'JaegerV2Sampling.file';
    checkProps(where, { strategies }, { strategies: required(partOf('JaegerSampling', '_options')) });
    throwErrors(runRules(samplingFileRules, { strategies: strategies._options }, where));
    return new Strategies(strategies);
  }

  /** By what each operation sends: its probabilities are kept in the storage, which must be able to (error JVT336). */
  static adaptive(props: JaegerV2AdaptiveSamplingProps = {}): JaegerV2Sampling {
    const where = 'JaegerV2Sampling.adaptive';
    checkProps(where, props, { calculationInterval: DURATION, calculationDelay: DURATION });
    const { targetSamplesPerSecond, initialSamplingProbability, minSamplingProbability, calculationInterval } = props;
    const given = defined({
      targetSamplesPerSecond,
      initialSamplingProbability,
      minSamplingProbability,
      calculationInterval: calculationInterval?.toMilliseconds({ integral: false }),
    });
    throwErrors(runRules(adaptiveSamplingRules, given, where));
    return new Adaptive(props);
  }

  protected constructor() {
    factoriesOnly(new.target, [Strategies, Adaptive], 'JaegerV2Sampling.adaptive()');
  }

  /**
   * Whether the collectors compute, and keep in the storage what they compute.
   *
   * @internal
   */
  abstract readonly _isAdaptive: boolean;

  /**
   * The extension, and what it needs.
   *
   * @internal
   */
  abstract readonly _contribution: Contribution;
}

const FILE = 'sampling.json';

class Strategies extends JaegerV2Sampling {
  override readonly _isAdaptive = false;

  constructor(private readonly strategies: JaegerSampling) {
    super();
  }

  override get _contribution(): Contribution {
    return {
      components: { extensions: remoteSampling({ file: { path: `${CONFIG_FOLDER}/${FILE}` } }) },
      files: { [FILE]: `${JSON.stringify(this.strategies._options, undefined, 2)}\n` },
    };
  }
}

class Adaptive extends JaegerV2Sampling {
  override readonly _isAdaptive = true;

  constructor(private readonly props: JaegerV2AdaptiveSamplingProps) {
    super();
  }

  override get _contribution(): Contribution {
    const { calculationInterval, calculationDelay } = this.props;
    const adaptive = {
      sampling_store: MAIN,
      ...defined({
        target_samples_per_second: this.props.targetSamplesPerSecond,
        initial_sampling_probability: this.props.initialSamplingProbability,
        min_sampling_probability: this.props.minSamplingProbability,
        calculation_interval: calculationInterval && goDuration(calculationInterval),
        calculation_delay: calculationDelay && goDuration(calculationDelay),
      }),
    };
    return { components: { extensions: remoteSampling({ adaptive }), processors: { adaptive_sampling: {} } } };
  }
}

function remoteSampling(source: JsonObject): JsonObject {
  return {
    remote_sampling: {
      ...source,
      http: listening(JAEGER_V2_PORTS.remoteSamplingHttp),
      grpc: listening(JAEGER_V2_PORTS.remoteSamplingGrpc),
    },
  };
}
