import { otlpTrace, traceMessages } from '../../../support/trace';

describe('MLV033', () => {
  test('reports TLS to a Service, set or by default', () => {
    const rows = ['jaeger-collector:4317', 'jaeger-collector.tracing.svc:4317', 'tempo.tracing.svc.cluster.local:4318'];
    expect(
      rows.flatMap((endpoint) => [
        ...traceMessages('MLV033', otlpTrace({ endpoint, secure: undefined })),
        ...traceMessages('MLV033', otlpTrace({ endpoint, secure: true })),
      ]),
    ).toMatchInlineSnapshot(`
      MLV033 qs/my-release trace.otlp.secure: missing: the default of Milvus is true. A Jaeger without a certificate has no TLS on this port: no trace arrives, and query nodes may not start. Set secure: false, or keep true if the receiver has a certificate signed by a public authority.
      MLV033 qs/my-release trace.otlp.secure: true turns TLS on. A Jaeger without a certificate has no TLS on this port: no trace arrives, and query nodes may not start. Set secure: false, or keep true if the receiver has a certificate signed by a public authority.
      MLV033 qs/my-release trace.otlp.secure: missing: the default of Milvus is true. A Jaeger without a certificate has no TLS on this port: no trace arrives, and query nodes may not start. Set secure: false, or keep true if the receiver has a certificate signed by a public authority.
      MLV033 qs/my-release trace.otlp.secure: true turns TLS on. A Jaeger without a certificate has no TLS on this port: no trace arrives, and query nodes may not start. Set secure: false, or keep true if the receiver has a certificate signed by a public authority.
      MLV033 qs/my-release trace.otlp.secure: missing: the default of Milvus is true. A Jaeger without a certificate has no TLS on this port: no trace arrives, and query nodes may not start. Set secure: false, or keep true if the receiver has a certificate signed by a public authority.
      MLV033 qs/my-release trace.otlp.secure: true turns TLS on. A Jaeger without a certificate has no TLS on this port: no trace arrives, and query nodes may not start. Set secure: false, or keep true if the receiver has a certificate signed by a public authority.
    `);
    expect(rows.flatMap((endpoint) => traceMessages('MLV033', otlpTrace({ endpoint })))).toEqual([]);
  });

  test('a host outside of the cluster, and another exporter, pass', () => {
    expect(traceMessages('MLV033', otlpTrace({ endpoint: 'api.example.com:4317', secure: undefined }))).toEqual([]);
    expect(traceMessages('MLV033', { ...otlpTrace({ secure: true }), exporter: 'noop' })).toEqual([]);
  });

  const jaegerTrace = (url: string) => ({ exporter: 'jaeger', sampleFraction: 1, jaeger: { url } });

  test('reports https to a Service, without a password in it', () => {
    const rows = ['jaeger-collector', 'jaeger-collector.tracing.svc', 'admin:secret@jaeger-collector'];
    expect(rows.flatMap((host) => traceMessages('MLV033', jaegerTrace(`https://${host}:14268/api/traces`))))
      .toMatchInlineSnapshot(`
      MLV033 qs/my-release trace.jaeger.url: 'https://jaeger-collector:14268/api/traces' turns TLS on. A Jaeger without a certificate has no TLS on this port: no trace arrives. Use http://, or keep https:// if the receiver has a certificate signed by a public authority.
      MLV033 qs/my-release trace.jaeger.url: 'https://jaeger-collector.tracing.svc:14268/api/traces' turns TLS on. A Jaeger without a certificate has no TLS on this port: no trace arrives. Use http://, or keep https:// if the receiver has a certificate signed by a public authority.
      MLV033 qs/my-release trace.jaeger.url: turns TLS on. A Jaeger without a certificate has no TLS on this port: no trace arrives. Use http://, or keep https:// if the receiver has a certificate signed by a public authority.
    `);
  });

  test('http, https to a host outside of the cluster, and a URL that is none, pass', () => {
    for (const url of [
      'http://jaeger-collector:14268/api/traces',
      'https://jaeger.example.com:14268/api/traces',
      'https://jaeger-collector/api/traces',
      'https://',
    ])
      expect(traceMessages('MLV033', jaegerTrace(url))).toEqual([]);
  });
});
