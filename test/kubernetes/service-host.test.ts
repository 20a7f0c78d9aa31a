import { isServiceAddress, serviceOfHost } from '../../lib/kubernetes/service-host';

test.each([
  ['jaeger-collector', { service: 'jaeger-collector', namespace: undefined }],
  ['jaeger-collector.team', { service: 'jaeger-collector', namespace: 'team' }],
  ['jaeger-collector.team.svc', { service: 'jaeger-collector', namespace: 'team' }],
  ['jaeger-collector.team.svc.cluster.local', { service: 'jaeger-collector', namespace: 'team' }],
  ['jaeger-collector.team.svc.cluster.local.', { service: 'jaeger-collector', namespace: 'team' }],
  ['tempo.example.com', undefined],
  ['jaeger-collector.team.svc.example.com', undefined],
])('%s names %j', (host, named) => {
  expect(serviceOfHost(host)).toEqual(named);
});

test('an address names a Service if its host is cluster-internal', () => {
  const of = ['https://elasticsearch:9200', 'es.logs.svc:9200', 'es.logs.svc.cluster.local.'];
  const others = ['es.example.com:9200', '10.0.0.1:9200', 'localhost:9200', '[::1]:9200', ''];
  expect([...of, ...others].filter(isServiceAddress)).toEqual(of);
});
