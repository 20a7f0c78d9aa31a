import { Duration } from 'cdk8s';
import { JaegerSampling, type JaegerV2AdaptiveSamplingProps, JaegerV2Sampling, SamplingStrategy } from '../../../lib';

const ENDPOINTS = { http: { endpoint: '0.0.0.0:5778' }, grpc: { endpoint: '0.0.0.0:5779' } };

test('by a file beside the configuration', () => {
  const strategies = JaegerSampling.of({ defaultStrategy: SamplingStrategy.probabilistic(0.5) });
  expect(JaegerV2Sampling.file(strategies)._contribution).toStrictEqual({
    components: { extensions: { remote_sampling: { file: { path: '/conf/sampling.json' }, ...ENDPOINTS } } },
    files: {
      'sampling.json': '{\n  "default_strategy": {\n    "type": "probabilistic",\n    "param": 0.5\n  }\n}\n',
    },
  });
});

test('adaptive, minimal', () => {
  expect(JaegerV2Sampling.adaptive()._contribution).toStrictEqual({
    components: {
      extensions: { remote_sampling: { adaptive: { sampling_store: 'main' }, ...ENDPOINTS } },
      processors: { adaptive_sampling: {} },
    },
  });
});

test('adaptive, with all props', () => {
  const props: Required<JaegerV2AdaptiveSamplingProps> = {
    targetSamplesPerSecond: 2,
    initialSamplingProbability: 0.1,
    minSamplingProbability: 0.01,
    calculationInterval: Duration.seconds(30),
    calculationDelay: Duration.minutes(1),
  };
  expect(JaegerV2Sampling.adaptive(props)._contribution.components?.extensions).toStrictEqual({
    remote_sampling: {
      adaptive: {
        sampling_store: 'main',
        target_samples_per_second: 2,
        initial_sampling_probability: 0.1,
        min_sampling_probability: 0.01,
        calculation_interval: '30s',
        calculation_delay: '1m',
      },
      ...ENDPOINTS,
    },
  });
});
