import { JAEGER_TRACE, userYamlTrace, OTLP_TRACE, traceMessages } from '../../../support/trace';

const NO_TRACES = 'Milvus starts, logs a warning at most, and sends no traces';
const PATH = 'extraConfigFiles["user.yaml"]';

test('MLV010 exporters', () => {
  expect(userYamlTrace('MLV010', { ...JAEGER_TRACE, exporter: 'Jaeger' })).toMatchInlineSnapshot(
    `MLV010 qs/my-release extraConfigFiles["user.yaml"] trace.exporter: 'Jaeger' is not an exporter. Milvus starts, logs a warning at most, and sends no traces. Did you mean 'jaeger'?`,
  );
  for (const [exporter, quoted] of [
    ['zipkin', "'zipkin'"],
    ['', "''"],
    [7, '7'],
    [null, 'null'],
  ]) {
    expect(userYamlTrace('MLV010', { exporter })).toEqual([
      `MLV010 qs/my-release ${PATH} trace.exporter: ${String(quoted)} is not an exporter: ${NO_TRACES}. Use one of noop, ` +
        'stdout, jaeger, otlp.',
    ]);
  }
  for (const exporter of ['noop', 'stdout', 'jaeger', 'otlp'])
    expect(userYamlTrace('MLV010', { exporter })).toEqual([]);
  expect(userYamlTrace('MLV010', {})).toEqual([]);
});

describe('MLV011', () => {
  test('reports each of these', () => {
    expect(
      [0, 1.01, null, 50, -0.1, '50%'].flatMap((sampleFraction) =>
        userYamlTrace('MLV011', { ...JAEGER_TRACE, sampleFraction }),
      ),
    ).toMatchInlineSnapshot(`
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: 0 samples nothing. Milvus sends no traces. Give the share of requests to trace, such as 0.05, or 1 for all of them.
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: 1.01 is no number from 0 to 1. Milvus would trace every request. Give the share of requests to trace, such as 0.05, or 1 for all of them.
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: null is no number from 0 to 1. Milvus would take it as 0 and send no traces. Give the share of requests to trace, such as 0.05, or 1 for all of them.
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: 50 is no number from 0 to 1. Milvus would trace every request. Give the share of requests to trace, such as 0.05, or 1 for all of them.
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: -0.1 is no number from 0 to 1. Milvus would take it as 0 and send no traces. Give the share of requests to trace, such as 0.05, or 1 for all of them.
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: '50%' is no number from 0 to 1. Milvus would take it as 0 and send no traces. Give the share of requests to trace, such as 0.05, or 1 for all of them.
    `);
  });

  test('a missing fraction, by exporter', () => {
    expect(['stdout', 'jaeger', 'otlp'].flatMap((exporter) => userYamlTrace('MLV011', { exporter })))
      .toMatchInlineSnapshot(`
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: is missing, and Milvus' default is 0. Milvus would take it as 0 and send no traces. Give the share of requests to trace, such as 0.05, or 1 for all of them.
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: is missing, and Milvus' default is 0. Milvus would take it as 0 and send no traces. Give the share of requests to trace, such as 0.05, or 1 for all of them.
      MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: is missing, and Milvus' default is 0. Milvus would take it as 0 and send no traces. Give the share of requests to trace, such as 0.05, or 1 for all of them.
    `);
  });

  test('wrong, although nothing is sent', () => {
    expect(userYamlTrace('MLV011', { sampleFraction: 2 })).toMatchInlineSnapshot(
      `MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: 2 is no number from 0 to 1. Milvus would trace every request. Give the share of requests to trace, such as 0.05, or 1 for all of them.`,
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
    `MLV016 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.urll: is no setting of Milvus 2.6. Milvus keeps it and never reads it. Did you mean 'trace.jaeger.url'?`,
  );
  expect(userYamlTrace('MLV016', { zzz: 1, otlp: { yyyyyyyyyyyy: { x: [] } } })).toMatchInlineSnapshot(`
    MLV016 qs/my-release extraConfigFiles["user.yaml"] trace.zzz: is no setting of Milvus 2.6. Milvus keeps it and never reads it. Use one of exporter, sampleFraction, jaeger.url, otlp.endpoint, otlp.method, otlp.secure, otlp.headers, initTimeoutSeconds.
    MLV016 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.yyyyyyyyyyyy.x: is no setting of Milvus 2.6. Milvus keeps it and never reads it. Use one of exporter, sampleFraction, jaeger.url, otlp.endpoint, otlp.method, otlp.secure, otlp.headers, initTimeoutSeconds.
  `);
  for (const [block, quoted] of [
    ['jaeger', "'jaeger'"],
    [null, 'null'],
    [[], '[]'],
  ]) {
    expect(userYamlTrace('MLV016', block)).toEqual([
      `MLV016 qs/my-release ${PATH} trace: ${String(quoted)} is not a mapping: ${NO_TRACES}. Give exporter, sampleFraction and ` +
        'the settings of the exporter.',
    ]);
  }
  expect(userYamlTrace('MLV016', { SAMPLEFRACTION: 1, 'otlp.Headers': '', initTimeoutSeconds: 1 })).toEqual([]);
  // Milvus finds each of these: it compares settings without dots, underscores and slashes.
  const spelt = { jaegerUrl: 'u', sample_fraction: 1, 'otlp/method': 'grpc', otlp: { _Endpoint: 'e' } };
  expect(userYamlTrace('MLV016', spelt)).toEqual([]);
  expect(userYamlTrace('MLV016', { 'jaeger-url': 'u' })).toHaveLength(1);
});

test('MLV017 the time-out', () => {
  expect(userYamlTrace('MLV017', { initTimeoutSeconds: '10s' })).toMatchInlineSnapshot(
    `MLV017 qs/my-release extraConfigFiles["user.yaml"] trace.initTimeoutSeconds: '10s' is no number of seconds above 0. Milvus would wait without an end when the exporter hangs at start. Give seconds without a unit, such as 10.`,
  );
  for (const initTimeoutSeconds of [0, -1]) {
    expect(userYamlTrace('MLV017', { initTimeoutSeconds })).toEqual([
      `MLV017 qs/my-release ${PATH} trace.initTimeoutSeconds: ${initTimeoutSeconds} is no number of seconds above 0: Milvus ` +
        'would wait without an end when the exporter hangs at start. Give seconds without a unit, such as 10.',
    ]);
  }
  expect(userYamlTrace('MLV017', { initTimeoutSeconds: 0.5 })).toEqual([]);
  expect(userYamlTrace('MLV017', {})).toEqual([]);
});

test('MLV032 all requests of a cluster', () => {
  expect(traceMessages('MLV032', { ...OTLP_TRACE, sampleFraction: 1 }, '2.6.15', true)).toMatchInlineSnapshot(
    `MLV032 qs/my-release trace.sampleFraction: 1 traces every request of a cluster. The spans take bandwidth from the requests (an idle standalone Milvus sends 32 spans per second), and a Jaeger in memory soon drops the oldest traces. Give a share such as 0.05 once it is seen to work.`,
  );
  expect(traceMessages('MLV032', { ...OTLP_TRACE, sampleFraction: 1 })).toEqual([]);
  expect(traceMessages('MLV032', { ...OTLP_TRACE, sampleFraction: 0.99 }, '2.6.15', true)).toEqual([]);
  expect(traceMessages('MLV032', { exporter: 'noop', sampleFraction: 1 }, '2.6.15', true)).toEqual([]);
});
