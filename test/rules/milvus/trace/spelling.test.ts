import { crMessages } from '../../../support/milvus-cr';

describe('MLV143', () => {
  const says = (path: string, first: string) =>
    `MLV143 milvus.yaml spec.config.${path}: is the same setting as ${first}, with another value: Milvus compares ` +
    'settings in lower case, without dots and underscores, and chance decides which of the two counts. Remove one of them.';

  test.each([
    [{ trace: { exporter: 'noop' }, 'trace.exporter': 'otlp' }, 'trace.exporter', 'trace.exporter'],
    [{ trace: { sampleFraction: 1 }, trace_sample_fraction: 0.5 }, 'trace_sample_fraction', 'trace.sampleFraction'],
    [{ trace: { sampleFraction: 1 }, Trace: { samplefraction: 0.5 } }, 'Trace.samplefraction', 'trace.sampleFraction'],
    [
      { trace: { otlp: { endpoint: 'a:4317' } }, 'trace.otlp': { Endpoint: 'b:4317' } },
      'trace.otlp.Endpoint',
      'trace.otlp.endpoint',
    ],
  ])('%j', (config, path, first) => {
    expect(crMessages('MLV143', { config })).toEqual([says(path, first)]);
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
