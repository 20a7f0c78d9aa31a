import { check } from '../../../support/jaeger';

describe('JAE147', () => {
  test('dotted and nested', () => {
    const options = { 'es.server-urls': 'http://e:9200', es: { 'server-urls': 'http://f:9200' } };
    expect(
      check('JAE147', { strategy: 'production', storage: { type: 'elasticsearch', options } }),
    ).toMatchInlineSnapshot(
      `JAE147 production/jaeger spec.storage.options.es.server-urls: duplicate option, set to 'http://f:9200' here and also in another spelling (dotted or nested). Which one wins is random. Keep one.`,
    );
  });

  test('partly nested, in a component', () => {
    const options = { 'collector.otlp': { enabled: true }, collector: { 'otlp.enabled': false } };
    expect(check('JAE147', { allInOne: { options } })).toMatchInlineSnapshot(
      `JAE147 production/jaeger spec.allInOne.options.collector.otlp.enabled: duplicate option, set to false here and also in another spelling (dotted or nested). Which one wins is random. Keep one.`,
    );
  });

  test.each([
    { allInOne: { options: { es: { a: 1, b: 2 }, 'es.c': 3 } } },
    { collector: { options: { 'log-level': 'info' } }, query: { options: { 'log-level': 'info' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE147', spec)).toEqual([]);
  });
});
