import { isJaegerCollector } from '../../../../lib/models/jaeger-v2/collector';
import { checkObject } from '../../../../lib/rules/objects';
import { check, collector, messagesOf, withConfig } from '../../../support/jaeger-v2-collector';

describe('JVT100', () => {
  test('a version that is not served', () => {
    expect(messagesOf('JVT100', { ...collector(), apiVersion: 'opentelemetry.io/v1' })).toMatchInlineSnapshot(
      `JVT100 production/jaeger apiVersion: unknown version of the API 'opentelemetry.io/v1'. The API server rejects the object. Did you mean 'opentelemetry.io/v1beta1'?`,
    );
  });

  test('both that are pass', () => {
    expect(check('JVT100')).toEqual([]);
    expect(messagesOf('JVT100', { ...collector(), apiVersion: 'opentelemetry.io/v1alpha1' })).toEqual([]);
  });
});

describe('JVT101', () => {
  const old = (config: string) => ({
    apiVersion: 'opentelemetry.io/v1alpha1',
    kind: 'OpenTelemetryCollector',
    metadata: { name: 'jaeger' },
    spec: { config },
  });

  test('the version with a text', () => {
    expect(messagesOf('JVT101', old('extensions:\n  jaeger_query: {}\n'))).toMatchInlineSnapshot(
      `JVT101 production/jaeger apiVersion: 'opentelemetry.io/v1alpha1' is deprecated: its configuration is one text. The operator converts it by its webhook, and no rule here checks its fields. Use 'opentelemetry.io/v1beta1', with spec.config as a mapping.`,
    );
  });

  test('no other rule reads its fields', () => {
    const found = checkObject(old('exporters:\n  jaeger_storage_exporter: {}\n'), 'x');
    expect(found.map(({ code }) => code)).toEqual(['JVT101']);
  });

  test('v1beta1 passes', () => {
    expect(check('JVT101')).toEqual([]);
  });
});

describe('which collectors are checked', () => {
  const other = { receivers: { jaeger: {} }, exporters: { otlp: {} } };

  test.each([
    ['by the image', { image: 'jaegertracing/jaeger:2.20.0', config: other }],
    ['by the image of a mirror', { image: 'registry.example.com:5000/tools/jaeger@sha256:00', config: other }],
    ['by an extension', { config: { extensions: { 'jaeger_query/ui': {} } } }],
    ['by an exporter', { config: { exporters: { jaeger_storage_exporter: {} } } }],
    ['by a processor', { image: 'x', config: { processors: { adaptive_sampling: {} } } }],
  ])('%s', (_, spec) => {
    expect(isJaegerCollector({ ...collector(), spec })).toBe(true);
  });

  test.each([
    ['a receiver that others have too', { config: other }],
    ['an image of others', { image: 'otel/opentelemetry-collector-contrib:0.158.0', config: other }],
    ['an image with a similar name', { image: 'example.com/jaegers:1', config: other }],
    ['a text without Jaeger', { config: 'receivers:\n  jaeger: {}\n' }],
  ])('not %s', (_, spec) => {
    expect(isJaegerCollector({ ...collector(), spec })).toBe(false);
    expect(checkObject({ ...collector(), spec }, 'x')).toEqual([]);
  });

  test('not other kinds', () => {
    expect(isJaegerCollector({ ...collector(), kind: 'Instrumentation' })).toBe(false);
    expect(isJaegerCollector({ ...collector(), apiVersion: 'example.com/v1beta1' })).toBe(false);
  });
});

test('the canonical form breaks no rule', () => {
  expect(checkObject(collector(), 'x')).toEqual([]);
});

test('the configuration is checked, with its path in the CR', () => {
  expect(check('JVT001', withConfig({ processors: { k8sattributes: {} } }))).toMatchInlineSnapshot(
    `JVT001 production/jaeger spec.config.processors.k8sattributes: unknown processor 'k8sattributes'. Jaeger exits at startup and crash-loops, even if nothing uses it. Remove it: only the OpenTelemetry Collector has it.`,
  );
});

test('a field that the CRD does not have', () => {
  expect(check('APP006', { replica: 2 })).toMatchInlineSnapshot(
    `APP006 production/jaeger spec.replica: unknown field, set to 2. The API server drops it or rejects the object. Did you mean 'replicas'?`,
  );
  expect(check('APP006', { config: 'receivers: {}' })).toMatchInlineSnapshot(
    `APP006 production/jaeger spec.config: 'receivers: {}' must be a mapping. The API server rejects the object. Remove or correct it.`,
  );
});
