import { check } from '../../../support/jaeger-v2';

function storage(settings: object) {
  return { extensions: { jaeger_storage: { backends: { traces: settings } } } };
}

describe('JVT003', () => {
  test('values of another type', () => {
    expect([
      ...check('JVT003', storage({ memory: { max_traces: '100000' } })),
      ...check('JVT003', storage({ memory: { max_traces: true } })),
      ...check('JVT003', storage({ badger: { ephemeral: 'false', directories: { keys: 5 } } })),
      ...check('JVT003', storage({ elasticsearch: { server_urls: 9200, custom_headers: { 'X-A': 1 } } })),
      ...check('JVT003', storage({ elasticsearch: ['http://e:9200'] })),
      ...check('JVT003', storage({ elasticsearch: { server_urls: [9200], tls: 'insecure' } })),
      ...check('JVT003', { processors: { batch: { timeout: true, send_batch_size: -1 } } }),
      ...check('JVT003', { processors: { tail_sampling: { policies: { name: 'a' } } } }),
      ...check('JVT003', { service: { extensions: 'jaeger_storage' } }),
      ...check('JVT003', { receivers: ['otlp'], connectors: 'forward' }),
    ]).toMatchInlineSnapshot(`
      JVT003 config.yaml extensions.jaeger_storage.backends.traces.memory.max_traces: '100000' must be a number. Jaeger exits at startup and crash-loops. Remove the quotes.
      JVT003 config.yaml extensions.jaeger_storage.backends.traces.memory.max_traces: true must be a number. Jaeger exits at startup and crash-loops. Use a number.
      JVT003 config.yaml extensions.jaeger_storage.backends.traces.badger.ephemeral: 'false' must be true or false. Jaeger exits at startup and crash-loops. Remove the quotes.
      JVT003 config.yaml extensions.jaeger_storage.backends.traces.badger.directories.keys: 5 must be text. Jaeger exits at startup and crash-loops. Put it in quotes.
      JVT003 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.server_urls: 9200 must be a list. Jaeger exits at startup and crash-loops. Write it as a list.
      JVT003 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.custom_headers.X-A: 1 must be text. Jaeger exits at startup and crash-loops. Put it in quotes.
      JVT003 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch: ["http://e:9200"] must be a mapping. Jaeger exits at startup and crash-loops. Use a mapping.
      JVT003 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.server_urls[0]: 9200 must be text. Jaeger exits at startup and crash-loops. Put it in quotes.
      JVT003 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.tls: 'insecure' must be a mapping. Jaeger exits at startup and crash-loops. Use a mapping.
      JVT003 config.yaml processors.batch.timeout: true must be a duration. Jaeger exits at startup and crash-loops. Use a duration such as '10s'.
      JVT003 config.yaml processors.batch.send_batch_size: -1 must be a number of 0 or more. Jaeger exits at startup and crash-loops. Use a number of 0 or more.
      JVT003 config.yaml processors.tail_sampling.policies: {"name":"a"} must be a list. Jaeger exits at startup and crash-loops. Write it as a list.
      JVT003 config.yaml service.extensions: 'jaeger_storage' must be a list. Jaeger exits at startup and crash-loops. Write it as a list.
      JVT003 config.yaml receivers: ["otlp"] must be a mapping. Jaeger exits at startup and crash-loops. Use a mapping.
      JVT003 config.yaml connectors: 'forward' must be a mapping. Jaeger exits at startup and crash-loops. Use a mapping.
    `);
  });

  test.each([
    storage({ memory: { max_traces: 1.5 } }),
    storage({ memory: { max_traces: null } }),
    storage({ memory: { max_traces: '${env:MAX_TRACES}' } }),
    storage({ elasticsearch: { server_urls: 'http://a:9200,http://b:9200' } }),
    storage({ elasticsearch: { server_urls: '${env:URLS}', tls: '${file:/etc/tls.yaml}' } }),
    { exporters: { otlp: { headers: { a: 'b' } }, 'otlp/2': { headers: [{ name: 'a', value: 'b' }] } } },
    { exporters: { debug: { verbosity: 'detailed' } } },
    { processors: { batch: null, 'batch/2': { timeout: 5 } } },
  ])('%j passes', (config) => {
    expect(check('JVT003', config)).toEqual([]);
  });
});

describe('JVT004', () => {
  test('numbers in place of durations', () => {
    expect([
      ...check('JVT004', storage({ badger: { ttl: { spans: 48 } } })),
      ...check('JVT004', storage({ cassandra: { schema: { trace_ttl: 172800 }, query: { timeout: 0.5 } } })),
      ...check('JVT004', { processors: { tail_sampling: { decision_wait: 10 } } }),
    ]).toMatchInlineSnapshot(`
      JVT004 config.yaml extensions.jaeger_storage.backends.traces.badger.ttl.spans: 48 has no unit. Jaeger silently reads it as nanoseconds. Write the unit, such as '48s' or '48h'.
      JVT004 config.yaml extensions.jaeger_storage.backends.traces.cassandra.schema.trace_ttl: 172800 has no unit. Jaeger silently reads it as nanoseconds. Write the unit, such as '172800s' or '172800h'.
      JVT004 config.yaml extensions.jaeger_storage.backends.traces.cassandra.query.timeout: 0.5 has no unit. Jaeger silently reads it as nanoseconds. Write the unit, such as '0.5s' or '0.5h'.
      JVT004 config.yaml processors.tail_sampling.decision_wait: 10 has no unit. Jaeger silently reads it as nanoseconds. Write the unit, such as '10s' or '10h'.
    `);
  });

  test.each([
    storage({ badger: { ttl: { spans: '48h' } } }),
    storage({ badger: { ttl: { spans: 0 } } }),
    { processors: { batch: { timeout: '${env:TIMEOUT}', send_batch_size: 48 } } },
  ])('%j passes', (config) => {
    expect(check('JVT004', config)).toEqual([]);
  });
});

describe('JVT005', () => {
  test('texts that Go does not read', () => {
    expect([
      ...check('JVT005', storage({ badger: { ttl: { spans: '2d' } } })),
      ...check('JVT005', { processors: { batch: { timeout: '5' }, 'batch/2': { timeout: '5 s' } } }),
      ...check('JVT005', { connectors: { spanmetrics: { histogram: { explicit: { buckets: ['10ms', '1x'] } } } } }),
    ]).toMatchInlineSnapshot(`
      JVT005 config.yaml extensions.jaeger_storage.backends.traces.badger.ttl.spans: invalid duration '2d': Go durations have no days. Jaeger exits at startup and crash-loops. Use '48h'.
      JVT005 config.yaml processors.batch.timeout: invalid duration '5': the unit is missing (h, m, s or ms). Jaeger exits at startup and crash-loops. Use a duration such as '10s'.
      JVT005 config.yaml processors.batch/2.timeout: invalid duration '5 s': Go uses the units h, m, s and ms. Jaeger exits at startup and crash-loops. Use a duration such as '10s'.
      JVT005 config.yaml connectors.spanmetrics.histogram.explicit.buckets[1]: invalid duration '1x': Go uses the units h, m, s and ms. Jaeger exits at startup and crash-loops. Use a duration such as '10s'.
    `);
  });

  test.each(['200ms', '0', '1h30m', '-1s', '${env:TIMEOUT:-5s}'])('%j passes', (timeout) => {
    expect(check('JVT005', { processors: { batch: { timeout } } })).toEqual([]);
  });
});
