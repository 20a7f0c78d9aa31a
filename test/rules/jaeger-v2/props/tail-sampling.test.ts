import { Duration } from 'cdk8s';
import { JaegerV2TailSampling, type JaegerV2TailSamplingProps } from '../../../../lib';
import { thrown } from '../../../support/thrown';

function made(props: JaegerV2TailSamplingProps): string | undefined {
  return thrown(() => JaegerV2TailSampling.of(props));
}

test('JVT334: no condition', () => {
  expect(made({ decisionWait: Duration.seconds(10), keepErrors: false, policies: [] })).toMatchInlineSnapshot(
    `JVT334 JaegerV2TailSampling.of keepShare: missing: no condition keeps a trace. Jaeger drops every trace. Set 'keepSlowerThan', 'keepShare', 'keepErrors' or 'policies'.`,
  );
  expect(made({ policies: [{ name: 'all', type: 'always_sample' }] })).toBeUndefined();
  expect(made({ keepErrors: true })).toBeUndefined();
});

test('JVT335: ranges', () => {
  expect(
    made({
      keepShare: 10,
      keepSlowerThan: Duration.millis(0),
      decisionWait: Duration.seconds(0),
      numTraces: 0,
    }),
  ).toMatchInlineSnapshot(`
    JVT335 JaegerV2TailSampling.of keepShare: 10 must be a number above 0 and up to 1. Jaeger keeps none of the traces, or all of them. Use a share such as 0.1 for 10 %.
    JVT335 JaegerV2TailSampling.of keepSlowerThan: 0 must be above 0 (milliseconds). Jaeger keeps every trace. Use a longer duration.
    JVT335 JaegerV2TailSampling.of decisionWait: 0 must be above 0 (milliseconds). Jaeger decides on parts of traces. Use a longer duration.
    JVT335 JaegerV2TailSampling.of numTraces: 0 must be a whole number of 1 or more. Jaeger drops traces undecided, or exits at startup. Use the number of traces of one decisionWait or more.
  `);
  expect(made({ keepShare: 0, numTraces: 1.5 })).toMatchInlineSnapshot(`
    JVT335 JaegerV2TailSampling.of keepShare: 0 must be a number above 0 and up to 1. Jaeger keeps none of the traces, or all of them. Use a share such as 0.1 for 10 %.
    JVT335 JaegerV2TailSampling.of numTraces: 1.5 must be a whole number of 1 or more. Jaeger drops traces undecided, or exits at startup. Use the number of traces of one decisionWait or more.
  `);
  expect(made({ keepShare: 1, keepSlowerThan: Duration.millis(1), numTraces: 1 })).toBeUndefined();
});
