import { check, inMemory } from '../../../support/jaeger-v2';

describe('JVT053', () => {
  test('unknown words', () => {
    expect([
      ...check('JVT053', inMemory({ exporters: { debug: { verbosity: 'all' } } })),
      ...check('JVT053', inMemory({ exporters: { otlp: { compression: 'Gzip', tls: { min_version: 'TLS1.2' } } } })),
      ...check('JVT053', inMemory({ exporters: { kafka: { auth: { sasl: { mechanism: 'plain' } } } } })),
      ...check('JVT053', inMemory({ receivers: { kafka: { initial_offset: 'newest' } } })),
      ...check(
        'JVT053',
        inMemory({ processors: { attributes: { actions: [{ key: 'a', action: 'set', value: 1 }] } } }),
      ),
      ...check('JVT053', inMemory({ service: { telemetry: { logs: { level: 'trace' }, metrics: { level: 'all' } } } })),
    ]).toMatchInlineSnapshot(`
      JVT053 config.yaml exporters.debug.verbosity: unknown value 'all'. Jaeger exits at startup and crash-loops. Use one of basic, normal, detailed.
      JVT053 config.yaml exporters.otlp.compression: unknown value 'Gzip'. Jaeger exits at startup and crash-loops. Did you mean 'gzip'?
      JVT053 config.yaml exporters.otlp.tls.min_version: unknown value 'TLS1.2'. Jaeger exits at startup and crash-loops. Use one of 1.0, 1.1, 1.2, 1.3.
      JVT053 config.yaml exporters.kafka.auth.sasl.mechanism: unknown value 'plain'. Jaeger exits at startup and crash-loops. Did you mean 'PLAIN'?
      JVT053 config.yaml receivers.kafka.initial_offset: unknown value 'newest'. Jaeger exits at startup and crash-loops. Use one of latest, earliest.
      JVT053 config.yaml processors.attributes.actions[0].action: unknown value 'set'. Jaeger exits at startup and crash-loops. Use one of insert, update, upsert, delete, hash, extract, convert.
      JVT053 config.yaml service.telemetry.logs.level: unknown value 'trace'. Jaeger exits at startup and crash-loops. Use one of debug, info, warn, warning, error, dpanic, panic, fatal.
      JVT053 config.yaml service.telemetry.metrics.level: unknown value 'all'. Jaeger exits at startup and crash-loops. Use one of none, basic, normal, detailed.
    `);
  });

  test('words, their other spellings where case does not count, and variables pass', () => {
    const telemetry = { logs: { level: 'DEBUG' }, metrics: { level: '${env:LEVEL}' } };
    const exporters = { debug: { verbosity: 'Detailed' }, otlp: { compression: 'none', tls: { min_version: '1.3' } } };
    expect(check('JVT053', inMemory({ exporters, service: { telemetry } }))).toEqual([]);
    // The type is wrong, which is JVT003.
    expect(check('JVT053', inMemory({ exporters: { otlp: { tls: { min_version: 1.2 } } } }))).toEqual([]);
  });
});

describe('JVT054', () => {
  test('encodings that Jaeger does not have', () => {
    const traces = { encoding: 'jaeger-proto' };
    expect([
      ...check('JVT054', inMemory({ exporters: { kafka: { traces } } })),
      ...check('JVT054', inMemory({ receivers: { 'kafka/2': { traces } } })),
      ...check('JVT054', inMemory({ exporters: { kafka: { traces: { encoding: 'zipkin_thrift' } } } })),
    ]).toMatchInlineSnapshot(`
      JVT054 config.yaml exporters.kafka.traces.encoding: unknown encoding 'jaeger-proto'. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Did you mean 'jaeger_proto'?
      JVT054 config.yaml receivers.kafka/2.traces.encoding: unknown encoding 'jaeger-proto'. Jaeger runs, and reads no traces. Did you mean 'jaeger_proto'?
      JVT054 config.yaml exporters.kafka.traces.encoding: unknown encoding 'zipkin_thrift'. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Use one of otlp_proto, otlp_json, jaeger_proto, jaeger_json, zipkin_proto, zipkin_json.
    `);
  });

  test('known ones, variables, and those of logs pass', () => {
    expect(check('JVT054', inMemory({ receivers: { kafka: { traces: { encoding: 'zipkin_thrift' } } } }))).toEqual([]);
    expect(check('JVT054', inMemory({ exporters: { kafka: { traces: { encoding: '${env:E}' } } } }))).toEqual([]);
    expect(check('JVT054', inMemory({ exporters: { kafka: { logs: { encoding: 'raw' } } } }))).toEqual([]);
  });
});
