import { describeYaml } from '../../../lib/diagnostics/report';
import { checkNestedValues } from '../../../lib/rules/files';
import { found } from '../../support/lint';
import { nestedValuesRules } from '../../../lib/rules/app/nested-values';

describe('APP020', () => {
  const values = { milvus: { streamingNode: { replicas: 2 } } };

  test('values one level too deep', () => {
    expect(checkNestedValues({ key: 'milvus', values }, 'x').map(describeYaml)).toMatchInlineSnapshot(
      `APP020 x milvus: contains milvus-helm values one level too deep. Helm ignores them, and Milvus runs with the chart's defaults. Move its content to the top level.`,
    );
    const text = 'minio: {existingSecret: a}\nvectors: {pulsarv3: {enabled: false}}\n';
    expect(found(text, { as: 'values' })).toEqual(['APP020 2:1']);
  });

  test('values of a parent chart, and a key that holds something else', () => {
    expect(found('milvus: {pulsarv3: {enabled: false}, minio: {existingSecret: a}}\n', { about: /APP/ })).toEqual([]);
    expect(found('minio: {existingSecret: a}\nmilvus: {host: a}\n', { as: 'values', about: /APP/ })).toEqual([]);
  });
});

test('APP020', () => {
  const nested = { key: 'milvus', values: { cluster: { enabled: true } } };
  expect(nestedValuesRules.flatMap((rule) => [...rule.check(nested)])).toEqual([
    {
      path: 'milvus',
      atKey: true,
      problem: 'contains milvus-helm values one level too deep.',
      effect: "Helm ignores them, and Milvus runs with the chart's defaults.",
      fix: 'Move its content to the top level.',
    },
  ]);
});
