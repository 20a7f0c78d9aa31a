import { JaegerIngress, type JaegerIngressProps } from '../../lib';

test('disabled', () => {
  expect(JaegerIngress.disabled().spec).toEqual({ enabled: false });
});

test('open to everybody, as in the guide', () => {
  expect(JaegerIngress.openToEverybody().spec).toEqual({ enabled: true });
});

test('a host, minimal', () => {
  expect(JaegerIngress.host('a.example.com', { className: 'nginx' }).spec).toStrictEqual({
    enabled: true,
    ingressClassName: 'nginx',
    hosts: ['a.example.com'],
  });
});

test('a host, with all props', () => {
  const props: Required<JaegerIngressProps> = { className: 'nginx', tlsSecret: 'tls' };
  expect(JaegerIngress.host('a.example.com', props).spec).toStrictEqual({
    enabled: true,
    ingressClassName: 'nginx',
    hosts: ['a.example.com'],
    tls: [{ hosts: ['a.example.com'], secretName: 'tls' }],
  });
});
