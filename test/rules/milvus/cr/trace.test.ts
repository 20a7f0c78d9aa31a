import { milvusCrRules } from '../../../../lib/rules/milvus/cr/rules';
import { allMessages, crMessages, milvusCr } from '../../../support/milvus-cr';
import { runRules } from '../../../../lib/diagnostics/run-rules';

const OTLP = { exporter: 'otlp', sampleFraction: 0.1, otlp: { endpoint: 'tempo.example.com:4317' } };
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

function components(more: object = {}) {
  return { image: 'milvusdb/milvus:v2.6.11', updateConfigMapOnly: false, ...more };
}

test('the trace rules check spec.config', () => {
  const cr = milvusCr({ components: components(), config: { Trace: { exporter: 'Jaeger' } } });
  expect(allMessages(cr)).toMatchInlineSnapshot(
    `MLV010 milvus.yaml spec.config.trace.exporter: unknown exporter 'Jaeger'. Milvus starts, logs at most a warning, and sends no traces. Did you mean 'jaeger'?`,
  );
});

test('valid settings pass, as a block and as dotted keys', () => {
  expect(allMessages(milvusCr({ components: components(), config: { trace: OTLP } }))).toEqual([]);
  const dotted = { 'trace.exporter': 'stdout', 'trace.sampleFraction': 1 };
  expect(allMessages(milvusCr({ components: components(), config: dotted }))).toEqual([]);
  expect(allMessages(milvusCr({}))).toEqual([]);
});

describe('the version that decides which settings are read', () => {
  const headers = { ...OTLP, otlp: { ...OTLP.otlp, headers: base64('{"x-scope-orgid":"a"}') } };
  const read = (more: object) => crMessages('MLV020', { components: components(more), config: { trace: headers } });

  test('reports settings of newer versions', () => {
    expect(
      [
        { image: 'milvusdb/milvus:v2.5.16' },
        { image: 'registry.example.com:5000/milvus:2.5.16-gpu' },
        { image: 'milvusdb/milvus:v2.5.16@sha256:abc' },
        { version: 'v2.5.3' },
        { queryNode: { image: 'milvusdb/milvus:v2.5.4' }, proxy: { version: '2.5.9' } },
      ].flatMap((more) => read(more)),
    ).toMatchInlineSnapshot(`
      MLV020 milvus.yaml spec.config.trace.otlp.headers: requires Milvus 2.6.0, but this is v2.5.16. This version ignores it and sends no headers. Use Milvus 2.6.0 or newer, or remove it.
      MLV020 milvus.yaml spec.config.trace.otlp.headers: requires Milvus 2.6.0, but this is 2.5.16-gpu. This version ignores it and sends no headers. Use Milvus 2.6.0 or newer, or remove it.
      MLV020 milvus.yaml spec.config.trace.otlp.headers: requires Milvus 2.6.0, but this is v2.5.16. This version ignores it and sends no headers. Use Milvus 2.6.0 or newer, or remove it.
      MLV020 milvus.yaml spec.config.trace.otlp.headers: requires Milvus 2.6.0, but this is v2.5.3. This version ignores it and sends no headers. Use Milvus 2.6.0 or newer, or remove it.
      MLV020 milvus.yaml spec.config.trace.otlp.headers: requires Milvus 2.6.0, but this is v2.5.4. This version ignores it and sends no headers. Use Milvus 2.6.0 or newer, or remove it.
    `);
  });

  test.each([
    ['the default of the operator', { image: undefined }],
    ['an image without a tag', { image: 'registry.example.com:5000/milvus' }],
    ['a role of a version that nobody can read', { queryNode: { image: 'milvus:ours' } }],
    ['a newer role', { queryNode: { image: 'milvusdb/milvus:v2.6.15' } }],
  ])('%s passes', (_, more) => {
    expect(read(more)).toEqual([]);
  });
});

test('a cluster has mode cluster, or the kind MilvusCluster', () => {
  const config = { trace: { exporter: 'stdout', sampleFraction: 1 } };
  expect(crMessages('MLV032', { mode: 'cluster', config })).toHaveLength(1);
  expect(crMessages('MLV032', { config }, { apiVersion: 'milvus.io/v1alpha1', kind: 'MilvusCluster' })).toHaveLength(1);
  expect(crMessages('MLV032', { mode: 'standalone', config })).toEqual([]);
});

test('headers in an environment variable are checked like those of the block', () => {
  const env = [{ name: 'TRACE_OTLP_HEADERS', value: base64('{"authorization":"marked-secret"}') }];
  const found = allMessages(milvusCr({ components: components({ env }), config: { trace: OTLP } }));
  expect(found).toMatchInlineSnapshot(
    `MLV019 milvus.yaml spec.components.env[0].value: contains the header 'authorization', which looks like a credential. Anyone who can read the ConfigMap or the repository can use it. Put the headers into a Secret and use OtlpHeaders.fromSecret, which sets TRACE_OTLP_HEADERS.`,
  );
  const wrong = [{ name: 'TRACE_OTLP_HEADERS', value: 'a=b' }];
  expect(crMessages('MLV018', { components: components({ env: wrong }) })).toHaveLength(1);
  const fine = [{ name: 'TRACE_OTLP_HEADERS', value: base64('{"x-scope-orgid":"a"}') }];
  expect(allMessages(milvusCr({ components: components({ env: fine }), config: { trace: OTLP } }))).toEqual([]);
});

test.each(['MILVUS_CONF_TRACE_OTLP_HEADERS', 'trace.otlp.headers'])(
  'headers in the variable %s are those of MLV019 alone',
  (name) => {
    const env = [{ name, value: base64('{"authorization":"Bearer x"}') }];
    const spec = { components: components({ env }), config: { trace: OTLP } };
    expect(['MLV019', 'MLV145'].flatMap((code) => crMessages(code, spec))).toEqual([
      expect.stringContaining("MLV019 milvus.yaml spec.components.env[0].value: contains the header 'authorization'"),
    ]);
  },
);

test('every rule can be run on anything that is called a CR', () => {
  for (const spec of [undefined, null, 7, 'x', [], { components: [], config: 7, dependencies: 'x' }]) {
    expect(() => runRules(milvusCrRules, milvusCr(spec), 'x')).not.toThrow();
  }
});
