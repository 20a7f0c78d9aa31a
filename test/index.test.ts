import * as api from '../lib';

/** What a program can import; interfaces and types leave no trace at run time. */
test('the exported names', () => {
  expect(Object.keys(api).sort()).toEqual([
    'DiagnosticError',
    'Diagnostics',
    'Environment',
    'Jaeger',
    'JaegerIngress',
    'JaegerOperator',
    'JaegerOperatorProfile',
    'JaegerOperatorVersion',
    'JaegerStorage',
    'JaegerStrategy',
    'MilvusChartVersion',
    'MilvusRelease',
    'MilvusTracing',
    'Severity',
    'TracingApp',
  ]);
});

/** Compiles only if each of them is exported. */
type Types = [
  api.Acceptance,
  api.AllInOneProps,
  api.EnvironmentProps,
  api.Finding,
  api.JaegerIngressProps,
  api.JaegerIngressSpec,
  api.JaegerOperatorProps,
  api.JaegerProps,
  api.JaegerResources,
  api.JsonObject,
  api.MemoryStorageProps,
  api.MilvusReleaseProps,
  api.MilvusTracingProps,
  api.Problem,
  api.ResourceAmounts,
  api.TracingAppProps,
  api.TracingBackend,
];

test('the exported types', () => {
  const count: Types['length'] = 17;
  expect(count).toBe(17);
});
