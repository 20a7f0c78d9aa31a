import { OTLP_TRACE, otlpTrace, traceMessages } from '../../../support/trace';

function base64(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64');
}

describe('MLV018', () => {
  test('reports headers that are not base64 of strings by name', () => {
    expect(
      [
        { 'x-scope-orgid': 'a' },
        'x-scope-orgid=a,b=c',
        base64('x-scope-orgid=a'),
        base64(['a']),
        base64({ team: 7 }),
      ].flatMap((headers) => traceMessages('MLV018', otlpTrace({ headers }))),
    ).toMatchInlineSnapshot(`
      MLV018 qs/my-release trace.otlp.headers: must be text. Milvus sends no headers, and the backend rejects the spans or stores them elsewhere. Use OtlpHeaders.of, or write base64 of a JSON object such as {"x-scope-orgid":"team-a"}.
      MLV018 qs/my-release trace.otlp.headers: must be base64 of a JSON object. Milvus sends no headers, and the backend rejects the spans or stores them elsewhere. Use OtlpHeaders.of, or write base64 of a JSON object such as {"x-scope-orgid":"team-a"}.
      MLV018 qs/my-release trace.otlp.headers: must be base64 of a JSON object. Milvus sends no headers, and the backend rejects the spans or stores them elsewhere. Use OtlpHeaders.of, or write base64 of a JSON object such as {"x-scope-orgid":"team-a"}.
      MLV018 qs/my-release trace.otlp.headers: must be base64 of a JSON object. Milvus sends no headers, and the backend rejects the spans or stores them elsewhere. Use OtlpHeaders.of, or write base64 of a JSON object such as {"x-scope-orgid":"team-a"}.
      MLV018 qs/my-release trace.otlp.headers: the value of the header 'team' must be text. Milvus sends no headers, and the backend rejects the spans or stores them elsewhere. Use OtlpHeaders.of, or write base64 of a JSON object such as {"x-scope-orgid":"team-a"}.
    `);
  });

  test('base64 of a record, the record itself, and none pass', () => {
    for (const headers of [base64({ 'x-scope-orgid': 'a' }), '{"x-scope-orgid":"a"}', '']) {
      expect(traceMessages('MLV018', otlpTrace({ headers }))).toEqual([]);
    }
    expect(traceMessages('MLV018', OTLP_TRACE)).toEqual([]);
  });
});

test('MLV019 credentials in headers', () => {
  for (const name of ['Authorization', 'api-key', 'x-honeycomb-team-token', 'cookie']) {
    const message =
      `MLV019 qs/my-release trace.otlp.headers: contains the header '${name}', which looks like a credential. Anyone who can ` +
      'read the ConfigMap or the repository can use it. Put the headers into a Secret and use OtlpHeaders.fromSecret, which ' +
      'sets TRACE_OTLP_HEADERS.';
    expect(traceMessages('MLV019', otlpTrace({ headers: base64({ [name]: 'hush' }) }))).toEqual([message]);
    expect(traceMessages('MLV019', otlpTrace({ headers: JSON.stringify({ [name]: 'hush' }) }))).toEqual([message]);
  }
  expect(traceMessages('MLV019', otlpTrace({ headers: base64({ 'x-scope-orgid': 'team-a' }) }))).toEqual([]);
});

test('MLV034 headers without the exporter otlp', () => {
  const headers = base64({ 'x-scope-orgid': 'a' });
  expect(traceMessages('MLV034', { ...otlpTrace({ headers }), exporter: 'jaeger' })).toMatchInlineSnapshot(
    `MLV034 qs/my-release trace.otlp.headers: has no effect with the exporter 'jaeger'. Only the exporter otlp sends headers. Use the exporter otlp, or remove the headers.`,
  );
  expect(traceMessages('MLV034', otlpTrace({ headers }))).toEqual([]);
  expect(traceMessages('MLV034', { ...OTLP_TRACE, exporter: 'jaeger' })).toEqual([]);
});
