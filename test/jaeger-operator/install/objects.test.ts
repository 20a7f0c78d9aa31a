import { stringify } from 'yaml';
import { type JaegerOperatorProps, OperatorMetrics, OperatorMonitoring, OperatorNetworkPolicy } from '../../../lib';
import { installObjects } from '../../../lib/jaeger-operator/install/objects';
import { changed, install, names } from './support';
import { installOf } from '../../../lib/jaeger-operator/install/install';

const monitored: JaegerOperatorProps = { replicas: 2, monitoring: OperatorMonitoring.prometheusOperator() };

test('the default install', () => {
  expect(names()).toEqual([
    'Certificate observability/jaeger-operator-serving-cert',
    'ClusterRole jaeger-editor',
    'ClusterRole jaeger-operator-manager',
    'ClusterRole jaeger-operator-metrics-proxy',
    'ClusterRole jaeger-operator-metrics-reader',
    'ClusterRole jaeger-viewer',
    'ClusterRoleBinding jaeger-operator-manager',
    'ClusterRoleBinding jaeger-operator-metrics-proxy',
    'Deployment observability/jaeger-operator',
    'Issuer observability/jaeger-operator-selfsigned-issuer',
    'MutatingWebhookConfiguration jaeger-operator-mutating-webhook-configuration',
    'NetworkPolicy observability/jaeger-operator',
    'Role observability/jaeger-operator-leader-election',
    'RoleBinding observability/jaeger-operator-leader-election',
    'Service observability/jaeger-operator-metrics',
    'Service observability/jaeger-operator-webhook-service',
    'ServiceAccount observability/jaeger-operator',
    'ValidatingWebhookConfiguration jaeger-operator-validating-webhook-configuration',
  ]);
});

test('another name is in the name of every object, and another namespace in each that has one', () => {
  const objects = installObjects(installOf({ ...monitored, name: 'second', namespace: 'tracing', crd: false }));
  expect(objects.filter(({ metadata }) => !/^second(-|$)/.test(metadata.name))).toEqual([]);
  expect(objects.filter(({ metadata }) => (metadata.namespace ?? 'tracing') !== 'tracing')).toEqual([]);
  expect(JSON.stringify(objects)).not.toMatch(/observability|"jaeger-operator-/);
});

test('the objects that switches add and remove', () => {
  expect(changed({}, { crd: false })).toEqual({
    added: [],
    gone: ['ClusterRole jaeger-editor', 'ClusterRole jaeger-viewer'],
  });
  expect(changed({}, { networkPolicy: OperatorNetworkPolicy.none() })).toEqual({
    added: [],
    gone: ['NetworkPolicy observability/jaeger-operator'],
  });
  expect(changed({}, monitored)).toEqual({
    added: [
      'PodDisruptionBudget observability/jaeger-operator',
      'PrometheusRule observability/jaeger-operator',
      'ServiceMonitor observability/jaeger-operator',
    ],
    gone: [],
  });
  expect(changed({}, { leaderElection: false })).toEqual({
    added: [],
    gone: [
      'Role observability/jaeger-operator-leader-election',
      'RoleBinding observability/jaeger-operator-leader-election',
    ],
  });
  expect(changed({}, { metrics: OperatorMetrics.plain() })).toEqual({
    added: [],
    gone: [
      'ClusterRole jaeger-operator-metrics-proxy',
      'ClusterRole jaeger-operator-metrics-reader',
      'ClusterRoleBinding jaeger-operator-metrics-proxy',
    ],
  });
  expect(changed({ metrics: OperatorMetrics.plain() }, { metrics: OperatorMetrics.none() })).toEqual({
    added: [],
    gone: ['Service observability/jaeger-operator-metrics'],
  });
});

test('every object has the labels of its install, and none that the operator would take for its own', () => {
  for (const [, { metadata }] of install({ ...monitored, name: 'second' })) {
    expect(metadata).toMatchObject({ labels: { name: 'second', 'app.kubernetes.io/name': 'jaeger-operator' } });
    expect(JSON.stringify(metadata)).not.toContain('managed-by');
  }
});

test('objects share no parts, so plain YAML has no anchors', () => {
  expect(stringify(installObjects(installOf(monitored)))).not.toMatch(/[&*]a\d/);
});
