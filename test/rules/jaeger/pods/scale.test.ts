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
      JAE134 production/jaeger spec.collector.replicas: 2 is set together with autoscale. The operator makes no autoscaler: the number of pods stays as it is. Use JaegerScale.replicas(3), or JaegerScale.autoscale({ minReplicas, maxReplicas }).
      JAE134 production/jaeger spec.collector.replicas: 2 is set together with minReplicas. The operator makes no autoscaler: the number of pods stays as it is. Use JaegerScale.replicas(3), or JaegerScale.autoscale({ minReplicas, maxReplicas }).
      JAE134 production/jaeger spec.ingester.replicas: 2 is set together with maxReplicas. The operator makes no autoscaler: the number of pods stays as it is. Use JaegerScale.replicas(3), or JaegerScale.autoscale({ minReplicas, maxReplicas }).
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
      JAE135 production/jaeger spec.collector.minReplicas: 3 is more than maxReplicas, 2. The API server rejects the HorizontalPodAutoscaler, and nothing scales. Use JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 5 }).
      JAE135 production/jaeger spec.collector.maxReplicas: 0 is less than 1. The API server rejects the HorizontalPodAutoscaler, and nothing scales. Use JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 5 }).
      JAE135 production/jaeger spec.collector.minReplicas: 101 is more than maxReplicas, 100. The API server rejects the HorizontalPodAutoscaler, and nothing scales. Use JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 5 }).
      JAE135 production/jaeger spec.collector.minReplicas: 0 is less than 1. The API server rejects the HorizontalPodAutoscaler, and nothing scales. Use JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 5 }).
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
      JAE053 production/jaeger spec.collector.resources.requests: is without cpu and memory, by which it is scaled. The HorizontalPodAutoscaler would know no load, and leave it at one pod. Use resources: { requests: { cpu: '500m', memory: '512Mi' } }, or JaegerScale.replicas(2).
      JAE053 production/jaeger spec.collector.resources.requests: is without memory, by which it is scaled. The HorizontalPodAutoscaler would know no load, and leave it at one pod. Use resources: { requests: { cpu: '500m', memory: '512Mi' } }, or JaegerScale.replicas(2).
      JAE053 production/jaeger spec.collector.resources.requests: is without cpu, by which it is scaled. The HorizontalPodAutoscaler would know no load, and leave it at one pod. Use resources: { requests: { cpu: '500m', memory: '512Mi' } }, or JaegerScale.replicas(2).
    `);
  });

  test.each([
    // Kubernetes requests what is limited.
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
