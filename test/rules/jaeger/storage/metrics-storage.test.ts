import { check, production } from '../../../support/jaeger';

describe('JAE104', () => {
  test('reports each of these', () => {
    expect(
      [
        { allInOne: { metricsStorage: { type: 'prometheus' } } },
        production({ query: { metricsStorage: { type: 'Prometheus', 'server-url': 'http://p' } } }),
        { allInOne: { metricsStorage: { 'server-url': 'http://p' } } },
      ].flatMap((spec) => check('JAE104', spec)),
    ).toMatchInlineSnapshot(`
      JAE104 production/jaeger spec.allInOne.metricsStorage.server-url: missing. Jaeger looks for Prometheus in its own pod, and the Monitor page stays empty. Use MetricsStorage.prometheus('http://prometheus.monitoring.svc:9090').
      JAE104 production/jaeger spec.query.metricsStorage.type: unknown metrics storage type 'Prometheus'. Jaeger exits at startup and crash-loops. Use MetricsStorage.prometheus('http://prometheus.monitoring.svc:9090').
      JAE104 production/jaeger spec.allInOne.metricsStorage.server-url: 'http://p' has no effect without type 'prometheus'. The UI has no Monitor page. Use MetricsStorage.prometheus('http://prometheus.monitoring.svc:9090').
    `);
  });

  test.each([
    { allInOne: { metricsStorage: { type: 'prometheus', 'server-url': 'http://p' } } },
    { allInOne: { metricsStorage: { type: 'prometheus' }, options: { prometheus: { 'server-url': 'http://p' } } } },
    production({ query: { metricsStorage: { type: 'prometheus' }, options: { 'prometheus.server-url': 'http://p' } } }),
    { allInOne: { metricsStorage: {} } },
    { allInOne: { metricsStorage: { type: '' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE104', spec)).toEqual([]);
  });
});
