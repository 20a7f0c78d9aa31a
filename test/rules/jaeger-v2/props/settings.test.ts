import { runRules } from '../../../../lib/diagnostics/run-rules';
import { type JaegerV2Settings, settingsRules } from '../../../../lib/rules/jaeger-v2/props/settings';
import { messages } from '../../../support/problems';

function check(code: string, changed: Partial<JaegerV2Settings>): string[] {
  const settings = { hasTailSampling: false, hasAdaptiveSampling: false, storage: 'cassandra', ...changed };
  return messages(runRules(settingsRules, settings, 'production/jaeger'), code);
}

test('JVT330: tail sampling in several collectors', () => {
  expect(check('JVT330', { hasTailSampling: true, storingCollectors: 8 })).toMatchInlineSnapshot(
    `JVT330 production/jaeger tailSampling: needs one collector: up to 8 run, and each decides on its own spans. Jaeger keeps parts of traces. Set the collector's scale to JaegerScale.replicas(1), or use JaegerV2Roles.streaming.`,
  );
  expect(check('JVT330', { hasTailSampling: true, storingCollectors: 1 })).toEqual([]);
  expect(check('JVT330', { hasTailSampling: true })).toEqual([]);
  expect(check('JVT330', { storingCollectors: 8 })).toEqual([]);
});

test('JVT336: adaptive sampling without a place for its probabilities', () => {
  expect(check('JVT336', { hasAdaptiveSampling: true, storage: 'clickhouse' })).toMatchInlineSnapshot(
    `JVT336 production/jaeger sampling: 'clickhouse' keeps no probabilities of adaptive sampling. Jaeger exits at startup and crash-loops. Use JaegerV2Sampling.file, or one of the storages memory, badger, cassandra, elasticsearch, opensearch.`,
  );
  expect(check('JVT336', { hasAdaptiveSampling: true, storage: 'memory' })).toEqual([]);
  expect(check('JVT336', { storage: 'grpc' })).toEqual([]);
});

test('JVT349: the path of the UI with a slash at the end', () => {
  expect(['/jaeger/', '', '//'].flatMap((basePath) => check('JVT349', { basePath }))).toMatchInlineSnapshot(`
    JVT349 production/jaeger basePath: '/jaeger/' must not end with a slash. The Ingress or the login leads to another path than that of the UI. Use '/jaeger'.
    JVT349 production/jaeger basePath: '' must not be empty. The Ingress or the login leads to another path than that of the UI. Leave it out.
    JVT349 production/jaeger basePath: '//' must not end with a slash. The Ingress or the login leads to another path than that of the UI. Use '/'.
  `);
  expect(['/', '/jaeger', 'jaeger'].flatMap((basePath) => check('JVT349', { basePath }))).toEqual([]);
});
