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
