import { JaegerV2CollectorService, type JaegerV2ServiceProps } from '../../../lib';
import { objectAt } from '../../../lib/kubernetes/json';
import { objects } from '../support';

const SELECTOR = {
  'app.kubernetes.io/component': 'all-in-one',
  'app.kubernetes.io/instance': 'jaeger',
  'app.kubernetes.io/name': 'jaeger',
};
const tcp = (name: string, port: number) => ({ name, port, protocol: 'TCP', targetPort: port });

/** The type and annotations of the Services. */
function typesOf(collectorService?: JaegerV2CollectorService): unknown {
  const all = objects({ collectorService, annotations: { team: 'search' } });
  return ['collector', 'query'].map((name) => {
    const service = all[`Service jaeger-${name}`];
    return [objectAt(service, 'spec').type, objectAt(service, 'metadata').annotations];
  });
}

test('two Services with the names and ports of version 1', () => {
  const all = objects();
  expect(Object.keys(all).filter((key) => key.startsWith('Service '))).toEqual([
    'Service jaeger-collector',
    'Service jaeger-query',
  ]);
  expect(objectAt(all['Service jaeger-collector'], 'spec')).toEqual({
    type: 'ClusterIP',
    selector: SELECTOR,
    ports: [tcp('grpc-otlp', 4317), tcp('http-otlp', 4318), tcp('http-c-binary-trft', 14268)],
  });
  expect(objectAt(all['Service jaeger-query'], 'spec')).toEqual({
    type: 'ClusterIP',
    selector: SELECTOR,
    ports: [tcp('http-query', 16686), tcp('grpc-query', 16685)],
  });
});

test('the Service of the receivers can be of another type, that of the UI cannot', () => {
  const props: Required<JaegerV2ServiceProps> = { annotations: { 'example.com/internal': 'true' } };
  const own = { team: 'search', ...props.annotations };
  const query = ['ClusterIP', { team: 'search' }];
  expect(typesOf()).toEqual([['ClusterIP', { team: 'search' }], query]);
  expect(typesOf(JaegerV2CollectorService.clusterIp(props))).toEqual([['ClusterIP', own], query]);
  expect(typesOf(JaegerV2CollectorService.nodePort(props))).toEqual([['NodePort', own], query]);
  expect(typesOf(JaegerV2CollectorService.loadBalancer(props))).toEqual([['LoadBalancer', own], query]);
});
