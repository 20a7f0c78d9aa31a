import { MilvusOperatorVersion } from '../../lib';

test.each([
  [MilvusOperatorVersion.V1_3_0, '1.3.0', 'milvusdb/milvus:v2.6.0', false],
  [MilvusOperatorVersion.V1_3_1, '1.3.1', 'milvusdb/milvus:v2.6.0', false],
  [MilvusOperatorVersion.V1_3_2, '1.3.2', 'milvusdb/milvus:v2.6.3', false],
  [MilvusOperatorVersion.V1_3_3, '1.3.3', 'milvusdb/milvus:v2.6.5', false],
  [MilvusOperatorVersion.V1_3_4, '1.3.4', 'milvusdb/milvus:v2.6.6', false],
  [MilvusOperatorVersion.V1_3_5, '1.3.5', 'milvusdb/milvus:v2.6.7', false],
  [MilvusOperatorVersion.V1_3_6, '1.3.6', 'milvusdb/milvus:v2.6.11', true],
  [MilvusOperatorVersion.V1_3_7, '1.3.7', 'milvusdb/milvus:v2.6.11', true],
  [MilvusOperatorVersion.V1_3_8, '1.3.8', 'milvusdb/milvus:v2.6.11', true],
  [MilvusOperatorVersion.of({ operator: '1.2.8', milvus: '2.5.14' }), '1.2.8', 'milvusdb/milvus:v2.5.14', true],
  [MilvusOperatorVersion.of({ operator: '1.4.0', milvus: '2.6.20' }), '1.4.0', 'milvusdb/milvus:v2.6.20', true],
])('%j', (version, operator, image, canRestart) => {
  expect([version.operator, version._defaultImage, version._canRestart]).toEqual([operator, image, canRestart]);
});
