import { check, inMemory } from '../../../support/jaeger-v2';

describe('JVT033', () => {
  test('no protocol', () => {
    expect([
      ...check('JVT033', inMemory({ receivers: { otlp: null, 'otlp/2': { protocols: {} } } })),
      ...check('JVT033', inMemory({ receivers: { jaeger: { protocols: null } } })),
    ]).toMatchInlineSnapshot(`
      JVT033 config.yaml receivers.otlp.protocols: missing: a receiver of type otlp needs a protocol. Jaeger exits at startup and crash-loops, even if no pipeline uses it. Add one of grpc, http, with its endpoint.
      JVT033 config.yaml receivers.otlp/2.protocols: missing: a receiver of type otlp needs a protocol. Jaeger exits at startup and crash-loops, even if no pipeline uses it. Add one of grpc, http, with its endpoint.
      JVT033 config.yaml receivers.jaeger.protocols: missing: a receiver of type jaeger needs a protocol. Jaeger exits at startup and crash-loops, even if no pipeline uses it. Add one of grpc, thrift_http, thrift_binary, thrift_compact, with its endpoint.
    `);
  });

  test('a protocol with defaults, and receivers without protocols, pass', () => {
    const receivers = { otlp: { protocols: { grpc: null } }, zipkin: null, kafka: null, nop: null };
    expect(check('JVT033', inMemory({ receivers }))).toEqual([]);
  });
});

describe('JVT034', () => {
  function tls(tls: unknown) {
    return inMemory({ receivers: { otlp: { protocols: { http: { tls } } } } });
  }

  test('a certificate without a key, and the reverse', () => {
    expect(
      [{ cert_file: '/tls/tls.crt' }, { key_file: '/tls/tls.key' }, {}, { client_ca_file: '/ca.crt' }].flatMap((each) =>
        check('JVT034', tls(each)),
      ),
    ).toMatchInlineSnapshot(`
      JVT034 config.yaml receivers.otlp.protocols.http.tls.key_file: missing: a server with TLS needs both a certificate and its key. Jaeger exits at startup and crash-loops. Set cert_file and key_file, or remove tls.
      JVT034 config.yaml receivers.otlp.protocols.http.tls.cert_file: missing: a server with TLS needs both a certificate and its key. Jaeger exits at startup and crash-loops. Set cert_file and key_file, or remove tls.
      JVT034 config.yaml receivers.otlp.protocols.http.tls.cert_file: missing: a server with TLS needs both a certificate and its key. Jaeger exits at startup and crash-loops. Set cert_file and key_file, or remove tls.
      JVT034 config.yaml receivers.otlp.protocols.http.tls.cert_file: missing: a server with TLS needs both a certificate and its key. Jaeger exits at startup and crash-loops. Set cert_file and key_file, or remove tls.
    `);
  });

  test('both, none, and TLS of clients pass', () => {
    expect(check('JVT034', tls({ cert_file: '/tls/tls.crt', key_pem: '${env:KEY}' }))).toEqual([]);
    expect(check('JVT034', tls(null))).toEqual([]);
    expect(check('JVT034', inMemory({ exporters: { otlp: { endpoint: 'x:4317', tls: {} } } }))).toEqual([]);
  });
});

describe('JVT064', () => {
  function exporter(tls: unknown) {
    return inMemory({ exporters: { otlp: { endpoint: 'other:4317', tls } } });
  }

  test('a certificate without its key, and the reverse, at every client', () => {
    const servers = { server_urls: ['http://e:9200'], tls: { key_file: '/tls/tls.key' } };
    expect([
      ...check('JVT064', exporter({ ca_file: '/ca.crt', cert_file: '/tls/tls.crt' })),
      ...check('JVT064', exporter({ insecure: true, cert_file: '', key_pem: '${env:KEY}', key_file: '/tls/tls.key' })),
      ...check('JVT064', inMemory({ exporters: { kafka: { tls: { cert_pem: 'PEM' } } } })),
      ...check('JVT064', inMemory({ extensions: { jaeger_storage: { backends: { e: { opensearch: servers } } } } })),
    ]).toMatchInlineSnapshot(`
      JVT064 config.yaml exporters.otlp.tls.key_file: missing: a client certificate needs its key, and a key needs its certificate. Jaeger exits at startup and crash-loops, even if nothing uses this connection. Set cert_file and key_file, or remove both.
      JVT064 config.yaml exporters.kafka.tls.key_file: missing: a client certificate needs its key, and a key needs its certificate. Jaeger exits at startup and crash-loops, even if nothing uses this connection. Set cert_file and key_file, or remove both.
      JVT064 config.yaml extensions.jaeger_storage.backends.e.opensearch.tls.cert_file: missing: a client certificate needs its key, and a key needs its certificate. Jaeger exits at startup and crash-loops, even if nothing uses this connection. Set cert_file and key_file, or remove both.
    `);
  });

  test('both, neither, one from a variable, and TLS of servers pass', () => {
    for (const tls of [
      { cert_file: '/tls/tls.crt', key_pem: '${env:KEY}' },
      { ca_file: '/ca.crt' },
      { cert_file: '', key_file: null },
      { cert_file: '${env:CERT}' },
      null,
    ]) {
      expect(check('JVT064', exporter(tls))).toEqual([]);
    }
    const grpc = { tls: { cert_file: '/tls/tls.crt' } };
    expect(check('JVT064', inMemory({ receivers: { otlp: { protocols: { grpc } } } }))).toEqual([]);
  });
});
