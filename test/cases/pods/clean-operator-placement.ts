// expect: clean
import { Environment, JaegerOperator, TracingApp } from '../../../lib';

const app = new TracingApp();
new JaegerOperator(new Environment(app, 'env'), 'operator', {
  tolerations: [{ key: 'dedicated', value: 'tracing', effect: 'NoSchedule' }, { operator: 'Exists' }],
  nodeSelector: { 'kubernetes.io/os': 'linux' },
  priorityClassName: 'system-cluster-critical',
  resources: { requests: { cpu: '0.5' }, limits: { cpu: '500m' } },
});
app.synth();
