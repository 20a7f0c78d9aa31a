import { check } from './support';

describe('OPR010', () => {
  test('numbers of replicas that are refused', () => {
    expect([0, 1.5, -1].flatMap((replicas) => check('OPR010', { replicas }))).toMatchInlineSnapshot(`
      OPR010 env/operator replicas: 0 must be a whole number of 1 or more. No operator runs, and the API server rejects every Jaeger because the webhooks are unreachable. Use 1, or 2 to keep the webhooks available while a node is drained.
      OPR010 env/operator replicas: 1.5 must be a whole number of 1 or more. No operator runs, and the API server rejects every Jaeger because the webhooks are unreachable. Use 1, or 2 to keep the webhooks available while a node is drained.
      OPR010 env/operator replicas: -1 must be a whole number of 1 or more. No operator runs, and the API server rejects every Jaeger because the webhooks are unreachable. Use 1, or 2 to keep the webhooks available while a node is drained.
    `);
  });

  test('two without an election', () => {
    expect(check('OPR010', { replicas: 2, leaderElection: false })).toMatchInlineSnapshot(
      `OPR010 env/operator replicas: 2 must be 1 without leader election. All replicas change every Jaeger at the same time. Remove leaderElection: false.`,
    );
  });

  test('two, or one without an election, pass', () => {
    expect(check('OPR010', { replicas: 2 })).toEqual([]);
    expect(check('OPR010', { leaderElection: false })).toEqual([]);
  });
});

describe('OPR012', () => {
  test('timeouts that the API server refuses', () => {
    expect([0, 31, 2.5].flatMap((webhookTimeoutSeconds) => check('OPR012', { webhookTimeoutSeconds })))
      .toMatchInlineSnapshot(`
      OPR012 env/operator webhookTimeout: 0 must be a whole number from 1 to 30 (seconds). The API server rejects the webhook configurations. Use Duration.seconds(5), the default.
      OPR012 env/operator webhookTimeout: 31 must be a whole number from 1 to 30 (seconds). The API server rejects the webhook configurations. Use Duration.seconds(5), the default.
      OPR012 env/operator webhookTimeout: 2.5 must be a whole number from 1 to 30 (seconds). The API server rejects the webhook configurations. Use Duration.seconds(5), the default.
    `);
  });

  test.each([1, 30])('%d seconds pass', (webhookTimeoutSeconds) => {
    expect(check('OPR012', { webhookTimeoutSeconds })).toEqual([]);
  });
});

describe('OPR013', () => {
  test('an empty list, and invalid ports', () => {
    expect(check('OPR013', { apiServerPorts: [] })).toMatchInlineSnapshot(
      `OPR013 env/operator networkPolicy.apiServerPorts: [] must list at least one port. A NetworkPolicy rule without ports allows every port. List the API server's port, or use OperatorNetworkPolicy.none().`,
    );
    expect(check('OPR013', { apiServerPorts: [0, -1, 65536] })).toHaveLength(3);
    expect(check('OPR013', { apiServerPorts: [443, 70000, 0.5] })).toMatchInlineSnapshot(`
      OPR013 env/operator networkPolicy.apiServerPorts[1]: 70000 must be a whole number from 1 to 65535. The API server rejects the NetworkPolicy. Use a port such as 6443.
      OPR013 env/operator networkPolicy.apiServerPorts[2]: 0.5 must be a whole number from 1 to 65535. The API server rejects the NetworkPolicy. Use a port such as 6443.
    `);
  });

  test('ports, and no policy, pass', () => {
    expect(check('OPR013', { apiServerPorts: [1, 65535] })).toEqual([]);
    expect(check('OPR013')).toEqual([]);
  });
});

describe('OPR014', () => {
  test('monitoring without metrics', () => {
    expect(check('OPR014', { metrics: 'none', monitored: true })).toMatchInlineSnapshot(
      `OPR014 env/operator monitoring: requires metrics, which are off. Prometheus has no port to scrape, and the alert that the operator is down never resolves. Use OperatorMetrics.authenticated(), or OperatorMonitoring.none().`,
    );
  });

  test('monitoring of plain metrics, and no monitoring, pass', () => {
    expect(check('OPR014', { metrics: 'plain', monitored: true })).toEqual([]);
    expect(check('OPR014', { metrics: 'none' })).toEqual([]);
  });
});
