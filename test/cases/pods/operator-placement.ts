// expect: error OPR101 env/operator tolerations[0].operator: unknown operator 'Equals'
// expect: error OPR102 env/operator nodeSelector["pool"]: invalid label value 'a b'
// expect: error OPR103 env/operator priorityClassName: 'Hi Prio'
// seen: the API server refuses the Deployment with all three
import { Environment, JaegerOperator, TracingApp } from '../../../lib';

const app = new TracingApp();
new JaegerOperator(new Environment(app, 'env'), 'operator', {
  tolerations: [{ key: 'dedicated', operator: 'Equals' }],
  nodeSelector: { pool: 'a b' },
  priorityClassName: 'Hi Prio',
});
app.synth();
