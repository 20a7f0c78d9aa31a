import { crMessages } from '../../../support/milvus-cr';

const CONFIG = { trace: { exporter: 'stdout', sampleFraction: 1, otlp: { headers: 'e30=' } } };

describe('MLV144', () => {
  test('reports variables with another value', () => {
    expect(
      [
        { env: [{ name: 'TRACE_EXPORTER', value: 'noop' }] },
        {
          proxy: {
            env: [
              { name: 'A', value: 'b' },
              { name: 'trace.sampleFraction', value: '0.1' },
            ],
          },
        },
        { queryNode: { groups: [{ name: 'a', extraEnv: [{ name: 'MILVUS_CONF_TRACEEXPORTER', value: '' }] }] } },
      ].flatMap((components) => crMessages('MLV144', { mode: 'cluster', components, config: CONFIG })),
    ).toMatchInlineSnapshot(`
      MLV144 milvus.yaml spec.components.env[0]: variable TRACE_EXPORTER conflicts with trace.exporter in spec.config. The variable silently overrides it. Remove one of them.
      MLV144 milvus.yaml spec.components.proxy.env[1]: variable trace.sampleFraction conflicts with trace.sampleFraction in spec.config. The variable silently overrides it. Remove one of them.
      MLV144 milvus.yaml spec.components.queryNode.groups[0].extraEnv[0]: variable MILVUS_CONF_TRACEEXPORTER conflicts with trace.exporter in spec.config. The variable silently overrides it. Remove one of them.
    `);
  });

  test('headers of a Secret, and headers of the block', () => {
    const valueFrom = { secretKeyRef: { name: 'headers', key: 'headers' } };
    const components = { env: [{ name: 'TRACE_OTLP_HEADERS', valueFrom }] };
    expect(crMessages('MLV144', { components, config: CONFIG })).toMatchInlineSnapshot(
      `MLV144 milvus.yaml spec.components.env[0]: variable TRACE_OTLP_HEADERS conflicts with trace.otlp.headers in spec.config. The variable silently overrides it. Remove one of them; OtlpHeaders.fromSecret sets the variable.`,
    );
    expect(crMessages('MLV144', { components, config: { trace: { exporter: 'noop' } } })).toEqual([]);
  });

  test.each([
    [[{ name: 'TRACE_SAMPLEFRACTION', value: '1' }]],
    [[{ name: 'TRACE_JAEGER_URL', value: 'http://j:14268/api/traces' }]],
    [[{ name: 'LOG_LEVEL', value: 'debug' }, {}, 7]],
    ['x'],
  ])('%j passes', (env) => {
    expect(crMessages('MLV144', { components: { env }, config: CONFIG })).toEqual([]);
  });
});
