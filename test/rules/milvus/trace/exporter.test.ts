import { JAEGER_TRACE, userYamlTrace, OTLP_TRACE, traceMessages } from '../../../support/trace';

const NO_TRACES = 'Milvus starts, logs at most a warning, and sends no traces.';
const PATH = 'extraConfigFiles["user.yaml"]';

test('MLV010 exporters', () => {
  expect(userYamlTrace('MLV010', { ...JAEGER_TRACE, exporter: 'Jaeger' })).toMatchInlineSnapshot(
    `MLV010 qs/my-release extraConfigFiles["user.yaml"] trace.exporter: unknown exporter 'Jaeger'. Milvus starts, logs at most a warning, and sends no traces. Did you mean 'jaeger'?`,
  );
  for (const [exporter, quoted] of [
    ['zipkin', "'zipkin'"],
    ['', "''"],
    [7, '7'],
    [null, 'null'],
  ]) {
    expect(userYamlTrace('MLV010', { exporter })).toEqual([
      `MLV010 qs/my-release ${PATH} trace.exporter: unknown exporter ${String(quoted)}. ${NO_TRACES} Use one of noop, ` +
        'stdout, jaeger, otlp.',
    ]);
  }
  for (const exporter of ['noop', 'stdout', 'jaeger', 'otlp'])
    expect(userYamlTrace('MLV010', { exporter })).toEqual([]);
  expect(userYamlTrace('MLV010', {})).toEqual([]);
});

describe('MLV011', () => {
  test('reports fractions outside of the range', () => {
    expect(
      [0, 1.01, null, 50, -0.1, '50%'].flatMap((sampleFraction) =>
        userYamlTrace('MLV011', { ...JAEGER_TRACE, sampleFraction }),
      ),
    ).toMatchInlineSnapshot(`
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: 0 samples nothing. Milvus sends no traces. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: 1.01 must be a number from 0 to 1. Milvus traces every request. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: null must be a number from 0 to 1. Milvus treats it as 0 and sends no traces. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: 50 must be a number from 0 to 1. Milvus traces every request. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: -0.1 must be a number from 0 to 1. Milvus treats it as 0 and sends no traces. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: '50%' must be a number from 0 to 1. Milvus treats it as 0 and sends no traces. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.
    `);
  });

  test('reports a missing fraction for each exporter that sends', () => {
    expect(['stdout', 'jaeger', 'otlp'].flatMap((exporter) => userYamlTrace('MLV011', { exporter })))
      .toMatchInlineSnapshot(`
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: missing: the default of Milvus is 0. Milvus sends no traces. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: missing: the default of Milvus is 0. Milvus sends no traces. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: missing: the default of Milvus is 0. Milvus sends no traces. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.
    `);
  });

  test('reports 0 for a misspelt exporter that sends, but not for a word that is far from all', () => {
    const zero = (exporter: string) => userYamlTrace('MLV011', { exporter, sampleFraction: 0 });
    expect(zero('Jaeger')).toMatchInlineSnapshot(
      `MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: 0 samples nothing. Milvus sends no traces. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.`,
    );
    expect(['nop', 'tempo'].flatMap(zero)).toEqual([]);
    expect(userYamlTrace('MLV011', { exporter: 'Jaeger' })).toEqual([]);
  });

  test('reports an invalid fraction without an exporter too', () => {
    expect(userYamlTrace('MLV011', { sampleFraction: 2 })).toMatchInlineSnapshot(
      `MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: 2 must be a number from 0 to 1. Milvus traces every request. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.`,
    );
  });

  test.each([
    {},
    { exporter: 'noop' },
    { exporter: 'noop', sampleFraction: 0 },
    { ...JAEGER_TRACE, sampleFraction: 1e-9 },
    JAEGER_TRACE,
  ])('%j passes', (block) => {
    expect(userYamlTrace('MLV011', block)).toEqual([]);
  });
});

test('MLV016 unknown settings', () => {
  expect(userYamlTrace('MLV016', { ...JAEGER_TRACE, jaeger: { urll: 'x' } })).toMatchInlineSnapshot(
    `MLV016 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.urll: unknown setting. Milvus silently ignores it. Did you mean 'trace.jaeger.url'?`,
  );
  expect(userYamlTrace('MLV016', { zzz: 1, otlp: { yyyyyyyyyyyy: { x: [] } } })).toMatchInlineSnapshot(`
    MLV016 qs/my-release extraConfigFiles["user.yaml"] trace.zzz: unknown setting. Milvus silently ignores it. Use one of exporter, sampleFraction, jaeger.url, otlp.endpoint, otlp.method, otlp.secure, otlp.headers, initTimeoutSeconds.
    MLV016 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.yyyyyyyyyyyy.x: unknown setting. Milvus silently ignores it. Use one of exporter, sampleFraction, jaeger.url, otlp.endpoint, otlp.method, otlp.secure, otlp.headers, initTimeoutSeconds.
  `);
  for (const [block, quoted] of [
    ['jaeger', "'jaeger'"],
    [null, 'null'],
    [[], '[]'],
  ]) {
    expect(userYamlTrace('MLV016', block)).toEqual([
      `MLV016 qs/my-release ${PATH} trace: ${String(quoted)} must be a mapping. ${NO_TRACES} Set exporter, sampleFraction and ` +
        'the settings of the exporter.',
    ]);
  }
  expect(userYamlTrace('MLV016', { SAMPLEFRACTION: 1, 'otlp.Headers': '', initTimeoutSeconds: 1 })).toEqual([]);
  // Milvus reads each of these: it compares settings without dots, underscores and slashes.
  const spellings = { jaegerUrl: 'u', sample_fraction: 1, 'otlp/method': 'grpc', otlp: { _Endpoint: 'e' } };
  expect(userYamlTrace('MLV016', spellings)).toEqual([]);
  expect(userYamlTrace('MLV016', { 'jaeger-url': 'u' })).toHaveLength(1);
});

test('MLV017 initTimeoutSeconds', () => {
  expect(userYamlTrace('MLV017', { initTimeoutSeconds: '10s' })).toMatchInlineSnapshot(
    `MLV017 qs/my-release extraConfigFiles["user.yaml"] trace.initTimeoutSeconds: '10s' must be a number of seconds above 0. Milvus waits without limit if the exporter hangs at startup. Set initTimeout to a Duration above 0, such as Duration.seconds(10).`,
  );
  for (const initTimeoutSeconds of [0, -1]) {
    expect(userYamlTrace('MLV017', { initTimeoutSeconds })).toEqual([
      `MLV017 qs/my-release ${PATH} trace.initTimeoutSeconds: ${initTimeoutSeconds} must be a number of seconds above 0. Milvus ` +
        'waits without limit if the exporter hangs at startup. Set initTimeout to a Duration above 0, such as Duration.seconds(10).',
    ]);
  }
  expect(userYamlTrace('MLV017', { initTimeoutSeconds: 0.5 })).toEqual([]);
  expect(userYamlTrace('MLV017', {})).toEqual([]);
});

test('MLV032 all requests of a cluster', () => {
  expect(traceMessages('MLV032', { ...OTLP_TRACE, sampleFraction: 1 }, '2.6.15', true)).toMatchInlineSnapshot(
    `MLV032 qs/my-release trace.sampleFraction: 1 traces every request of a cluster. Spans take bandwidth from requests (an idle standalone Milvus sends 32 spans per second), and an in-memory Jaeger soon drops the oldest traces. Set a fraction such as 0.05 once traces arrive.`,
  );
  expect(traceMessages('MLV032', { ...OTLP_TRACE, sampleFraction: 1 })).toEqual([]);
  expect(traceMessages('MLV032', { ...OTLP_TRACE, sampleFraction: 0.99 }, '2.6.15', true)).toEqual([]);
  expect(traceMessages('MLV032', { exporter: 'noop', sampleFraction: 1 }, '2.6.15', true)).toEqual([]);
});
