import { check, inMemory } from '../../../support/jaeger-v2';

describe('JVT044', () => {
  function limiter(memory_limiter: unknown) {
    return inMemory({ processors: { memory_limiter } });
  }

  test('no interval, no limit, and a spike above the limit', () => {
    expect(
      [
        null,
        { limit_mib: 100 },
        { check_interval: '0s', limit_mib: 100 },
        { check_interval: '1s', limit_mib: 0 },
        { check_interval: '1s', limit_mib: 100, spike_limit_mib: 100 },
      ].flatMap((each) => check('JVT044', limiter(each))),
    ).toMatchInlineSnapshot(`
      JVT044 config.yaml processors.memory_limiter.check_interval: missing. Jaeger exits at startup and crash-loops. Set it, such as to '1s'.
      JVT044 config.yaml processors.memory_limiter.limit_percentage: missing, and so is limit_mib. Jaeger exits at startup and crash-loops. Set one of them, such as limit_percentage: 80.
      JVT044 config.yaml processors.memory_limiter.check_interval: missing. Jaeger exits at startup and crash-loops. Set it, such as to '1s'.
      JVT044 config.yaml processors.memory_limiter.check_interval: '0s' must be more than 0. Jaeger exits at startup and crash-loops. Set it, such as to '1s'.
      JVT044 config.yaml processors.memory_limiter.limit_percentage: missing, and so is limit_mib. Jaeger exits at startup and crash-loops. Set one of them, such as limit_percentage: 80.
      JVT044 config.yaml processors.memory_limiter.spike_limit_mib: 100 must be less than limit_mib. Jaeger exits at startup and crash-loops. Set a smaller number, or remove it.
    `);
  });

  test.each([
    { check_interval: '1s', limit_mib: 100, spike_limit_mib: 20 },
    { check_interval: '${env:INTERVAL}', limit_percentage: '${env:LIMIT}' },
    { check_interval: '500ms', limit_percentage: 80, spike_limit_percentage: 25 },
    { check_interval: '1 s', limit_mib: 100 },
  ])('%j passes', (settings) => {
    expect(check('JVT044', limiter(settings))).toEqual([]);
  });
});

describe('JVT045', () => {
  function batch(batch: unknown) {
    return inMemory({ processors: { batch } });
  }

  test('a maximum below the size', () => {
    expect(
      [{ send_batch_max_size: 1000 }, { send_batch_size: 500, send_batch_max_size: 400 }].flatMap((each) =>
        check('JVT045', batch(each)),
      ),
    ).toMatchInlineSnapshot(`
      JVT045 config.yaml processors.batch.send_batch_max_size: 1000 must not be less than send_batch_size, which is 8192. Jaeger exits at startup and crash-loops. Set it to 8192 or more, or set send_batch_size as well.
      JVT045 config.yaml processors.batch.send_batch_max_size: 400 must not be less than send_batch_size, which is 500. Jaeger exits at startup and crash-loops. Set it to 500 or more, or set send_batch_size as well.
    `);
  });

  test.each([null, { send_batch_size: 500, send_batch_max_size: 500 }, { send_batch_max_size: 0 }])(
    '%j passes',
    (each) => {
      expect(check('JVT045', batch(each))).toEqual([]);
    },
  );
});

describe('JVT046', () => {
  test('no endpoint, and no actions', () => {
    expect(
      check(
        'JVT046',
        inMemory({
          exporters: { otlp: null, 'otlp_http/2': { endpoint: '' } },
          processors: {
            attributes: { actions: [] },
            'attributes/2': { actions: [{ key: '', value: 'b', action: 'insert' }] },
          },
        }),
      ),
    ).toMatchInlineSnapshot(`
      JVT046 config.yaml exporters.otlp.endpoint: missing. Jaeger exits at startup and crash-loops, even if no pipeline uses it. Set it to HOST:4317.
      JVT046 config.yaml exporters.otlp_http/2.endpoint: missing. Jaeger exits at startup and crash-loops, even if no pipeline uses it. Set it to http://HOST:4318.
      JVT046 config.yaml processors.attributes.actions: missing. Jaeger exits at startup and crash-loops, even if no pipeline uses it. Add an action, or remove the processor.
      JVT046 config.yaml processors.attributes/2.actions[0].key: missing. Jaeger exits at startup and crash-loops, once a pipeline uses it. Set it to the name of an attribute.
    `);
  });

  test('an endpoint for one signal, and other components, pass', () => {
    const exporters = {
      otlphttp: { traces_endpoint: 'http://x:4318/v1/traces' },
      otlp_grpc: { endpoint: 'x:4317' },
      debug: null,
    };
    const actions = [
      { key: 'a', value: 'b', action: 'insert' },
      { pattern: '^a', action: 'delete' },
    ];
    const processors = { attributes: { actions }, filter: null };
    expect(check('JVT046', inMemory({ exporters, processors }))).toEqual([]);
  });
});

describe('JVT047', () => {
  function queue(queue: unknown) {
    return inMemory({ exporters: { jaeger_storage_exporter: { trace_storage: 'traces', queue } } });
  }

  test('a queue without its numbers', () => {
    expect(
      [{}, { queue_size: 1000 }, { num_consumers: 10, queue_size: 0 }].flatMap((each) => check('JVT047', queue(each))),
    ).toMatchInlineSnapshot(`
      JVT047 config.yaml exporters.jaeger_storage_exporter.queue.num_consumers: missing, without a default here. Jaeger exits at startup and crash-loops. Set it, such as to 10.
      JVT047 config.yaml exporters.jaeger_storage_exporter.queue.queue_size: missing, without a default here. Jaeger exits at startup and crash-loops. Set it, such as to 1000.
      JVT047 config.yaml exporters.jaeger_storage_exporter.queue.num_consumers: missing, without a default here. Jaeger exits at startup and crash-loops. Set it, such as to 10.
      JVT047 config.yaml exporters.jaeger_storage_exporter.queue.queue_size: 0 must be more than 0. Jaeger exits at startup and crash-loops. Set it, such as to 1000.
    `);
  });

  test.each([null, { num_consumers: 10, queue_size: 1000 }, { enabled: false }])('%j passes', (each) => {
    expect(check('JVT047', queue(each))).toEqual([]);
  });

  test('2.13.0 ignores such a queue', () => {
    expect(check('JVT047', queue({ queue_size: 1000 }), { version: '2.13.0' })).toEqual([]);
  });
});
