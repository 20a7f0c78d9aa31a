import type { Duration } from 'cdk8s';
import { goDuration } from '../../app/amounts';
import { checkProps, DURATION } from '../../app/props';
import { throwErrors } from '../../diagnostics/report';
import { runRules } from '../../diagnostics/run-rules';
import { defined, type JsonObject } from '../../kubernetes/json';
import { plain } from '../../kubernetes/plain';
import { tailSamplingRules } from '../../rules/jaeger-v2/props/tail-sampling';
import type { Contribution } from '../contribution';

/**
 * Which traces are kept, once all of their spans are there. A trace is kept if one of the conditions is true.
 *
 * @see https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/processor/tailsamplingprocessor/README.md
 */
export interface JaegerV2TailSamplingProps {
  /** Traces that took longer, from their first span to their last. Rejected when it is not above 0. @default - not by duration */
  readonly keepSlowerThan?: Duration;
  /** A share of all traces, above 0 and up to 1. @default - not by chance */
  readonly keepShare?: number;
  /**
   * Traces with a span whose status is an error. Milvus 2.3 sets no such status: none of its failed searches is kept by this, only by
   * the other conditions.
   *
   * @default false
   */
  readonly keepErrors?: boolean;
  /** Other conditions, in upstream's words: entries of `policies` with a `name` and a `type` of their own. @default - none */
  readonly policies?: JsonObject[];
  /** How long after its first span a trace is decided on; spans that come later are decided on again. Rejected when it is not above 0. @default Duration.seconds(30) */
  readonly decisionWait?: Duration;
  /**
   * Traces in memory at most; the oldest are dropped undecided. At least the traces of one `decisionWait`. Rejected below 1, and when it is
   * not a whole number.
   *
   * @default 50000
   */
  readonly numTraces?: number;
}

/**
 * Sampling by what a trace turned out to be. All of its spans must reach one pod: `JaegerV2Roles.collectorAndQuery` takes one collector
 * only (error JVT330); with `JaegerV2Roles.streaming` Kafka sorts the spans by trace, and any number of ingesters decide.
 *
 * @see https://www.jaegertracing.io/docs/2.20/architecture/sampling/#tail-based-sampling
 * @example
 * const tailSampling = JaegerV2TailSampling.of({ keepSlowerThan: Duration.millis(500), keepShare: 0.1 });
 */
export class JaegerV2TailSampling {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** By duration, chance, errors, and whatever else upstream has. */
  static of(props: JaegerV2TailSamplingProps): JaegerV2TailSampling {
    checkProps('JaegerV2TailSampling.of', props, { keepSlowerThan: DURATION, decisionWait: DURATION });
    const { keepSlowerThan, keepShare, keepErrors, policies = [], decisionWait, numTraces } = props;
    const given = {
      policies: policies.length,
      ...defined({
        keepSlowerThan: keepSlowerThan?.toMilliseconds({ integral: false }),
        decisionWait: decisionWait?.toMilliseconds({ integral: false }),
        keepShare,
        keepErrors,
        numTraces,
      }),
    };
    throwErrors(runRules(tailSamplingRules, given, 'JaegerV2TailSampling.of'));
    return new JaegerV2TailSampling(props);
  }

  private constructor(private readonly props: JaegerV2TailSamplingProps) {}

  /**
   * The processor.
   *
   * @internal
   */
  get _processor(): Contribution {
    const { decisionWait, numTraces } = this.props;
    const tailSampling = {
      ...defined({ decision_wait: decisionWait && goDuration(decisionWait), num_traces: numTraces }),
      policies: this.policies(),
    };
    return { components: { processors: { tail_sampling: tailSampling } } };
  }

  private policies(): readonly JsonObject[] {
    const { keepSlowerThan, keepShare, keepErrors = false, policies = [] } = this.props;
    const slow = keepSlowerThan && { threshold_ms: keepSlowerThan.toMilliseconds() };
    return [
      ...(slow === undefined ? [] : [{ name: 'slow', type: 'latency', latency: slow }]),
      ...(keepErrors ? [{ name: 'errors', type: 'status_code', status_code: { status_codes: ['ERROR'] } }] : []),
      ...(keepShare === undefined
        ? []
        : [{ name: 'share', type: 'probabilistic', probabilistic: { sampling_percentage: percent(keepShare) } }]),
      ...policies.map((policy) => plain(policy)),
    ];
  }
}

/** 0.07 times 100 is 7.000000000000001. */
function percent(share: number): number {
  return Number((share * 100).toPrecision(12));
}
