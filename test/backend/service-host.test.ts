import { serviceHost } from '../../lib/backend/service-host';

test('within one namespace the short name, across namespaces NAME.NAMESPACE.svc', () => {
  expect(serviceHost('jaeger-collector', 'tracing', 'tracing')).toBe('jaeger-collector');
  expect(serviceHost('jaeger-collector', 'tracing', 'milvus')).toBe('jaeger-collector.tracing.svc');
});
