import { check } from '../../../support/jaeger-v2-collector';

describe('JVT113', () => {
  test('a minimum without a maximum', () => {
    expect(check('JVT113', { autoscaler: { minReplicas: 2 } })).toMatchInlineSnapshot(
      `JVT113 production/jaeger spec.autoscaler.maxReplicas: missing beside minReplicas. The operator's webhook rejects the CR. Set the most pods that may run.`,
    );
  });

  test('a maximum below the minimum and the replicas', () => {
    expect(check('JVT113', { replicas: 5, autoscaler: { minReplicas: 4, maxReplicas: 3 } })).toMatchInlineSnapshot(`
      JVT113 production/jaeger spec.autoscaler.minReplicas: 4 is more than maxReplicas (3). The operator's webhook rejects the CR. Use at most 3, or raise spec.autoscaler.maxReplicas.
      JVT113 production/jaeger spec.replicas: 5 is more than maxReplicas (3). The operator's webhook rejects the CR. Use at most 3, or raise spec.autoscaler.maxReplicas.
    `);
  });

  test('others pass', () => {
    expect(check('JVT113', { replicas: 3, autoscaler: { minReplicas: 3, maxReplicas: 3 } })).toEqual([]);
    expect(check('JVT113', { replicas: 2, autoscaler: { maxReplicas: 3 } })).toEqual([]);
    expect(check('JVT113', { replicas: 2, autoscaler: {} })).toEqual([]);
  });
});
