import { check, messagesOfYaml } from '../../../support/jaeger';

function rollover(conditions: unknown, aliases: unknown = true, more: object = {}): object {
  const options = { 'es.server-urls': 'http://e:9200', 'es.use-aliases': aliases, ...more };
  return { strategy: 'production', storage: { type: 'elasticsearch', options, esRollover: { conditions } } };
}

describe('JAE170', () => {
  const yaml = (conditions: string): string[] =>
    messagesOfYaml('JAE170', {
      apiVersion: 'jaegertracing.io/v1',
      kind: 'Jaeger',
      metadata: { name: 'x' },
      spec: rollover(conditions),
    });

  test('reports each of these', () => {
    expect(
      [
        '{max_age: 1d}',
        "{'max_age': '1d', 'max_size': '50gb'}",
        'max_age=1d',
        'max_docs: 7',
        '{max_age: 1}',
        '{max_aeg: 7d}',
        '{max_age: 7d: 8}',
        '7d',
        '{',
        '["max_age"]',
        '"7d"',
      ].flatMap((conditions) => yaml(conditions)),
    ).toMatchInlineSnapshot(`
      JAE170 x spec.storage.esRollover.conditions: '{max_age: 1d}' must be a JSON object. The rollover job always fails, no new index is started, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: '{'max_age': '1d', 'max_size': '50gb'}' must be a JSON object. The rollover job always fails, no new index is started, and the disk fills up. Use '{"max_age": "1d", "max_size": "50gb"}'.
      JAE170 x spec.storage.esRollover.conditions: 'max_age=1d' must be a JSON object. The rollover job always fails, no new index is started, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: 'max_docs: 7' must be a JSON object. The rollover job always fails, no new index is started, and the disk fills up. Use '{"max_docs": "7"}'.
      JAE170 x spec.storage.esRollover.conditions: '{max_age: 1}' must be a JSON object. The rollover job always fails, no new index is started, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: '{max_aeg: 7d}' must be a JSON object. The rollover job always fails, no new index is started, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: '{max_age: 7d: 8}' must be a JSON object. The rollover job always fails, no new index is started, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: '7d' must be a JSON object. The rollover job always fails, no new index is started, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: '{' must be a JSON object. The rollover job always fails, no new index is started, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: '["max_age"]' must be a JSON object. The rollover job always fails, no new index is started, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: '"7d"' must be a JSON object. The rollover job always fails, no new index is started, and the disk fills up. Use '{"max_age": "1d"}'.
    `);
  });

  test('the fix for constructs', () => {
    expect(check('JAE170', rollover('x'))).toMatchInlineSnapshot(
      `JAE170 production/jaeger spec.storage.esRollover.conditions: 'x' must be a JSON object. The rollover job always fails, no new index is started, and the disk fills up. Use Rollover.of({ conditions: { max_age: '1d' } }).`,
    );
  });

  test.each<[string, object]>([
    ['JSON', rollover('{"max_age": "1d"}')],
    ['no condition', rollover('{}')],
    ['an empty text, which is the default of the job', rollover('')],
    ['a variable', rollover('$(CONDITIONS)')],
    ['no rollover, which JAE027 is about', rollover('x', false)],
    ['a mapping, which the CRD does not have', rollover({ max_age: '1d' })],
  ])('%s passes', (_, spec) => {
    expect(check('JAE170', spec)).toEqual([]);
  });
});

describe('JAE066', () => {
  test('reports each of these', () => {
    expect(
      [
        '{"max_aeg": "1d"}',
        '{"max_age": "1"}',
        '{"max_age": 1}',
        '{"max_size": "50"}',
        '{"max_docs": "1m"}',
        '{"max_docs": null}',
        '{"max_age": "1M"}',
        '{"max_primary_shard_size": "50gb"}',
        '{"min_docs": 5}',
        '{"min_docs": "five"}',
      ].flatMap((conditions) => check('JAE066', rollover(conditions))),
    ).toMatchInlineSnapshot(`
      JAE066 production/jaeger spec.storage.esRollover.conditions: unknown condition 'max_aeg' in '{"max_aeg": "1d"}'. Elasticsearch rejects the request. The rollover job always fails, no new index is started, and the disk fills up. Did you mean 'max_age'?
      JAE066 production/jaeger spec.storage.esRollover.conditions: invalid max_age '1' in '{"max_age": "1"}': must be an age with a unit, such as '1d' or '12h'. Elasticsearch rejects the request. The rollover job always fails, no new index is started, and the disk fills up. Add the unit, or use a number for documents.
      JAE066 production/jaeger spec.storage.esRollover.conditions: invalid max_age 1 in '{"max_age": 1}': must be an age with a unit, such as '1d' or '12h'. Elasticsearch rejects the request. The rollover job always fails, no new index is started, and the disk fills up. Add the unit, or use a number for documents.
      JAE066 production/jaeger spec.storage.esRollover.conditions: invalid max_size '50' in '{"max_size": "50"}': must be a size with a unit, such as '50gb'. Elasticsearch rejects the request. The rollover job always fails, no new index is started, and the disk fills up. Add the unit, or use a number for documents.
      JAE066 production/jaeger spec.storage.esRollover.conditions: invalid max_docs '1m' in '{"max_docs": "1m"}': must be a number. Elasticsearch rejects the request. The rollover job always fails, no new index is started, and the disk fills up. Add the unit, or use a number for documents.
      JAE066 production/jaeger spec.storage.esRollover.conditions: invalid max_docs null in '{"max_docs": null}': must be a number. Elasticsearch rejects the request. The rollover job always fails, no new index is started, and the disk fills up. Add the unit, or use a number for documents.
      JAE066 production/jaeger spec.storage.esRollover.conditions: invalid max_age '1M' in '{"max_age": "1M"}': must be an age with a unit, such as '1d' or '12h'. Elasticsearch rejects the request. The rollover job always fails, no new index is started, and the disk fills up. Add the unit, or use a number for documents.
      JAE066 production/jaeger spec.storage.esRollover.conditions: condition 'max_primary_shard_size' in '{"max_primary_shard_size": "50gb"}' is unknown to OpenSearch. There the job always fails, no new index is started, and the disk fills up. Use max_age, max_docs or max_size. If your server is Elasticsearch 8, set version: 8.
      JAE066 production/jaeger spec.storage.esRollover.conditions: condition 'min_docs' in '{"min_docs": 5}' is unknown to OpenSearch and Elasticsearch 7. There the job always fails, no new index is started, and the disk fills up. Use max_age, max_docs or max_size. If your server is Elasticsearch 8, set version: 8.
      JAE066 production/jaeger spec.storage.esRollover.conditions: invalid min_docs 'five' in '{"min_docs": "five"}': must be a number. Elasticsearch rejects the request. The rollover job always fails, no new index is started, and the disk fills up. Add the unit, or use a number for documents.
    `);
  });

  test.each<[string, object]>([
    [
      'all conditions, for Elasticsearch 8',
      rollover(
        '{"max_age": "12h", "max_docs": 1000, "min_docs": "5", "max_size": "50GB", "max_primary_shard_size": "1b"}',
        true,
        { 'es.version': 8 },
      ),
    ],
    ['what every version takes', rollover('{"max_age": "12H", "max_docs": -1.5, "max_size": "1 gb"}')],
    ['limits of 0', rollover('{"max_age": "0", "max_docs": 0, "max_size": "0"}')],
    ['no JSON, which JAE170 reports', rollover('max_aeg: 1d')],
    ['no rollover', rollover('{"max_aeg": "1d"}', false)],
  ])('%s pass', (_, spec) => {
    expect(check('JAE066', spec)).toEqual([]);
  });
});
