import { JaegerSampling, type JaegerSamplingProps, JaegerV2Sampling, SamplingStrategy } from '../../../../lib';
import { thrown } from '../../../support/thrown';

describe('JVT348', () => {
  function made(props: JaegerSamplingProps) {
    return thrown(() => JaegerV2Sampling.file(JaegerSampling.of(props)));
  }

  test('a share above 1, a rate that is no whole number, and a rate for an operation', () => {
    const services = [
      { service: 'proxy', strategy: SamplingStrategy.rateLimiting(0.5) },
      {
        service: 'query',
        strategy: SamplingStrategy.probabilistic(0),
        operations: { Search: SamplingStrategy.rateLimiting(5) },
      },
    ];
    expect(made({ defaultStrategy: SamplingStrategy.probabilistic(50) })).toMatchInlineSnapshot(
      `JVT348 JaegerV2Sampling.file strategies.default_strategy.param: 50 must be a number from 0 to 1. Clients reject the strategy and fall back to their own sampling. Use SamplingStrategy.probabilistic(0.5).`,
    );
    expect(made({ services })).toMatchInlineSnapshot(`
      JVT348 JaegerV2Sampling.file strategies.service_strategies[1].operation_strategies[0].type: 'ratelimiting' is not supported for an operation. Jaeger silently ignores this strategy. Use SamplingStrategy.probabilistic(0.1).
      JVT348 JaegerV2Sampling.file strategies.service_strategies[0].param: 0.5 must be a whole number of 0 or more (traces per second). Jaeger cuts it to a whole number or rejects the sampling strategies. Use SamplingStrategy.rateLimiting(5).
    `);
  });

  test('shares from 0 to 1, and whole rates', () => {
    const services = [
      {
        service: 'proxy',
        strategy: SamplingStrategy.rateLimiting(5),
        operations: { Search: SamplingStrategy.probabilistic(1) },
      },
    ];
    const defaultStrategy = SamplingStrategy.probabilistic(0);
    expect(() => JaegerV2Sampling.file(JaegerSampling.of({ defaultStrategy, services }))).not.toThrow();
    expect(() => JaegerV2Sampling.file(JaegerSampling.of({}))).not.toThrow();
  });
});
