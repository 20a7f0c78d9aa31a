import { occupied } from '../e2e/cluster/occupied';

test('what the tests would delete is found in a cluster, and nothing else', () => {
  const ours = [
    'CustomResourceDefinition /jaegers.jaegertracing.io',
    'Namespace /observability',
    'Namespace /e2e-other',
    'ClusterRole /jaeger-operator-manager',
    'MutatingWebhookConfiguration /jaeger-operator-mutating-webhook-configuration',
    'Secret default/sh.helm.release.v1.my-release.v3',
  ];
  const others = ['Namespace /default', 'Namespace /my-milvus', 'Secret default/sh.helm.release.v1.my-releases.v1'];
  expect(occupied([...others, ...ours])).toEqual(ours);
});
