import { pathWithoutCredentials, withoutCredentials } from '../../lib/diagnostics/credentials';

test.each([
  ['spec.config.minio.secretAccessKey', 'hunter2', '***'],
  ['spec.config.common.security.defaultRootPassword', 12345, '***'],
  ['minio.accessKey', '', ''],
  ['minio.existingSecret', 'minio-keys', 'minio-keys'],
  ['spec.storage.options.es.tls.key', '/tls/key', '/tls/key'],
  ['proxy.extraEnv', [{ name: 'ETCD_PASSWORD', value: 'hunter2' }], [{ name: 'ETCD_PASSWORD', value: '***' }]],
  ['proxy.extraEnv', [{ name: 'LOG', value: 'debug' }], [{ name: 'LOG', value: 'debug' }]],
  ['trace.otlp', { headers: { authorization: 'hunter2', x: 'y' } }, { headers: { authorization: '***', x: '***' } }],
  ['trace.otlp.endpoint', 'me:hunter2@jaeger:4317', '***@jaeger:4317'],
  ['trace.jaeger.url', 'http://me:hun/ter2@jaeger/api', 'http://***@jaeger/api'],
  ['trace.jaeger.url', 'http://me:!hunter2 [0@jaeger/api', 'http://***@jaeger/api'],
  ['trace.jaeger.url', 'http://jaeger/api?access_token=hunter2&x=1', 'http://jaeger/api?access_token=***&x=1'],
  ['trace', 'headers: Authorization: Bearer hunter2', 'headers: ***'],
  ['spec.image', 'r:5000/c:v1.60.0@sha256:ab', 'r:5000/c:v1.60.0@sha256:ab'],
  ['spec.config', 'minio:\n  port: 9000\n', '(a text of 2 lines)'],
  ['trace.exporter', 'Jaeger\n', 'Jaeger\n'],
  ['trace.sampleFraction', 0, 0],
  ['cluster', { enabled: null }, { enabled: null }],
])('%s %j', (path, value, expected) => {
  expect(withoutCredentials(path, value)).toEqual(expected);
});

test.each([
  ['spec.options["db://u:SECRET@h"]', 'spec.options["db://u:***@h"]'],
  ['a["x://u:p1@h"]["y://v:p2@i"]', 'a["x://u:***@h"]["y://v:***@i"]'],
  ['spec.options["http://h:9200"]', 'spec.options["http://h:9200"]'],
  ['metadata.labels["a@b"]', 'metadata.labels["a@b"]'],
  ['spec.storage.type', 'spec.storage.type'],
])('the path %s', (path, shown) => {
  expect(pathWithoutCredentials(path)).toBe(shown);
});
