import { Duration } from 'cdk8s';
import { JaegerV2Sampling } from '../../../../lib';
import { thrown } from '../../../support/thrown';

test('JVT337: ranges', () => {
  expect(
    thrown(() =>
      JaegerV2Sampling.adaptive({
        targetSamplesPerSecond: 0,
        initialSamplingProbability: 10,
        minSamplingProbability: -1,
        calculationInterval: Duration.seconds(0),
      }),
    ),
  ).toMatchInlineSnapshot(`
    JVT337 JaegerV2Sampling.adaptive initialSamplingProbability: 10 must be a number from 0 to 1. Clients of Jaeger reject it and keep their own sampling. Use a share such as 0.1 for 10 %.
    JVT337 JaegerV2Sampling.adaptive minSamplingProbability: -1 must be a number from 0 to 1. Clients of Jaeger reject it and keep their own sampling. Use a share such as 0.1 for 10 %.
    JVT337 JaegerV2Sampling.adaptive targetSamplesPerSecond: 0 must be above 0. Jaeger computes no usable probability. Use a larger one, or leave it out.
    JVT337 JaegerV2Sampling.adaptive calculationInterval: 0 must be above 0. Jaeger computes no usable probability. Use a larger one, or leave it out.
  `);
  expect(
    thrown(() => JaegerV2Sampling.adaptive({ initialSamplingProbability: 1, minSamplingProbability: 0 })),
  ).toBeUndefined();
});
