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
      JAE022 production/jaeger spec.storage.options.es.tls: is without 'enabled', as is es-archive. The operator's webhook would enable only one of them, now this and now that. Set 'es.tls.enabled' and 'es-archive.tls.enabled'.
      JAE022 production/jaeger spec.storage.options.es-archive.tls: is without 'enabled', which the operator's webhook does not add beside 'es.tls.enabled'. Jaeger exits at startup and crash-loops. Set 'es-archive.tls.enabled'.
      JAE022 production/jaeger spec.storage.options.es.tls: is without 'enabled', which the operator's webhook does not add beside 'kafka.producer.tls.enabled'. Jaeger exits at startup and crash-loops. Set 'es.tls.enabled'.
      JAE022 production/jaeger spec.storage.options.es.tls: is without 'enabled', and '/tls/ca.crt' has the word tls in it. The operator's webhook would look there for the option's name, and TLS never be on. Set 'es.tls.enabled'.
      JAE022 production/jaeger spec.allInOne.options.collector.otlp.http.tls: is without 'enabled', which the operator's webhook does not add beside 'collector.grpc.tls.enabled'. Jaeger exits at startup and crash-loops. Set 'collector.otlp.http.tls.enabled'.
      JAE022 production/jaeger spec.allInOne.options.collector.otlp.grpc.tls.cert: '/c' is set, and 'collector.otlp.grpc.tls.enabled' is false. Jaeger exits at startup and crash-loops. Set 'collector.otlp.grpc.tls.enabled: true', or remove the other options of TLS.
      JAE022 production/jaeger spec.storage.options.es.tls.skip-host-verify: true is set, and 'es.tls.enabled' is F. Jaeger exits at startup and crash-loops. Set 'es.tls.enabled: true', or remove the other options of TLS.
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
      JAE059 production/jaeger spec.storage.options.es.tls.ca: '/ca/ca.crt' stands without 'es.tls.enabled'. The operator's webhook would add it and write these options anew, and a GitOps tool see a difference for ever. Set 'es.tls.enabled: true'.
      JAE059 production/jaeger spec.storage.options.cassandra.tls.skip-host-verify: true stands without 'cassandra.tls.enabled'. The operator's webhook would add it and write these options anew, and a GitOps tool see a difference for ever. Set 'cassandra.tls.enabled: true'.
      JAE059 production/jaeger spec.storage.options.es-archive.tls.cert: '/c' stands without 'es-archive.tls.enabled'. The operator's webhook would add it and write these options anew, and a GitOps tool see a difference for ever. Set 'es-archive.tls.enabled: true'.
      JAE059 production/jaeger spec.allInOne.options.collector.grpc.tls.cert: '/c' stands without 'collector.grpc.tls.enabled'. The operator's webhook would add it and write these options anew, and a GitOps tool see a difference for ever. Set 'collector.grpc.tls.enabled: true'.
    `);
  });

  test.each([
    {
      strategy: 'production',
      storage: elasticsearch({ 'es.tls.ca': '/ca', 'es.tls.enabled': true }),
    },
    // JAE022 has an error for it.
    {
      strategy: 'production',
      storage: elasticsearch({ 'es.tls.ca': '/tls/ca' }),
    },
  ])('%j passes', (spec) => {
    expect(check('JAE059', spec)).toEqual([]);
  });
});
