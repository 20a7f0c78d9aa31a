import { App, Chart } from 'cdk8s';
import { JaegerOperator } from '../../../lib';
import { thrown } from '../../support/thrown';
import { check } from './support';

describe('OPR011', () => {
  test('no quantity, and more than the limit', () => {
    expect(check('OPR011', { requests: { cpu: 'much' }, limits: { memory: 'all' } })).toMatchInlineSnapshot(`
      OPR011 env/operator resources.requests.cpu: invalid quantity 'much'. The API server rejects the Deployment, and the operator never starts. Use a quantity such as '500m' or '2Gi'.
      OPR011 env/operator resources.limits.memory: invalid quantity 'all'. The API server rejects the Deployment, and the operator never starts. Use a quantity such as '500m' or '2Gi'.
    `);
    expect(check('OPR011', { requests: { memory: '1Gi' } })).toMatchInlineSnapshot(
      `OPR011 env/operator resources.requests.memory: '1Gi' is above the limit '512Mi'. The API server rejects the Deployment, and the operator never starts. Lower it, or raise resources.limits.memory.`,
    );
  });

  test('a negative amount, and an unknown resource', () => {
    expect(check('OPR011', { requests: { cpu: '-1' } })).toMatchInlineSnapshot(
      `OPR011 env/operator resources.requests.cpu: '-1' must not be negative. The API server rejects the Deployment, and the operator never starts. Use 1, or remove it.`,
    );
    expect(check('OPR011', { limits: { memroy: '1Gi' } })).toMatchInlineSnapshot(
      `OPR011 env/operator resources.limits: unknown resource 'memroy'. The API server rejects the Deployment, and the operator never starts. Did you mean 'memory'?`,
    );
  });

  test('a device without a limit', () => {
    expect(check('OPR011', { requests: { 'nvidia.com/gpu': '1' } })).toMatchInlineSnapshot(
      `OPR011 env/operator resources.requests.nvidia.com/gpu: '1' requires an equal limit. The API server rejects the Deployment, and the operator never starts. Set resources.limits.nvidia.com/gpu to the same amount.`,
    );
  });

  test('as much as the limit passes', () => {
    expect(check('OPR011', { requests: { memory: '512Mi', cpu: '8' } })).toEqual([]);
    expect(
      check('OPR011', { requests: { memory: '0.5Gi' }, limits: { memory: '512Mi', 'nvidia.com/gpu': '1' } }),
    ).toEqual([]);
  });
});

describe('OPR101', () => {
  test('an unknown word', () => {
    expect(check('OPR101', { placement: { tolerations: [{ key: 'a', operator: 'Equals' }] } })).toMatchInlineSnapshot(
      `OPR101 env/operator tolerations[0].operator: unknown operator 'Equals'. The API server rejects the Deployment, and the operator never starts. Did you mean 'Equal'?`,
    );
    const spread = { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'Never' };
    expect(check('OPR101', { placement: { topologySpreadConstraints: [spread] } })).toMatchInlineSnapshot(
      `OPR101 env/operator topologySpreadConstraints[0].whenUnsatisfiable: unknown value 'Never'. The API server rejects the Deployment, and the operator never starts. Use one of DoNotSchedule, ScheduleAnyway.`,
    );
  });

  test('valid settings pass', () => {
    const tolerations = [{ operator: 'Exists' }, { key: 'a', value: 'b', effect: 'NoExecute', tolerationSeconds: 0 }];
    expect(check('OPR101', { placement: { tolerations } })).toEqual([]);
    expect(check('OPR101')).toEqual([]);
  });
});

describe('OPR102', () => {
  test('a label with a blank', () => {
    expect(check('OPR102', { placement: { nodeSelector: { pool: 'a b' } } })).toMatchInlineSnapshot(
      `OPR102 env/operator nodeSelector["pool"]: invalid label value 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects the Deployment, and the operator never starts. Use a label that the nodes have.`,
    );
  });

  test('labels pass', () => {
    expect(check('OPR102', { placement: { nodeSelector: { 'kubernetes.io/os': 'linux', empty: '' } } })).toEqual([]);
  });
});

describe('OPR103', () => {
  test('a name with blanks', () => {
    expect(check('OPR103', { placement: { priorityClassName: 'Hi Prio' } })).toMatchInlineSnapshot(
      `OPR103 env/operator priorityClassName: 'Hi Prio' must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). The API server rejects the Deployment, and the operator never starts. Use the name of a PriorityClass, such as system-cluster-critical.`,
    );
  });

  test('a name passes', () => {
    expect(check('OPR103', { placement: { priorityClassName: 'system-cluster-critical' } })).toEqual([]);
  });
});

test('all of them at once, from props', () => {
  const message = thrown(() => {
    new JaegerOperator(new Chart(new App(), 'env'), 'operator', {
      nodeSelector: { pool: 'a b' },
      tolerations: [{ key: 'a', operator: 'Equals' }],
      priorityClassName: 'Hi Prio',
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchExpressions: [{ key: 'zone', operator: 'In' }] }],
          },
        },
      },
    });
  });
  expect(message?.split('\n').map((line) => line.slice(0, 6))).toEqual(['OPR101', 'OPR101', 'OPR102', 'OPR103']);
});
