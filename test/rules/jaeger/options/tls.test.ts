import { cassandra, check, elasticsearch } from '../../../support/jaeger';

describe('JAE022', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          strategy: 'production',
          storage: elasticsearch({ 'es.tls.ca': '/a', 'es-archive.tls.ca': '/a' }),
        },
        {
          strategy: 'production',
          storage: elasticsearch({ 'es.tls.enabled': true, 'es-archive.tls.ca': '/a' }),
        },
        {
          strategy: 'streaming',
          storage: elasticsearch({ 'es.tls.ca': '/ca', 'kafka.producer.tls.enabled': true }),
        },
        {
          strategy: 'production',
          storage: elasticsearch({ es: { tls: { ca: '/tls/ca.crt' } } }),
        },
        {
          allInOne: {
            options: {
              'collector.grpc.tls.enabled': true,
              'collector.otlp': { http: { tls: { cert: '/c', key: '/k' } } },
            },
          },
        },
        {
          allInOne: { options: { collector: { otlp: { grpc: { tls: { enabled: false, cert: '/c', key: '/k' } } } } } },
        },
        {
          storage: {
            type: 'elasticsearch',
            options: { 'es.tls.skip-host-verify': true, 'es.server-urls': 'https://e:9200', 'es.tls.enabled': 'F' },
          },
        },
      ].flatMap((spec) => check('JAE022', spec)),
    ).toMatchInlineSnapshot(`
      JAE022 production/jaeger spec.storage.options.es.tls: neither 'es.tls.enabled' nor 'es-archive.tls.enabled' is set. The operator's webhook adds only one of them, at random. Set 'es.tls.enabled' and 'es-archive.tls.enabled'.
      JAE022 production/jaeger spec.storage.options.es-archive.tls: 'es-archive.tls.enabled' is missing. The operator's webhook does not add it, because 'es.tls.enabled' is set. Jaeger exits at startup and crash-loops. Set 'es-archive.tls.enabled'.
      JAE022 production/jaeger spec.storage.options.es.tls: 'es.tls.enabled' is missing. The operator's webhook does not add it, because 'kafka.producer.tls.enabled' is set. Jaeger exits at startup and crash-loops. Set 'es.tls.enabled'.
      JAE022 production/jaeger spec.storage.options.es.tls: 'es.tls.enabled' is missing, and '/tls/ca.crt' contains 'tls'. The operator's webhook takes the name of the option from that value, and TLS stays off. Set 'es.tls.enabled'.
      JAE022 production/jaeger spec.allInOne.options.collector.otlp.http.tls: 'collector.otlp.http.tls.enabled' is missing. The operator's webhook does not add it, because 'collector.grpc.tls.enabled' is set. Jaeger exits at startup and crash-loops. Set 'collector.otlp.http.tls.enabled'.
      JAE022 production/jaeger spec.allInOne.options.collector.otlp.grpc.tls.cert: '/c' conflicts with 'collector.otlp.grpc.tls.enabled: false'. Jaeger exits at startup and crash-loops. Set 'collector.otlp.grpc.tls.enabled: true', or remove the other TLS options.
      JAE022 production/jaeger spec.storage.options.es.tls.skip-host-verify: true conflicts with 'es.tls.enabled: F'. Jaeger exits at startup and crash-loops. Set 'es.tls.enabled: true', or remove the other TLS options.
    `);
  });

  test.each([
    {
      strategy: 'production',
      storage: elasticsearch({
        'es.tls.ca': '/tls/a',
        'es.tls.enabled': true,
        'es-archive.tls.ca': '/tls/a',
        'es-archive.tls.enabled': true,
      }),
    },
    {
      strategy: 'production',
      storage: elasticsearch({ 'es.tls.ca': '/a' }),
    },
    {
      storage: {
        type: 'elasticsearch',
        options: { es: { tls: { enabled: false, ca: '', 'skip-host-verify': false } } },
      },
    },
    { storage: { type: 'cassandra', options: { es: { tls: { enabled: false, ca: '/ca' } } } } },
    { allInOne: { options: { 'collector.otlp.http.tls': { enabled: 'false', 'reload-interval': '0s' } } } },
  ])('%j passes', (spec) => {
    expect(check('JAE022', spec)).toEqual([]);
  });
});

describe('JAE059', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          strategy: 'production',
          storage: elasticsearch({ 'es.tls.ca': '/ca/ca.crt' }),
        },
        {
          strategy: 'production',
          storage: cassandra({ 'cassandra.tls.skip-host-verify': true }, { cassandraCreateSchema: { enabled: false } }),
        },
        {
          strategy: 'production',
          storage: elasticsearch({ 'es-archive.tls.cert': '/c' }),
        },
        { allInOne: { options: { 'collector.grpc.tls.cert': '/c' } } },
      ].flatMap((spec) => check('JAE059', spec)),
    ).toMatchInlineSnapshot(`
      JAE059 production/jaeger spec.storage.options.es.tls.ca: '/ca/ca.crt' is set without 'es.tls.enabled'. The operator's webhook adds it and rewrites these options. GitOps tools report permanent drift. Set 'es.tls.enabled: true'.
      JAE059 production/jaeger spec.storage.options.cassandra.tls.skip-host-verify: true is set without 'cassandra.tls.enabled'. The operator's webhook adds it and rewrites these options. GitOps tools report permanent drift. Set 'cassandra.tls.enabled: true'.
      JAE059 production/jaeger spec.storage.options.es-archive.tls.cert: '/c' is set without 'es-archive.tls.enabled'. The operator's webhook adds it and rewrites these options. GitOps tools report permanent drift. Set 'es-archive.tls.enabled: true'.
      JAE059 production/jaeger spec.allInOne.options.collector.grpc.tls.cert: '/c' is set without 'collector.grpc.tls.enabled'. The operator's webhook adds it and rewrites these options. GitOps tools report permanent drift. Set 'collector.grpc.tls.enabled: true'.
    `);
  });

  test.each([
    {
      strategy: 'production',
      storage: elasticsearch({ 'es.tls.ca': '/ca', 'es.tls.enabled': true }),
    },
    // JAE022 reports it.
    {
      strategy: 'production',
      storage: elasticsearch({ 'es.tls.ca': '/tls/ca' }),
    },
  ])('%j passes', (spec) => {
    expect(check('JAE059', spec)).toEqual([]);
  });
});
