import { crMessages } from '../../../support/milvus-cr';

describe('MLV143', () => {
  test('reports each of these', () => {
    expect(
      [
        { trace: { exporter: 'noop' }, 'trace.exporter': 'otlp' },
        { trace: { sampleFraction: 1 }, trace_sample_fraction: 0.5 },
        { trace: { sampleFraction: 1 }, Trace: { samplefraction: 0.5 } },
        { trace: { otlp: { endpoint: 'a:4317' } }, 'trace.otlp': { Endpoint: 'b:4317' } },
      ].flatMap((config) => crMessages('MLV143', { config })),
    ).toMatchInlineSnapshot(`
      MLV143 milvus.yaml spec.config.trace.exporter: is the same setting as trace.exporter, with another value. Milvus compares settings in lower case, without dots and underscores, and chance decides which of the two counts. Remove one of them.
      MLV143 milvus.yaml spec.config.trace_sample_fraction: is the same setting as trace.sampleFraction, with another value. Milvus compares settings in lower case, without dots and underscores, and chance decides which of the two counts. Remove one of them.
      MLV143 milvus.yaml spec.config.Trace.samplefraction: is the same setting as trace.sampleFraction, with another value. Milvus compares settings in lower case, without dots and underscores, and chance decides which of the two counts. Remove one of them.
      MLV143 milvus.yaml spec.config.trace.otlp.Endpoint: is the same setting as trace.otlp.endpoint, with another value. Milvus compares settings in lower case, without dots and underscores, and chance decides which of the two counts. Remove one of them.
    `);
  });

  test.each([
    [{ trace: { exporter: 'noop' }, 'trace.exporter': 'noop' }],
    [{ trace: { exporter: 'noop' }, 'trace.sampleFraction': 1 }],
    [{ log: { level: 'info' }, 'log.level': 'debug' }],
    [{}],
  ])('%j passes', (config) => {
    expect(crMessages('MLV143', { config })).toEqual([]);
  });
});
