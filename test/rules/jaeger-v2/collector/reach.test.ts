import { CANONICAL_CONFIG, check, withConfig } from '../../../support/jaeger-v2-collector';

describe('JVT114', () => {
  test('an Ingress and a route', () => {
    const ingress = { type: 'ingress', hostname: 'jaeger.example.com', ruleType: 'path', route: {} };
    expect(check('JVT114', { ingress, httpRoute: { enabled: true } })).toMatchInlineSnapshot(`
      JVT114 production/jaeger spec.ingress.type: 'ingress' leads to the receivers (Service 'jaeger-collector'), not to the UI. Receivers are reachable from outside without a login, and the UI is not. Remove it. For the UI, write an Ingress to port 16686 of Service 'jaeger-collector-extension'.
      JVT114 production/jaeger spec.httpRoute: leads to the receivers (Service 'jaeger-collector'), not to the UI. Receivers are reachable from outside without a login, and the UI is not. Remove it. For the UI, write an Ingress to port 16686 of Service 'jaeger-collector-extension'.
    `);
  });

  test('none passes', () => {
    expect(check('JVT114', { ingress: { route: {} }, httpRoute: { enabled: false } })).toEqual([]);
  });
});

describe('JVT115', () => {
  const sampling = {
    file: { path: '/etc/jaeger/sampling.json' },
    http: { endpoint: '0.0.0.0:5778' },
    grpc: { endpoint: '0.0.0.0:5779' },
  };
  const extended = (extensions: object, listed: readonly string[]) =>
    withConfig({
      extensions: { ...CANONICAL_CONFIG.extensions, ...extensions },
      service: { ...CANONICAL_CONFIG.service, extensions: ['jaeger_storage', 'jaeger_query', ...listed] },
    });
  const port = (number: number) => ({ name: `port-${number}`, port: number, targetPort: number, protocol: 'TCP' });

  test('remote sampling', () => {
    const spec = extended({ remote_sampling: sampling }, ['remote_sampling']);
    expect(check('JVT115', { ...spec, ports: [port(5779)] })).toMatchInlineSnapshot(
      `JVT115 production/jaeger spec.config.extensions.remote_sampling.http.endpoint: 5778 is in no Service of the operator, whose NetworkPolicy blocks it. Clients outside of the pod cannot reach it. Add { name: port-5778, port: 5778, targetPort: 5778, protocol: TCP } to spec.ports.`,
    );
  });

  test('remote storage, without the NetworkPolicy', () => {
    const spec = extended({ remote_storage: { endpoint: '0.0.0.0:17271', storage: 'main' } }, ['remote_storage']);
    expect(check('JVT115', { ...spec, networkPolicy: { enabled: false } })).toMatchInlineSnapshot(
      `JVT115 production/jaeger spec.config.extensions.remote_storage.endpoint: 17271 is in no Service of the operator. Clients outside of the pod cannot reach it. Add { name: port-17271, port: 17271, targetPort: 17271, protocol: TCP } to spec.ports.`,
    );
  });

  test('what is opened, not listed, or the UI, passes', () => {
    const spec = extended({ remote_sampling: sampling }, ['remote_sampling']);
    expect(check('JVT115', { ...spec, ports: [port(5778), port(5779)] })).toEqual([]);
    expect(check('JVT115', extended({ remote_sampling: sampling }, []))).toEqual([]);
    expect(check('JVT115')).toEqual([]);
  });
});

describe('JVT116', () => {
  test('probes', () => {
    expect(check('JVT116', { livenessProbe: { periodSeconds: 10 }, readinessProbe: { periodSeconds: 5 } }))
      .toMatchInlineSnapshot(`
      JVT116 production/jaeger spec.livenessProbe: has no effect: it only times the probes of health_check. The build of Jaeger does not contain health_check, so the pods have no probes. Remove it.
      JVT116 production/jaeger spec.readinessProbe: has no effect: it only times the probes of health_check. The build of Jaeger does not contain health_check, so the pods have no probes. Remove it.
    `);
  });

  test('none passes', () => {
    expect(check('JVT116', { livenessProbe: {} })).toEqual([]);
  });
});
