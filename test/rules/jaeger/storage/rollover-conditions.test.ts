import { check, messagesOfYaml } from '../../../support/jaeger';

function rollover(conditions: unknown, aliases: unknown = true): object {
  const options = { 'es.server-urls': 'http://e:9200', 'es.use-aliases': aliases };
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
      JAE170 x spec.storage.esRollover.conditions: '{max_age: 1d}' is not a JSON object. the rollover job fails on each run, no new index begins, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: '{'max_age': '1d', 'max_size': '50gb'}' is not a JSON object. the rollover job fails on each run, no new index begins, and the disk fills up. Use '{"max_age": "1d", "max_size": "50gb"}'.
      JAE170 x spec.storage.esRollover.conditions: 'max_age=1d' is not a JSON object. the rollover job fails on each run, no new index begins, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: 'max_docs: 7' is not a JSON object. the rollover job fails on each run, no new index begins, and the disk fills up. Use '{"max_docs": "7"}'.
      JAE170 x spec.storage.esRollover.conditions: '{max_age: 1}' is not a JSON object. the rollover job fails on each run, no new index begins, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: '{max_aeg: 7d}' is not a JSON object. the rollover job fails on each run, no new index begins, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: '{max_age: 7d: 8}' is not a JSON object. the rollover job fails on each run, no new index begins, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: '7d' is not a JSON object. the rollover job fails on each run, no new index begins, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: '{' is not a JSON object. the rollover job fails on each run, no new index begins, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: '["max_age"]' is not a JSON object. the rollover job fails on each run, no new index begins, and the disk fills up. Use '{"max_age": "1d"}'.
      JAE170 x spec.storage.esRollover.conditions: '"7d"' is not a JSON object. the rollover job fails on each run, no new index begins, and the disk fills up. Use '{"max_age": "1d"}'.
    `);
  });

  test('constructs', () => {
    expect(check('JAE170', rollover('x'))).toMatchInlineSnapshot(
      `JAE170 production/jaeger spec.storage.esRollover.conditions: 'x' is not a JSON object. the rollover job fails on each run, no new index begins, and the disk fills up. Use Rollover.of({ conditions: { max_age: '1d' } }).`,
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
      ].flatMap((conditions) => check('JAE066', rollover(conditions))),
    ).toMatchInlineSnapshot(`
      JAE066 production/jaeger spec.storage.esRollover.conditions: '{"max_aeg": "1d"}' 'max_aeg' is not a condition of Elasticsearch. Elasticsearch rejects the request: the rollover job fails on each run, no new index begins, and the disk fills up. Did you mean 'max_age'?
      JAE066 production/jaeger spec.storage.esRollover.conditions: '{"max_age": "1"}' '1' of 'max_age' is not an age with its unit, such as '1d' or '12h'. Elasticsearch rejects the request: the rollover job fails on each run, no new index begins, and the disk fills up. Add the unit, or use a whole number for documents.
      JAE066 production/jaeger spec.storage.esRollover.conditions: '{"max_age": 1}' 1 of 'max_age' is not an age with its unit, such as '1d' or '12h'. Elasticsearch rejects the request: the rollover job fails on each run, no new index begins, and the disk fills up. Add the unit, or use a whole number for documents.
      JAE066 production/jaeger spec.storage.esRollover.conditions: '{"max_size": "50"}' '50' of 'max_size' is not a size with its unit, such as '50gb'. Elasticsearch rejects the request: the rollover job fails on each run, no new index begins, and the disk fills up. Add the unit, or use a whole number for documents.
      JAE066 production/jaeger spec.storage.esRollover.conditions: '{"max_docs": "1m"}' '1m' of 'max_docs' is not a whole number. Elasticsearch rejects the request: the rollover job fails on each run, no new index begins, and the disk fills up. Add the unit, or use a whole number for documents.
      JAE066 production/jaeger spec.storage.esRollover.conditions: '{"max_docs": null}' null of 'max_docs' is not a whole number. Elasticsearch rejects the request: the rollover job fails on each run, no new index begins, and the disk fills up. Add the unit, or use a whole number for documents.
    `);
  });

  test.each<[string, object]>([
    [
      'all that there are',
      rollover(
        '{"max_age": "12h", "max_docs": 1000, "min_docs": "5", "max_size": "50GB", "max_primary_shard_size": "1b"}',
      ),
    ],
    ['no JSON, which JAE170 is about', rollover('max_aeg: 1d')],
    ['no rollover', rollover('{"max_aeg": "1d"}', false)],
  ])('%s pass', (_, spec) => {
    expect(check('JAE066', spec)).toEqual([]);
  });
});
