import { check } from '../../../support/jaeger-v2-collector';

describe('JVT102', () => {
  test('missing', () => {
    expect(check('JVT102', { image: undefined })).toMatchInlineSnapshot(
      `JVT102 production/jaeger spec.image: missing: the operator runs the OpenTelemetry Collector, not Jaeger. The pods exit at startup and crash-loop on the components of Jaeger. Set 'jaegertracing/jaeger:2.20.0'.`,
    );
    expect(check('JVT102', { image: '' })).toHaveLength(1);
  });

  test.each(['otel/opentelemetry-collector-contrib:0.158.0', 'ghcr.io/example/otelcol-custom'])('%s', (image) => {
    expect(check('JVT102', { image })).toEqual([
      `JVT102 production/jaeger spec.image: '${image}' is the OpenTelemetry Collector, which has none of the components of Jaeger. The pods exit at startup and crash-loop. Use 'jaegertracing/jaeger:2.20.0'.`,
    ]);
  });

  test.each([
    'jaegertracing/jaeger:2.20.0',
    'registry.example.com/team/tracing:1',
    'example.com/otelcol/jaeger:2.20.0',
  ])('%s passes', (image) => {
    expect(check('JVT102', { image })).toEqual([]);
  });
});

describe('JVT103', () => {
  test('images of version 1', () => {
    expect(check('JVT103', { image: 'jaegertracing/all-in-one:1.76.0' })).toMatchInlineSnapshot(
      `JVT103 production/jaeger spec.image: 'jaegertracing/all-in-one:1.76.0' is Jaeger 1, which does not know the flag --config. Jaeger exits at startup and crash-loops. Use 'jaegertracing/jaeger:2.20.0'.`,
    );
    expect(check('JVT103', { image: 'example.com/jaeger-collector@sha256:00' })).toHaveLength(1);
    expect(check('JVT103', { image: 'example.com/jaeger:1.62.0' })).toHaveLength(1);
  });

  test.each(['jaegertracing/jaeger:2.13.0', 'jaegertracing/jaeger', 'jaegertracing/jaeger:latest'])(
    '%s passes',
    (image) => {
      expect(check('JVT103', { image })).toEqual([]);
    },
  );
});
