import { imageTag } from '../../lib/kubernetes/image';

test.each([
  ['milvusdb/milvus:v2.6.15', 'v2.6.15'],
  ['registry.example.com:5000/a/b:1.2@sha256:00', '1.2'],
  ['registry.example.com:5000/a/b', ''],
  ['a/b@sha256:00', ''],
  ['a', ''],
  ['', ''],
  ['@:1.0', ''],
  ['a:', ''],
])('the tag of %j', (image, tag) => {
  expect(imageTag(image)).toBe(tag);
});
