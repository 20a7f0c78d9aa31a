import { check } from '../../../support/jaeger-v2';

function pipelines(pipelines: object) {
  return { service: { pipelines } };
}

describe('JVT032', () => {
  test('components of another signal', () => {
    expect(
      check(
        'JVT032',
        pipelines({
          traces: { receivers: ['otlp', 'spanmetrics'], exporters: ['prometheus', 'nop'] },
          'metrics/2': {
            receivers: ['jaeger', 'zipkin/2'],
            processors: ['tail_sampling', 'batch', 'adaptive_sampling'],
            exporters: ['jaeger_storage_exporter', 'span_metrics'],
          },
        }),
      ),
    ).toMatchInlineSnapshot(`
      JVT032 config.yaml service.pipelines.traces.receivers[1]: 'spanmetrics' does not work with traces. Jaeger exits at startup and crash-loops. Move it to a pipeline of metrics.
      JVT032 config.yaml service.pipelines.traces.exporters[0]: 'prometheus' does not work with traces. Jaeger exits at startup and crash-loops. Move it to a pipeline of metrics.
      JVT032 config.yaml service.pipelines.metrics/2.receivers[0]: 'jaeger' does not work with metrics. Jaeger exits at startup and crash-loops. Move it to a pipeline of traces.
      JVT032 config.yaml service.pipelines.metrics/2.receivers[1]: 'zipkin/2' does not work with metrics. Jaeger exits at startup and crash-loops. Move it to a pipeline of traces.
      JVT032 config.yaml service.pipelines.metrics/2.processors[0]: 'tail_sampling' does not work with metrics. Jaeger exits at startup and crash-loops. Move it to a pipeline of traces.
      JVT032 config.yaml service.pipelines.metrics/2.processors[2]: 'adaptive_sampling' does not work with metrics. Jaeger exits at startup and crash-loops. Move it to a pipeline of traces.
      JVT032 config.yaml service.pipelines.metrics/2.exporters[0]: 'jaeger_storage_exporter' does not work with metrics. Jaeger exits at startup and crash-loops. Move it to a pipeline of traces.
      JVT032 config.yaml service.pipelines.metrics/2.exporters[1]: 'span_metrics' does not work with metrics. Jaeger exits at startup and crash-loops. Move it to a pipeline of traces.
    `);
  });

  test('span metrics between traces and metrics, and unknown signals, pass', () => {
    expect(
      check(
        'JVT032',
        pipelines({
          traces: {
            receivers: ['jaeger', 'forward'],
            processors: ['tail_sampling'],
            exporters: ['spanmetrics', 'kafka'],
          },
          metrics: { receivers: ['spanmetrics'], exporters: ['prometheus', 'debug'] },
          trace: { receivers: ['spanmetrics'], exporters: ['prometheus'] },
        }),
      ),
    ).toEqual([]);
  });
});
