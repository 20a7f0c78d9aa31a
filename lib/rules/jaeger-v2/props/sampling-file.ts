import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { strategyParamFindings, strategyTypeFindings } from '../../shared/sampling-strategies';

/** The strategies that Jaeger hands to its clients. */
export interface SamplingFile {
  /** Upstream's file. */
  readonly strategies: JsonObject;
}

/** Rules about the file of sampling strategies. */
export const samplingFileRules: readonly Rule<SamplingFile>[] = [
  {
    code: 'JVT348',
    severity: Severity.ERROR,
    summary: 'the sampling of services is a probability or a rate in its range, that of operations a probability',
    see: 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/internal/sampling/samplingstrategy/file/provider.go',
    example: () => ({ strategies: { default_strategy: { type: 'probabilistic', param: 50 } } }),
    *check({ strategies }): Iterable<Finding> {
      yield* strategyTypeFindings(strategies, 'strategies');
      yield* strategyParamFindings(strategies, 'strategies');
    },
  },
];
