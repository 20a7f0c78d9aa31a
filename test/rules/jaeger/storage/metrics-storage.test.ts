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
      JAE104 production/jaeger spec.allInOne.metricsStorage.server-url: is not set. Jaeger would look for a Prometheus in its own pod, and the page Monitor stay empty. Use type 'prometheus' with a server-url such as 'http://prometheus.monitoring.svc:9090'.
      JAE104 production/jaeger spec.query.metricsStorage.type: 'Prometheus' is not 'prometheus', the only one that there is. Jaeger exits at startup and crash-loops. Use type 'prometheus' with a server-url such as 'http://prometheus.monitoring.svc:9090'.
      JAE104 production/jaeger spec.allInOne.metricsStorage.server-url: 'http://p' is set without type 'prometheus'. Nothing would read it, and the UI have no page Monitor. Use type 'prometheus' with a server-url such as 'http://prometheus.monitoring.svc:9090'.
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
