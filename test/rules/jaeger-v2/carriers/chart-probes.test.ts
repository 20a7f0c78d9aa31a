import { checkChart, HTTP as http, USERCONFIG as userconfig } from './support';

describe('JVT215', () => {
  const withCheck = (healthcheckv2: unknown) => ({ userconfig: { ...userconfig, extensions: { healthcheckv2 } } });

  test('no health check, and one that listens elsewhere', () => {
    expect([
      ...checkChart('JVT215', { userconfig: { service: { extensions: ['jaeger_storage'] } } }),
      ...checkChart('JVT215', { userconfig: { extensions: userconfig.extensions } }),
      ...checkChart('JVT215', withCheck({ http })),
      ...checkChart('JVT215', withCheck({ use_v2: true, http: null })),
      ...checkChart('JVT215', withCheck({ use_v2: true, http: { endpoint: 'localhost:13133' } })),
      ...checkChart('JVT215', withCheck({ use_v2: true, http: { endpoint: '0.0.0.0:13134' } })),
    ]).toMatchInlineSnapshot(`
      JVT215 values.yaml userconfig.service.extensions: must contain healthcheckv2. The chart's probes get no answer on port 13133, so Kubernetes restarts the pod and it crash-loops. Set use_v2: true and http.endpoint: 0.0.0.0:13133 in extensions.healthcheckv2, and list it in service.extensions.
      JVT215 values.yaml userconfig.service.extensions: must contain healthcheckv2. The chart's probes get no answer on port 13133, so Kubernetes restarts the pod and it crash-loops. Set use_v2: true and http.endpoint: 0.0.0.0:13133 in extensions.healthcheckv2, and list it in service.extensions.
      JVT215 values.yaml userconfig.extensions.healthcheckv2: does not listen on port 13133 of the pod's address. The chart's probes get no answer on port 13133, so Kubernetes restarts the pod and it crash-loops. Set use_v2: true and http.endpoint: 0.0.0.0:13133 in extensions.healthcheckv2, and list it in service.extensions.
      JVT215 values.yaml userconfig.extensions.healthcheckv2: does not listen on port 13133 of the pod's address. The chart's probes get no answer on port 13133, so Kubernetes restarts the pod and it crash-loops. Set use_v2: true and http.endpoint: 0.0.0.0:13133 in extensions.healthcheckv2, and list it in service.extensions.
      JVT215 values.yaml userconfig.extensions.healthcheckv2: does not listen on port 13133 of the pod's address. The chart's probes get no answer on port 13133, so Kubernetes restarts the pod and it crash-loops. Set use_v2: true and http.endpoint: 0.0.0.0:13133 in extensions.healthcheckv2, and list it in service.extensions.
      JVT215 values.yaml userconfig.extensions.healthcheckv2: does not listen on port 13133 of the pod's address. The chart's probes get no answer on port 13133, so Kubernetes restarts the pod and it crash-loops. Set use_v2: true and http.endpoint: 0.0.0.0:13133 in extensions.healthcheckv2, and list it in service.extensions.
    `);
  });

  test.each([
    { use_v2: true, http },
    { use_v2: true, http: { endpoint: ':13133' } },
    { use_v2: true, http: { endpoint: '${env:JAEGER_LISTEN_HOST:-localhost}:13133' } },
    { endpoint: '0.0.0.0:13133' },
  ])('%j passes', (settings) => {
    expect(checkChart('JVT215', withCheck(settings))).toEqual([]);
  });

  test('Jaeger’s own configuration passes', () => {
    expect(checkChart('JVT215', {})).toEqual([]);
  });
});
