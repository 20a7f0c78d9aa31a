import { allMessages, crMessages, milvusCr } from '../../../support/milvus-cr';

const TRACE = { exporter: 'noop' };
const NO_PLACE =
  'is no place for trace settings: the API server refuses the CR, or drops them, and Milvus sends no traces. Move them to ' +
  'spec.config.trace.';

describe('MLV140', () => {
  test.each([
    ['spec.components.trace', { components: { trace: TRACE } }],
    ['spec.components.queryNode.trace', { components: { queryNode: { trace: TRACE } } }],
    ['spec.components.Trace', { components: { Trace: TRACE } }],
    ['spec.dependencies.trace', { dependencies: { trace: TRACE } }],
    ['spec.trace', { trace: TRACE }],
    ['spec.trace.exporter', { 'trace.exporter': 'noop' }],
  ])('%s', (path, spec) => {
    expect(crMessages('MLV140', spec)).toEqual([`MLV140 milvus.yaml ${path}: ${NO_PLACE}`]);
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
      `MLV141 milvus.yaml spec.config: is a text: the API server refuses the CR. Remove the '|' behind 'config:'.`,
    );
  });

  test.each([[[]], [7], [true]])('%j', (config) => {
    expect(crMessages('MLV141', { config })).toEqual([
      "MLV141 milvus.yaml spec.config: is no mapping: the API server refuses the CR. Give Milvus' settings as a mapping.",
    ]);
  });

  test.each([[{}], [{ config: {} }], [{ config: null }]])('%j passes', (spec) => {
    expect(crMessages('MLV141', spec)).toEqual([]);
  });
});

describe('MLV142', () => {
  test.each([
    ['spec.config["user.yaml"]', { config: { 'user.yaml': 'trace: {}' } }],
    ['spec.config["milvus.yaml"]', { config: { 'milvus.yaml': {} } }],
    ['spec.config["default.yaml"]', { config: { 'default.yaml': {} } }],
    ['spec.config.extraConfigFiles', { config: { extraConfigFiles: { 'user.yaml': '' } } }],
    ['spec.extraConfigFiles', { extraConfigFiles: {} }],
    ['spec.customConfigMap', { customConfigMap: 'mine' }],
    ['spec.components.extraConfigFiles', { components: { extraConfigFiles: {} } }],
    ['spec.components.customConfigMap', { components: { customConfigMap: 'mine' } }],
  ])('%s', (path, spec) => {
    expect(crMessages('MLV142', spec)).toEqual([
      `MLV142 milvus.yaml ${path}: is a word of the helm chart: neither the operator nor Milvus reads it: no traces, no error. ` +
        'Put what is in it into spec.config, as a mapping.',
    ]);
  });

  test('settings of Milvus pass', () => {
    expect(crMessages('MLV142', { config: { log: { level: 'debug' } }, components: {} })).toEqual([]);
  });
});
