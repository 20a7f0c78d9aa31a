import { OTLP_TRACE, otlpTrace, traceMessages } from '../../../support/trace';

function base64(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64');
}

describe('MLV018', () => {
  test('reports each of these', () => {
    expect(
      [
        { 'x-scope-orgid': 'a' },
        'x-scope-orgid=a,b=c',
        base64('x-scope-orgid=a'),
        base64(['a']),
        base64({ team: 7 }),
      ].flatMap((headers) => traceMessages('MLV018', otlpTrace({ headers }))),
    ).toMatchInlineSnapshot(`
      MLV018 qs/my-release trace.otlp.headers: is no text. Milvus would send no header at all, and the backend refuses the spans or files them elsewhere. Give a record to OtlpHeaders.of, or write base64 of a JSON object like {"x-scope-orgid":"team-a"}.
      MLV018 qs/my-release trace.otlp.headers: is not base64 of a JSON object. Milvus would send no header at all, and the backend refuses the spans or files them elsewhere. Give a record to OtlpHeaders.of, or write base64 of a JSON object like {"x-scope-orgid":"team-a"}.
      MLV018 qs/my-release trace.otlp.headers: is not base64 of a JSON object. Milvus would send no header at all, and the backend refuses the spans or files them elsewhere. Give a record to OtlpHeaders.of, or write base64 of a JSON object like {"x-scope-orgid":"team-a"}.
      MLV018 qs/my-release trace.otlp.headers: is not base64 of a JSON object. Milvus would send no header at all, and the backend refuses the spans or files them elsewhere. Give a record to OtlpHeaders.of, or write base64 of a JSON object like {"x-scope-orgid":"team-a"}.
      MLV018 qs/my-release trace.otlp.headers: has a value that is no text, at 'team'. Milvus would send no header at all, and the backend refuses the spans or files them elsewhere. Give a record to OtlpHeaders.of, or write base64 of a JSON object like {"x-scope-orgid":"team-a"}.
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
      `MLV019 qs/my-release trace.otlp.headers: holds '${name}', which looks like a credential: everybody who may read the ` +
      'ConfigMap, or the repository, could use it. Put the headers into a Secret and use OtlpHeaders.fromSecret: they come by ' +
      'TRACE_OTLP_HEADERS.';
    expect(traceMessages('MLV019', otlpTrace({ headers: base64({ [name]: 'hush' }) }))).toEqual([message]);
    expect(traceMessages('MLV019', otlpTrace({ headers: JSON.stringify({ [name]: 'hush' }) }))).toEqual([message]);
  }
  expect(traceMessages('MLV019', otlpTrace({ headers: base64({ 'x-scope-orgid': 'team-a' }) }))).toEqual([]);
});

test('MLV034 headers that nobody sends', () => {
  const headers = base64({ 'x-scope-orgid': 'a' });
  expect(traceMessages('MLV034', { ...otlpTrace({ headers }), exporter: 'jaeger' })).toMatchInlineSnapshot(
    `MLV034 qs/my-release trace.otlp.headers: is set, but the exporter is "jaeger". Milvus sends no header with it. Use the exporter otlp, or remove the headers.`,
  );
  expect(traceMessages('MLV034', otlpTrace({ headers }))).toEqual([]);
  expect(traceMessages('MLV034', { ...OTLP_TRACE, exporter: 'jaeger' })).toEqual([]);
});
