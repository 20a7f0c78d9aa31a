import { check, inMemory } from '../../../support/jaeger-v2';

describe('JVT056', () => {
  function counting(...names: readonly unknown[]) {
    return inMemory({ connectors: { 'spanmetrics/a': { dimensions: names.map((name) => ({ name })) } } });
  }

  test('names that are there already, a name that is used twice, and none', () => {
    expect(check('JVT056', counting('http.method', 'span.kind', 'http.method', ''))).toMatchInlineSnapshot(`
      JVT056 config.yaml connectors.spanmetrics/a.dimensions[1].name: 'span.kind' is a label of every series already. Jaeger exits at startup and crash-loops. Remove it, or use the name of another attribute.
      JVT056 config.yaml connectors.spanmetrics/a.dimensions[2].name: 'http.method' is used by another dimension. Jaeger exits at startup and crash-loops. Remove it, or use the name of another attribute.
      JVT056 config.yaml connectors.spanmetrics/a.dimensions[3].name: missing. Jaeger 2.20.0 and later exit at startup. Remove it, or use the name of another attribute.
    `);
  });

  test('other names, patterns and variables pass', () => {
    expect(check('JVT056', counting('http.method', 'http.route', '${env:NAME}', '${env:NAME}'))).toEqual([]);
    expect(check('JVT056', inMemory({ connectors: { span_metrics: { dimensions: [{ glob: 'a.*' }] } } }))).toEqual([]);
    expect(check('JVT056', inMemory({ connectors: { span_metrics: null, forward: null } }))).toEqual([]);
  });
});
