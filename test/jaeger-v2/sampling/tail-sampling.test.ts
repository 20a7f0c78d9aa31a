import { Duration } from 'cdk8s';
import { JaegerV2TailSampling, type JaegerV2TailSamplingProps } from '../../../lib';

function processor(props: JaegerV2TailSamplingProps): unknown {
  return JaegerV2TailSampling.of(props)._processor.components?.processors;
}

test('minimal: a share', () => {
  expect(processor({ keepShare: 0.07 })).toStrictEqual({
    tail_sampling: {
      policies: [{ name: 'share', type: 'probabilistic', probabilistic: { sampling_percentage: 7 } }],
    },
  });
});

test('all props', () => {
  const props: Required<JaegerV2TailSamplingProps> = {
    keepSlowerThan: Duration.millis(500),
    keepShare: 0.1,
    keepErrors: true,
    policies: [{ name: 'long', type: 'span_count', span_count: { min_spans: 100 } }],
    decisionWait: Duration.seconds(10),
    numTraces: 100_000,
  };
  expect(processor(props)).toStrictEqual({
    tail_sampling: {
      decision_wait: '10s',
      num_traces: 100_000,
      policies: [
        { name: 'slow', type: 'latency', latency: { threshold_ms: 500 } },
        { name: 'errors', type: 'status_code', status_code: { status_codes: ['ERROR'] } },
        { name: 'share', type: 'probabilistic', probabilistic: { sampling_percentage: 10 } },
        { name: 'long', type: 'span_count', span_count: { min_spans: 100 } },
      ],
    },
  });
});
