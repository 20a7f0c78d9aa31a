import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { messages } from '../../../support/problems';
import { milvusReleaseRules } from '../../../../lib/rules/milvus/release/rules';
import { runRules } from '../../../../lib/diagnostics/run-rules';

const chart = MilvusChartVersion.NEWEST;

test('finds settings in every spelling that Milvus accepts', () => {
  const values = (text: string) => ({ extraConfigFiles: { 'user.yaml': text } });
  const found = (text: string) =>
    messages(runRules(milvusReleaseRules, { chart, values: values(text) }, 'r'), 'MLV010', 'MLV011', 'MLV016');
  expect(found('traceExporter: Otlp\ntrace_sample_fraction: 2\n')).toMatchInlineSnapshot(`
    MLV010 r extraConfigFiles["user.yaml"] trace.exporter: unknown exporter 'Otlp'. Milvus starts, logs at most a warning, and sends no traces. Did you mean 'otlp'?
    MLV011 r extraConfigFiles["user.yaml"] trace.sampleFraction: 2 must be a number from 0 to 1. Milvus traces every request. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.
  `);
  expect(found('trace/exporter: noop\nTRACE: { Sample_Fraction: 0.5 }\ntracing: on\n')).toEqual([]);
});
