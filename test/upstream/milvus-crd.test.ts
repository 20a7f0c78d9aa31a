import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { valueAt } from '../../lib/kubernetes/json';
import { customResourceSchema } from '../../lib/upstream/custom-resources';
import { milvusSchema } from '../../lib/upstream/milvus-crd';

const CRD = join(__dirname, '..', '..', 'imports', 'crds', 'milvus.io_milvuses-1.3.8.yaml');

test('the schema is that of the CRD, put together again', () => {
  const crd: unknown = load(readFileSync(CRD, 'utf8'));
  const versions = valueAt(crd, 'spec', 'versions');
  expect(
    Array.isArray(versions) ? versions.map((version) => [valueAt(version, 'name'), valueAt(version, 'storage')]) : [],
  ).toEqual([['v1beta1', true]]);
  expect(milvusSchema()).toEqual(
    valueAt(Array.isArray(versions) ? versions[0] : undefined, 'schema', 'openAPIV3Schema'),
  );
});

test('it is made once', () => {
  expect(milvusSchema()).toBe(milvusSchema());
});

test('only the kind and version that it is for', () => {
  expect(customResourceSchema('milvus.io/v1beta1', 'Milvus')).toBe(milvusSchema());
  expect(customResourceSchema('milvus.io/v1beta1', 'MilvusUpgrade')).toBeUndefined();
  expect(customResourceSchema('milvus.io/v1alpha1', 'Milvus')).toBeUndefined();
});
