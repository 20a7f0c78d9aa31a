import { crMessages } from '../../../support/milvus-cr';

describe('MLV143', () => {
  test('reports another value in another spelling', () => {
    expect(
      [
        { trace: { exporter: 'noop' }, 'trace.exporter': 'otlp' },
        { trace: { sampleFraction: 1 }, trace_sample_fraction: 0.5 },
        { trace: { sampleFraction: 1 }, Trace: { samplefraction: 0.5 } },
        { trace: { otlp: { endpoint: 'a:4317' } }, 'trace.otlp': { Endpoint: 'b:4317' } },
        { minio: { address: 'a' }, minio_address: 'b' },
      ].flatMap((config) => crMessages('MLV143', { config })),
    ).toMatchInlineSnapshot(`
      MLV143 milvus.yaml spec.config.trace.exporter: duplicate setting: also set as 'trace.exporter', to another value. Milvus compares setting names without case, dots and underscores, and which value wins is random. Keep one.
      MLV143 milvus.yaml spec.config.trace_sample_fraction: duplicate setting: also set as 'trace.sampleFraction', to another value. Milvus compares setting names without case, dots and underscores, and which value wins is random. Keep one.
      MLV143 milvus.yaml spec.config.Trace.samplefraction: duplicate setting: also set as 'trace.sampleFraction', to another value. Milvus compares setting names without case, dots and underscores, and which value wins is random. Keep one.
      MLV143 milvus.yaml spec.config.trace.otlp.Endpoint: duplicate setting: also set as 'trace.otlp.endpoint', to another value. Milvus compares setting names without case, dots and underscores, and which value wins is random. Keep one.
      MLV143 milvus.yaml spec.config.minio_address: duplicate setting: also set as 'minio.address', to another value. Milvus compares setting names without case, dots and underscores, and which value wins is random. Keep one.
    `);
  });

  test.each([
    [{ trace: { exporter: 'noop' }, 'trace.exporter': 'noop' }],
    [{ trace: { exporter: 'noop' }, 'trace.sampleFraction': 1 }],
    [{ log: { level: 'info' }, 'log.level': 'info' }],
    [{ minio: {}, 'minio.address': 'a' }],
    [{}],
  ])('%j passes', (config) => {
    expect(crMessages('MLV143', { config })).toEqual([]);
  });
});
