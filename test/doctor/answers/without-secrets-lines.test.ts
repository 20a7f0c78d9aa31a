import { maskedLine, maskedUrls, withoutSecrets } from '../../../lib/doctor/answers/without-secrets';

test.each([
  ['GET https://admin:hunter2@es:9200/a b@c', 'GET https://***@es:9200/a b@c'],
  ['amqp://token@host', 'amqp://***@host'],
  ['kubectl get pods --context kubernetes-admin@kubernetes', 'kubectl get pods --context kubernetes-admin@kubernetes'],
  ['image: registry.example.com/jaeger@sha256:1234', 'image: registry.example.com/jaeger@sha256:1234'],
  ['http://jaeger:14268/api/traces?a=b@c', 'http://jaeger:14268/api/traces?a=b@c'],
])('%s', (line, masked) => {
  expect(maskedUrls(line)).toBe(masked);
  expect(maskedLine(line)).toBe(masked);
});

test('a password by its name', () => {
  expect(maskedLine('level=info password=hunter2, user=a')).toBe('level=info password=***, user=a');
});

test('when and by whom an object was changed stays: links compare these times', () => {
  const managedFields = [
    {
      manager: 'helm',
      operation: 'Update',
      time: '2026-01-01T12:00:00Z',
      fieldsV1: { 'f:data': { 'f:user.yaml': {} } },
    },
  ];
  const stdout = JSON.stringify({ kind: 'ConfigMap', metadata: { name: 'a', managedFields } });
  expect(JSON.parse(withoutSecrets('kubectl get configmap a', { code: 0, stdout, stderr: '' }).stdout)).toEqual({
    kind: 'ConfigMap',
    metadata: { name: 'a', managedFields },
  });
});

test.each([
  'transport: authentication handshake failed: credentials: cannot check peer: missing selected ALPN property',
  'failed to fetch token: serviceaccounts "jaeger-operator" not found',
  'Unable to connect to the server: getting credentials: exec: executable aws not found',
  'docker-pullable://jaeger@sha256:1234',
  'google.golang.org/grpc@v1.65.0/clientconn.go:1234 +0x12',
  '10:20:30 a@b.example.com logged in',
  'Basic authentication failed for the bearer of this',
  '--es.password=$(ES_PASSWORD) token: ${env:TOKEN}',
  'automountServiceAccountToken: false',
  'max-tokens: 12, tokenizer=standard',
])('evidence stays: %s', (line) => {
  expect(maskedLine(line)).toBe(line);
});

test.each([
  ['password: a b c', 'password: "***"'],
  ["  secretKey: 'a'", '  secretKey: "***"'],
  ['login token: a1, next', 'login token: "***", next'],
  ['{password: a, user: b}', '{password: "***", user: b}'],
  [String.raw`config="{\"password\":\"a,b\"}"`, String.raw`config="{\"password\":\"***\"}"`],
  ['map[Authorization:[Bearer abc]]', 'map[Authorization:***]]'],
  ['a=${env:PASSWORD} password=${env:PASSWORD:-b}', 'a=${env:PASSWORD} password=***'],
  ['Bearer abc123 and AKIAIOSFODNN7EXAMPLE', 'Bearer *** and ***'],
  ['headers: authorization=abc,b=c', 'headers: "authorization=***,b=***"'],
])('%s', (line, masked) => {
  expect(maskedLine(line)).toBe(masked);
});
