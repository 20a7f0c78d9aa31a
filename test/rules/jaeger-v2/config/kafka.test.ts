import { check, inMemory } from '../../../support/jaeger-v2';

const BROKERS = { brokers: ['kafka:9092'] };

function sending({
  kafka = {},
  processors = { batch: null },
  list = Object.keys(processors),
}: {
  readonly kafka?: object;
  readonly processors?: object;
  readonly list?: readonly string[];
}) {
  const pipelines = { traces: { receivers: ['otlp'], processors: list, exporters: ['kafka/out'] } };
  return inMemory({ processors, exporters: { 'kafka/out': { ...BROKERS, ...kafka } }, service: { pipelines } });
}

describe('JVT063', () => {
  test('batches without a limit', () => {
    expect([
      ...check('JVT063', sending({})),
      ...check('JVT063', sending({ processors: { batch: { send_batch_max_size: 0 } } })),
      ...check('JVT063', sending({ kafka: { traces: { topic: 'spans', encoding: 'otlp_json' } } })),
      ...check(
        'JVT063',
        sending({ processors: { batch: { send_batch_size: 1, send_batch_max_size: 1 }, 'batch/last': {} } }),
      ),
    ]).toMatchInlineSnapshot(`
      JVT063 config.yaml processors.batch.send_batch_max_size: missing: a batch is one message. Jaeger drops messages above 1 MB, the default of max_message_bytes. Senders do not notice it. Set send_batch_size and send_batch_max_size to 512.
      JVT063 config.yaml processors.batch.send_batch_max_size: 0 sets no limit: a batch is one message. Jaeger drops messages above 1 MB, the default of max_message_bytes. Senders do not notice it. Set send_batch_size and send_batch_max_size to 512.
      JVT063 config.yaml processors.batch.send_batch_max_size: missing: a batch is one message. Jaeger drops messages above 1 MB, the default of max_message_bytes. Senders do not notice it. Set send_batch_size and send_batch_max_size to 512.
      JVT063 config.yaml processors.batch/last.send_batch_max_size: missing: a batch is one message. Jaeger drops messages above 1 MB, the default of max_message_bytes. Senders do not notice it. Set send_batch_size and send_batch_max_size to 512.
    `);
  });

  test('a limit, messages of one span or one trace, no batches, and unknown encodings pass', () => {
    const limited = { send_batch_size: 512, send_batch_max_size: 512 };
    expect(check('JVT063', sending({ processors: { batch: limited } }))).toEqual([]);
    expect(check('JVT063', sending({ processors: { 'batch/first': {}, batch: limited } }))).toEqual([]);
    expect(check('JVT063', sending({ processors: { batch: { send_batch_max_size: '${env:SIZE}' } } }))).toEqual([]);
    expect(check('JVT063', sending({ kafka: { traces: { encoding: 'jaeger_proto' } } }))).toEqual([]);
    expect(check('JVT063', sending({ kafka: { encoding: 'jaeger_json' } }), { version: '2.13.0' })).toEqual([]);
    expect(check('JVT063', sending({ kafka: { traces: { encoding: '${env:ENCODING}' } } }))).toEqual([]);
    expect(check('JVT063', sending({ kafka: { partition_traces_by_id: true } }))).toEqual([]);
    expect(check('JVT063', sending({ list: [] }))).toEqual([]);
    const pipelines = {
      traces: { receivers: ['otlp'], processors: ['batch'], exporters: ['jaeger_storage_exporter'] },
    };
    expect(
      check('JVT063', inMemory({ processors: { batch: null }, exporters: { kafka: BROKERS }, service: { pipelines } })),
    ).toEqual([]);
  });
});
