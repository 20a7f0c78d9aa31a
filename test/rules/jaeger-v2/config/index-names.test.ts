import type { JsonObject } from '../../../../lib/kubernetes/json';
import { check, stored } from '../../../support/jaeger-v2';

const server_urls = ['http://e:9200'];

function found(settings: JsonObject, version = '2.20.0'): string[] {
  return check('JVT316', stored({ elasticsearch: { server_urls, ...settings } }), { version });
}

const days = (count: number): string => `${count * 24}h`;
const year = { max_span_age: '8760h' };
const prefixed = { index_prefix: 'production-eu' };

describe('JVT316', () => {
  test('a year of days, and a week of hours', () => {
    const services = { date_layout: '2006-01-02-15', rollover_frequency: 'hour' };
    const week = { max_span_age: '168h' };
    expect([
      ...found(year),
      ...check('JVT316', stored({ opensearch: { server_urls, ...week, indices: { services } } }), {
        version: '2.13.0',
      }),
      ...found({ ...week, indices: { services: { rotation: { periodic: services } } } }),
    ]).toMatchInlineSnapshot(`
      JVT316 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.max_span_age: '8760h' needs 366 indices in one search, whose address has room for 154. Elasticsearch rejects it, and the UI lists no services. Use JaegerV2Retention.rollover, fewer days, or a shorter openFor.
      JVT316 config.yaml extensions.jaeger_storage.backends.traces.opensearch.max_span_age: '168h' needs 169 indices in one search, whose address has room for 130. OpenSearch rejects it, and the UI lists no services. Use JaegerV2Retention.rollover, fewer days, or a shorter openFor.
      JVT316 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.max_span_age: '168h' needs 169 indices in one search, whose address has room for 138. Elasticsearch rejects it, and the UI lists no services. Use JaegerV2Retention.rollover, fewer days, or a shorter openFor.
    `);
  });

  // What the two programs answered on a real OpenSearch 2.19.1.
  test.each([
    ['2.13.0', {}, 143, 144],
    ['2.20.0', {}, 153, 154],
    ['2.20.0', prefixed, 99, 100],
  ])('%s with %j lists services up to %d days', (version, indices, last, first) => {
    expect(found({ max_span_age: days(last), indices }, version)).toEqual([]);
    expect(found({ max_span_age: days(first), indices }, version)).toHaveLength(1);
  });

  test('an alias, and what only Jaeger knows', () => {
    const rotation = { manual_rollover: null };
    expect([
      ...found({ ...year, use_aliases: true }, '2.13.0'),
      ...found({ ...year, indices: { services: { rotation } } }),
      ...found({ max_span_age: '${env:AGE}' }),
      ...found({ ...year, indices: { index_prefix: '${env:PREFIX}' } }),
      ...found({}),
    ]).toEqual([]);
  });

  test('an archive, whose services nobody lists', () => {
    const jaeger_query = { storage: { traces: 'other', traces_archive: 'traces' } };
    const archive = stored({ elasticsearch: { server_urls, ...year } }, { extensions: { jaeger_query } });
    expect(check('JVT316', archive)).toEqual([]);
  });
});

describe('JVT057', () => {
  const of = (index_prefix: unknown, kind = 'elasticsearch') =>
    check('JVT057', stored({ [kind]: { server_urls, indices: { index_prefix } } }));

  test('capitals, what no name of an index has, and a bad beginning', () => {
    expect([...of('Prod'), ...of('my prod', 'opensearch'), ...of('_prod')]).toMatchInlineSnapshot(`
      JVT057 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.indices.index_prefix: invalid prefix 'Prod': must have small letters, digits, '.', '_' and '-', and begin with a letter or digit. Elasticsearch rejects every index of Jaeger, and all traces are lost. Use 'prod'.
      JVT057 config.yaml extensions.jaeger_storage.backends.traces.opensearch.indices.index_prefix: invalid prefix 'my prod': must have small letters, digits, '.', '_' and '-', and begin with a letter or digit. OpenSearch rejects every index of Jaeger, and all traces are lost. Use a prefix such as 'prod'.
      JVT057 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.indices.index_prefix: invalid prefix '_prod': must have small letters, digits, '.', '_' and '-', and begin with a letter or digit. Elasticsearch rejects every index of Jaeger, and all traces are lost. Use a prefix such as 'prod'.
    `);
  });

  test('names that are accepted, variables and none pass', () => {
    expect([...of('prod'), ...of('prod-'), ...of('prod.1_a'), ...of('${env:PREFIX}'), ...of('')]).toEqual([]);
    expect(check('JVT057', stored({ memory: { max_traces: 1 } }))).toEqual([]);
  });
});
