import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretFiles } from '../e2e/support/secret-files';

test('the files that the production runbook creates Secrets from', () => {
  const readme = readFileSync(join(__dirname, '..', '..', 'dist', 'production', 'README.md'), 'utf8');
  const files = secretFiles(readme).map(({ path, pem }) => [path.replace('secrets-of-production/', ''), pem]);
  expect(files).toEqual([
    ['observability/jaeger-elasticsearch/ES_USERNAME', undefined],
    ['observability/jaeger-elasticsearch/ES_PASSWORD', undefined],
    ['observability/elasticsearch-ca/ca.crt', undefined],
    ['observability/jaeger-tls/tls.crt', 'certificate'],
    ['observability/jaeger-tls/tls.key', 'key'],
    ['milvus/milvus-minio/accesskey', undefined],
    ['milvus/milvus-minio/secretkey', undefined],
  ]);
});
