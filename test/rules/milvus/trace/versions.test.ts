import { OTLP_TRACE, traceMessages } from '../../../support/trace';

describe('MLV020', () => {
  test.each([
    ['otlp.headers', '2.5.16', '2.6.0', 'it would send no header'],
    ['otlp.method', '2.4.6', '2.4.7', 'it would send OTLP over gRPC, whatever this says'],
    ['initTimeoutSeconds', '2.4.3', '2.4.4', 'it would wait without an end when the exporter hangs at start'],
    ['otlp.secure', '2.3.5', '2.4.0', 'it would speak TLS, whatever this says'],
    ['exporter', '2.2.16', '2.3.0', 'Milvus keeps it and never reads it'],
  ])('%s with Milvus %s', (key, version, since, consequence) => {
    const block = [...key.split('.')].reverse().reduce<unknown>((value, part) => ({ [part]: value }), 'x');
    expect(traceMessages('MLV020', block, version)).toEqual([
      `MLV020 qs/my-release trace.${key}: is read from Milvus ${since} on, not by ${version}: ${consequence}. Use Milvus ${since} ` +
        'or newer, or leave it out.',
    ]);
    expect(traceMessages('MLV020', block, since)).toEqual([]);
  });
});

test('MLV035 OTLP before it was safe', () => {
  expect(traceMessages('MLV035', OTLP_TRACE, '2.4.8')).toMatchInlineSnapshot(
    `MLV035 qs/my-release trace.exporter: 'otlp' is not safe before Milvus 2.4.9, and this is 2.4.8. A query node may spin for ever at its start. Use the exporter jaeger, or Milvus 2.4.9 or newer.`,
  );
  expect(traceMessages('MLV035', OTLP_TRACE, '2.4.9')).toEqual([]);
  expect(traceMessages('MLV035', { ...OTLP_TRACE, exporter: 'jaeger' }, '2.4.8')).toEqual([]);
});
