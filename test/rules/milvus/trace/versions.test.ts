import { OTLP_TRACE, traceMessages } from '../../../support/trace';

describe('MLV020', () => {
  test.each([
    ['otlp.headers', '2.5.16', '2.6.0', 'ignores it and sends no headers'],
    ['otlp.method', '2.4.6', '2.4.7', 'ignores it and sends OTLP over gRPC'],
    ['initTimeoutSeconds', '2.4.3', '2.4.4', 'ignores it, and waits without limit if the exporter hangs at startup'],
    ['otlp.secure', '2.3.5', '2.4.0', 'ignores it and uses TLS'],
    ['exporter', '2.2.16', '2.3.0', 'ignores it'],
  ])('%s with Milvus %s', (key, version, since, does) => {
    const block = [...key.split('.')].reverse().reduce<unknown>((value, part) => ({ [part]: value }), 'x');
    expect(traceMessages('MLV020', block, version)).toEqual([
      `MLV020 qs/my-release trace.${key}: requires Milvus ${since}, but this is ${version}. This version ${does}. Use Milvus ` +
        `${since} or newer, or remove it.`,
    ]);
    expect(traceMessages('MLV020', block, since)).toEqual([]);
  });
});

test('MLV035 OTLP in older versions', () => {
  expect(traceMessages('MLV035', OTLP_TRACE, '2.4.8')).toMatchInlineSnapshot(
    `MLV035 qs/my-release trace.exporter: 'otlp' is not safe before Milvus 2.4.9, and this is 2.4.8. Query nodes can hang at startup. Use the exporter jaeger, or Milvus 2.4.9 or newer.`,
  );
  expect(traceMessages('MLV035', OTLP_TRACE, '2.4.9')).toEqual([]);
  expect(traceMessages('MLV035', { ...OTLP_TRACE, exporter: 'jaeger' }, '2.4.8')).toEqual([]);
});
