import { check } from '../../../support/jaeger-v2';

const NOP = { receivers: { nop: null }, exporters: { nop: null } };

function pipelines(pipelines: object, more: object = {}) {
  return { ...NOP, ...more, service: { pipelines } };
}

describe('JVT006', () => {
  test('a configuration without pipelines', () => {
    expect([
      ...check('JVT006', {}),
      ...check('JVT006', { service: { extensions: [] } }),
      ...check('JVT006', pipelines({})),
    ]).toMatchInlineSnapshot(`
      JVT006 config.yaml service: missing: without a pipeline Jaeger has nothing to run. Jaeger exits at startup and crash-loops. Add service.pipelines.traces with receivers and exporters. A query service alone uses nop for both.
      JVT006 config.yaml service.pipelines: missing: without a pipeline Jaeger has nothing to run. Jaeger exits at startup and crash-loops. Add service.pipelines.traces with receivers and exporters. A query service alone uses nop for both.
      JVT006 config.yaml service.pipelines: missing: without a pipeline Jaeger has nothing to run. Jaeger exits at startup and crash-loops. Add service.pipelines.traces with receivers and exporters. A query service alone uses nop for both.
    `);
  });

  test('one pipeline passes', () => {
    expect(check('JVT006', pipelines({ traces: { receivers: ['nop'], exporters: ['nop'] } }))).toEqual([]);
  });
});

describe('JVT007', () => {
  test('unknown signals', () => {
    expect(check('JVT007', pipelines({ trace: {}, 'spans/2': {} }))).toMatchInlineSnapshot(`
      JVT007 config.yaml service.pipelines.trace: unknown pipeline 'trace'. Jaeger exits at startup and crash-loops. Did you mean 'traces'?
      JVT007 config.yaml service.pipelines.spans/2: unknown pipeline 'spans/2'. Jaeger exits at startup and crash-loops. Use one of traces, metrics, logs, profiles.
    `);
  });

  test('the signals with and without a name pass', () => {
    expect(check('JVT007', pipelines({ traces: {}, 'metrics/spanmetrics': {}, logs: {}, 'traces/a/b': {} }))).toEqual(
      [],
    );
  });
});

describe('JVT008', () => {
  test('a missing or empty list', () => {
    expect(
      check('JVT008', pipelines({ traces: { receivers: ['nop'] }, 'traces/2': { receivers: [], exporters: null } })),
    ).toMatchInlineSnapshot(`
      JVT008 config.yaml service.pipelines.traces.exporters: missing: a pipeline needs at least one exporter. Jaeger exits at startup and crash-loops. Name one, or nop, or remove the pipeline.
      JVT008 config.yaml service.pipelines.traces/2.receivers: missing: a pipeline needs at least one receiver. Jaeger exits at startup and crash-loops. Name one, or nop, or remove the pipeline.
      JVT008 config.yaml service.pipelines.traces/2.exporters: missing: a pipeline needs at least one exporter. Jaeger exits at startup and crash-loops. Name one, or nop, or remove the pipeline.
    `);
  });

  test('a pipeline without processors passes', () => {
    expect(check('JVT008', pipelines({ traces: { receivers: ['nop'], exporters: ['nop'] } }))).toEqual([]);
  });
});

describe('JVT009', () => {
  test('components that are not defined', () => {
    expect(
      check(
        'JVT009',
        pipelines(
          {
            traces: { receivers: ['otlp', 'nop'], processors: ['batch', 'memory_limter'], exporters: ['nop/2'] },
          },
          { processors: { memory_limiter: null } },
        ),
      ),
    ).toMatchInlineSnapshot(`
      JVT009 config.yaml service.pipelines.traces.receivers[0]: 'otlp' is not defined in receivers or connectors. Jaeger exits at startup and crash-loops. Define it in receivers, or remove it here.
      JVT009 config.yaml service.pipelines.traces.processors[0]: 'batch' is not defined in processors. Jaeger exits at startup and crash-loops. Define it in processors, or remove it here.
      JVT009 config.yaml service.pipelines.traces.processors[1]: 'memory_limter' is not defined in processors. Jaeger exits at startup and crash-loops. Did you mean 'memory_limiter'?
      JVT009 config.yaml service.pipelines.traces.exporters[0]: 'nop/2' is not defined in exporters or connectors. Jaeger exits at startup and crash-loops. Define it in exporters, or remove it here.
    `);
  });

  test('connectors on both sides, and spaces around the slash, pass', () => {
    const config = pipelines(
      {
        traces: { receivers: ['nop / 2'], exporters: ['forward'] },
        'traces/2': { receivers: ['forward'], exporters: ['nop'] },
      },
      { receivers: { 'nop/2': null }, connectors: { forward: null } },
    );
    expect(check('JVT009', config)).toEqual([]);
  });
});

describe('JVT010', () => {
  test('a processor twice', () => {
    expect(
      check(
        'JVT010',
        pipelines({ traces: { receivers: ['nop'], processors: ['batch', 'x', 'batch'], exporters: ['nop'] } }),
      ),
    ).toMatchInlineSnapshot(
      `JVT010 config.yaml service.pipelines.traces.processors[2]: 'batch' duplicate processor of this pipeline. Jaeger exits at startup and crash-loops. Keep one of them.`,
    );
  });

  // Jaeger accepts them.
  test('a receiver twice, and a processor in two pipelines, pass', () => {
    const traces = { receivers: ['nop', 'nop'], processors: ['batch'], exporters: ['nop', 'nop'] };
    expect(check('JVT010', pipelines({ traces, 'traces/2': traces }))).toEqual([]);
  });
});

describe('JVT011', () => {
  test('a connector with one side', () => {
    expect([
      ...check(
        'JVT011',
        pipelines({ traces: { receivers: ['nop'], exporters: ['forward'] } }, { connectors: { forward: null } }),
      ),
      ...check(
        'JVT011',
        pipelines(
          { metrics: { receivers: ['spanmetrics'], exporters: ['nop'] } },
          { connectors: { spanmetrics: null } },
        ),
      ),
    ]).toMatchInlineSnapshot(`
      JVT011 config.yaml connectors.forward: 'forward' is an exporter of a pipeline, but in the receivers of none. Jaeger exits at startup and crash-loops. Add it to the receivers of another pipeline, or remove it.
      JVT011 config.yaml connectors.spanmetrics: 'spanmetrics' is a receiver of a pipeline, but in the exporters of none. Jaeger exits at startup and crash-loops. Add it to the exporters of another pipeline, or remove it.
    `);
  });

  test('both sides, and an unused connector, pass', () => {
    const both = {
      traces: { receivers: ['nop'], exporters: ['forward'] },
      'traces/2': { receivers: ['forward'], exporters: ['nop'] },
    };
    expect(check('JVT011', pipelines(both, { connectors: { forward: null } }))).toEqual([]);
    expect(check('JVT011', pipelines({}, { connectors: { forward: null } }))).toEqual([]);
  });
});
