import { allMessages, crMessages, milvusCr } from '../../../support/milvus-cr';

const TRACE = { exporter: 'noop' };

describe('MLV140', () => {
  test('reports each of these', () => {
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
      MLV140 milvus.yaml spec.components.trace: is no place for trace settings. The API server refuses the CR, or drops them, and Milvus sends no traces. Move them to spec.config.trace.
      MLV140 milvus.yaml spec.components.queryNode.trace: is no place for trace settings. The API server refuses the CR, or drops them, and Milvus sends no traces. Move them to spec.config.trace.
      MLV140 milvus.yaml spec.components.Trace: is no place for trace settings. The API server refuses the CR, or drops them, and Milvus sends no traces. Move them to spec.config.trace.
      MLV140 milvus.yaml spec.dependencies.trace: is no place for trace settings. The API server refuses the CR, or drops them, and Milvus sends no traces. Move them to spec.config.trace.
      MLV140 milvus.yaml spec.trace: is no place for trace settings. The API server refuses the CR, or drops them, and Milvus sends no traces. Move them to spec.config.trace.
      MLV140 milvus.yaml spec.trace.exporter: is no place for trace settings. The API server refuses the CR, or drops them, and Milvus sends no traces. Move them to spec.config.trace.
    `);
  });

  test('it stands in place of the word that the schema has for it', () => {
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

  test('the right place, and words that only begin alike, pass', () => {
    expect(crMessages('MLV140', { config: { trace: TRACE }, components: { tracer: 1 } })).toEqual([]);
  });
});

describe('MLV141', () => {
  test('a text', () => {
    expect(crMessages('MLV141', { config: 'trace:\n  exporter: noop\n' })).toMatchInlineSnapshot(
      `MLV141 milvus.yaml spec.config: is a text. The API server refuses the CR. Remove the '|' behind 'config:'.`,
    );
  });

  test('reports each of these', () => {
    expect([[], 7, true].flatMap((config) => crMessages('MLV141', { config }))).toMatchInlineSnapshot(`
      MLV141 milvus.yaml spec.config: is no mapping. The API server refuses the CR. Give Milvus' settings as a mapping.
      MLV141 milvus.yaml spec.config: is no mapping. The API server refuses the CR. Give Milvus' settings as a mapping.
      MLV141 milvus.yaml spec.config: is no mapping. The API server refuses the CR. Give Milvus' settings as a mapping.
    `);
  });

  test.each([[{}], [{ config: {} }], [{ config: null }]])('%j passes', (spec) => {
    expect(crMessages('MLV141', spec)).toEqual([]);
  });
});

describe('MLV142', () => {
  test('reports each of these', () => {
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
      MLV142 milvus.yaml spec.config["user.yaml"]: is a word of the helm chart. Neither the operator nor Milvus reads it: no traces, no error. Put what is in it into spec.config, as a mapping.
      MLV142 milvus.yaml spec.config["milvus.yaml"]: is a word of the helm chart. Neither the operator nor Milvus reads it: no traces, no error. Put what is in it into spec.config, as a mapping.
      MLV142 milvus.yaml spec.config["default.yaml"]: is a word of the helm chart. Neither the operator nor Milvus reads it: no traces, no error. Put what is in it into spec.config, as a mapping.
      MLV142 milvus.yaml spec.config.extraConfigFiles: is a word of the helm chart. Neither the operator nor Milvus reads it: no traces, no error. Put what is in it into spec.config, as a mapping.
      MLV142 milvus.yaml spec.extraConfigFiles: is a word of the helm chart. Neither the operator nor Milvus reads it: no traces, no error. Put what is in it into spec.config, as a mapping.
      MLV142 milvus.yaml spec.customConfigMap: is a word of the helm chart. Neither the operator nor Milvus reads it: no traces, no error. Put what is in it into spec.config, as a mapping.
      MLV142 milvus.yaml spec.components.extraConfigFiles: is a word of the helm chart. Neither the operator nor Milvus reads it: no traces, no error. Put what is in it into spec.config, as a mapping.
      MLV142 milvus.yaml spec.components.customConfigMap: is a word of the helm chart. Neither the operator nor Milvus reads it: no traces, no error. Put what is in it into spec.config, as a mapping.
    `);
  });

  test('settings of Milvus pass', () => {
    expect(crMessages('MLV142', { config: { log: { level: 'debug' } }, components: {} })).toEqual([]);
  });
});
