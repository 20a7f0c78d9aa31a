import { allMessages, crMessages, milvusCr } from '../../../support/milvus-cr';

const TRACE = { exporter: 'noop' };

describe('MLV140', () => {
  test('reports misplaced trace settings', () => {
    expect(
      [
        { components: { trace: TRACE } },
        { components: { queryNode: { trace: TRACE } } },
        { components: { Trace: TRACE } },
        { dependencies: { trace: TRACE } },
        { trace: TRACE },
        { 'trace.exporter': 'noop' },
      ].flatMap((spec) => crMessages('MLV140', spec)),
    ).toMatchInlineSnapshot(`
      MLV140 milvus.yaml spec.components.trace: misplaced trace settings. The API server rejects the CR or drops them, and Milvus sends no traces. Move them to spec.config.trace.
      MLV140 milvus.yaml spec.components.queryNode.trace: misplaced trace settings. The API server rejects the CR or drops them, and Milvus sends no traces. Move them to spec.config.trace.
      MLV140 milvus.yaml spec.components.Trace: misplaced trace settings. The API server rejects the CR or drops them, and Milvus sends no traces. Move them to spec.config.trace.
      MLV140 milvus.yaml spec.dependencies.trace: misplaced trace settings. The API server rejects the CR or drops them, and Milvus sends no traces. Move them to spec.config.trace.
      MLV140 milvus.yaml spec.trace: misplaced trace settings. The API server rejects the CR or drops them, and Milvus sends no traces. Move them to spec.config.trace.
      MLV140 milvus.yaml spec.trace.exporter: misplaced trace settings. The API server rejects the CR or drops them, and Milvus sends no traces. Move them to spec.config.trace.
    `);
  });

  test('replaces the problem of the schema', () => {
    for (const spec of [
      { components: { trace: TRACE } },
      { extraConfigFiles: {} },
      { dependencies: { trace: TRACE } },
    ]) {
      expect(allMessages(milvusCr(spec)).map((message) => message.slice(0, 6))).toEqual([
        expect.stringMatching(/MLV14[02]/),
      ]);
    }
    expect(allMessages(milvusCr({ components: { extra: 1 } })).map((message) => message.slice(0, 6))).toEqual([
      'APP006',
    ]);
  });

  test('spec.config.trace, and similar keys, pass', () => {
    expect(crMessages('MLV140', { config: { trace: TRACE }, components: { tracer: 1 } })).toEqual([]);
  });
});

describe('MLV141', () => {
  test('reports text', () => {
    expect(crMessages('MLV141', { config: 'trace:\n  exporter: noop\n' })).toMatchInlineSnapshot(
      `MLV141 milvus.yaml spec.config: must be a mapping, not text. The API server rejects the CR. Remove the '|' after 'config:'.`,
    );
  });

  test('reports other types', () => {
    expect([[], 7, true].flatMap((config) => crMessages('MLV141', { config }))).toMatchInlineSnapshot(`
      MLV141 milvus.yaml spec.config: must be a mapping. The API server rejects the CR. Write the settings of Milvus as a mapping.
      MLV141 milvus.yaml spec.config: must be a mapping. The API server rejects the CR. Write the settings of Milvus as a mapping.
      MLV141 milvus.yaml spec.config: must be a mapping. The API server rejects the CR. Write the settings of Milvus as a mapping.
    `);
  });

  test.each([[{}], [{ config: {} }], [{ config: null }]])('%j passes', (spec) => {
    expect(crMessages('MLV141', spec)).toEqual([]);
  });
});

describe('MLV142', () => {
  test('reports keys of the helm chart', () => {
    expect(
      [
        { config: { 'user.yaml': 'trace: {}' } },
        { config: { 'milvus.yaml': {} } },
        { config: { 'default.yaml': {} } },
        { config: { extraConfigFiles: { 'user.yaml': '' } } },
        { extraConfigFiles: {} },
        { customConfigMap: 'mine' },
        { components: { extraConfigFiles: {} } },
        { components: { customConfigMap: 'mine' } },
      ].flatMap((spec) => crMessages('MLV142', spec)),
    ).toMatchInlineSnapshot(`
      MLV142 milvus.yaml spec.config["user.yaml"]: is a key of the helm chart. The operator and Milvus silently ignore it, and no traces are sent. Move its contents into spec.config, as a mapping.
      MLV142 milvus.yaml spec.config["milvus.yaml"]: is a key of the helm chart. The operator and Milvus silently ignore it, and no traces are sent. Move its contents into spec.config, as a mapping.
      MLV142 milvus.yaml spec.config["default.yaml"]: is a key of the helm chart. The operator and Milvus silently ignore it, and no traces are sent. Move its contents into spec.config, as a mapping.
      MLV142 milvus.yaml spec.config.extraConfigFiles: is a key of the helm chart. The operator and Milvus silently ignore it, and no traces are sent. Move its contents into spec.config, as a mapping.
      MLV142 milvus.yaml spec.extraConfigFiles: is a key of the helm chart. The operator and Milvus silently ignore it, and no traces are sent. Move its contents into spec.config, as a mapping.
      MLV142 milvus.yaml spec.customConfigMap: is a key of the helm chart. The operator and Milvus silently ignore it, and no traces are sent. Move its contents into spec.config, as a mapping.
      MLV142 milvus.yaml spec.components.extraConfigFiles: is a key of the helm chart. The operator and Milvus silently ignore it, and no traces are sent. Move its contents into spec.config, as a mapping.
      MLV142 milvus.yaml spec.components.customConfigMap: is a key of the helm chart. The operator and Milvus silently ignore it, and no traces are sent. Move its contents into spec.config, as a mapping.
    `);
  });

  test('settings of Milvus pass', () => {
    expect(crMessages('MLV142', { config: { log: { level: 'debug' } }, components: {} })).toEqual([]);
  });
});
