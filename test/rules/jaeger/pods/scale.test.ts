import { check, production, streaming } from '../../../support/jaeger';

describe('JAE134', () => {
  test('reports each of these', () => {
    expect(
      [
        production({ collector: { replicas: 2, autoscale: true } }),
        production({ collector: { replicas: 2, minReplicas: 1 } }),
        streaming({ collector: { options: { kafka: { producer: {} } } }, ingester: { replicas: 2, maxReplicas: 3 } }),
      ].flatMap((spec) => check('JAE134', spec)),
    ).toMatchInlineSnapshot(`
      JAE134 production/jaeger spec.collector.replicas: 2 conflicts with autoscale. The operator creates no autoscaler, and the number of pods stays fixed. Use either JaegerScale.replicas(3) or JaegerScale.autoscale({ minReplicas, maxReplicas }).
      JAE134 production/jaeger spec.collector.replicas: 2 conflicts with minReplicas. The operator creates no autoscaler, and the number of pods stays fixed. Use either JaegerScale.replicas(3) or JaegerScale.autoscale({ minReplicas, maxReplicas }).
      JAE134 production/jaeger spec.ingester.replicas: 2 conflicts with maxReplicas. The operator creates no autoscaler, and the number of pods stays fixed. Use either JaegerScale.replicas(3) or JaegerScale.autoscale({ minReplicas, maxReplicas }).
    `);
  });

  test.each([
    production({ collector: { replicas: 2 } }),
    production({ collector: { replicas: 2, autoscale: false } }),
    production({ collector: { replicas: 2, autoscale: false, minReplicas: 1, maxReplicas: 5 } }),
    production({ collector: { minReplicas: 1, maxReplicas: 2 } }),
  ])('%j passes', (spec) => {
    expect(check('JAE134', spec)).toEqual([]);
  });
});

describe('JAE135', () => {
  test('reports each of these', () => {
    expect(
      [
        production({ collector: { minReplicas: 3, maxReplicas: 2 } }),
        production({ collector: { maxReplicas: 0 } }),
        production({ collector: { minReplicas: 101 } }),
        production({ collector: { minReplicas: 0 } }),
      ].flatMap((spec) => check('JAE135', spec)),
    ).toMatchInlineSnapshot(`
      JAE135 production/jaeger spec.collector.minReplicas: 3 must be at most maxReplicas, which is 2. The API server rejects the HorizontalPodAutoscaler, and nothing scales. Use JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 5 }).
      JAE135 production/jaeger spec.collector.maxReplicas: 0 must be a whole number of 1 or more. The API server rejects the HorizontalPodAutoscaler, and nothing scales. Use JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 5 }).
      JAE135 production/jaeger spec.collector.minReplicas: 101 must be at most maxReplicas, which is 100. The API server rejects the HorizontalPodAutoscaler, and nothing scales. Use JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 5 }).
      JAE135 production/jaeger spec.collector.minReplicas: 0 must be a whole number of 1 or more. The API server rejects the HorizontalPodAutoscaler, and nothing scales. Use JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 5 }).
    `);
  });

  test.each([
    production({ collector: { minReplicas: 2, maxReplicas: 2 } }),
    production({ collector: { maxReplicas: 1 } }),
    production({ collector: { maxReplicas: -1 } }),
    production({ collector: { replicas: 1, maxReplicas: 0 } }),
    production({ collector: { autoscale: false, maxReplicas: 0 } }),
  ])('%j passes', (spec) => {
    expect(check('JAE135', spec)).toEqual([]);
  });
});

describe('JAE053', () => {
  test('reports each of these', () => {
    expect(
      [
        production({ collector: { maxReplicas: 5 } }),
        production({ collector: { resources: { requests: { cpu: '1' } } } }),
        production({ collector: { resources: { limits: { memory: '1Gi' } } } }),
      ].flatMap((spec) => check('JAE053', spec)),
    ).toMatchInlineSnapshot(`
      JAE053 production/jaeger spec.collector.resources.requests: missing cpu and memory, which autoscaling needs. The HorizontalPodAutoscaler cannot measure the load and adds no pods. Use collector: { resources: { requests: { cpu: '500m', memory: '512Mi' } } } or collector: { scale: JaegerScale.replicas(2) }.
      JAE053 production/jaeger spec.collector.resources.requests: missing memory, which autoscaling needs. The HorizontalPodAutoscaler cannot measure the load and adds no pods. Use collector: { resources: { requests: { memory: '512Mi' } } } or collector: { scale: JaegerScale.replicas(2) }.
      JAE053 production/jaeger spec.collector.resources.requests: missing cpu, which autoscaling needs. The HorizontalPodAutoscaler cannot measure the load and adds no pods. Use collector: { resources: { requests: { cpu: '500m' } } } or collector: { scale: JaegerScale.replicas(2) }.
    `);
  });

  test.each([
    // A limit without a request counts as the request.
    production({ collector: { resources: { limits: { cpu: '1', memory: '1Gi' } } } }),
    production({ collector: { resources: { requests: { cpu: '1' } } }, resources: { limits: { memory: '1Gi' } } }),
    production({ collector: { replicas: 2 } }),
    production({ collector: { autoscale: false } }),
    production({ collector: { resources: { requests: { cpu: '1' } } }, resources: { requests: { memory: '1Gi' } } }),
    {},
  ])('%j passes', (spec) => {
    expect(check('JAE053', spec)).toEqual([]);
  });
});
