import { isObject, type JsonObject } from '../../../../lib/kubernetes/json';
import { checkJaegerV2Chart } from '../../../../lib/rules/jaeger-v2-carriers';
import { messages } from '../../../support/problems';

/** What the rule of the code says about values of the chart of Jaeger. */
function check(code: string, values: JsonObject, chart?: string): string[] {
  const { userconfig } = values;
  const model = {
    values,
    version: '2.20.0',
    prefix: 'userconfig.',
    ...(chart === undefined ? {} : { chart }),
    ...(isObject(userconfig) ? { config: userconfig } : {}),
  };
  return messages(checkJaegerV2Chart(model, 'values.yaml'), code);
}

const http = { endpoint: '0.0.0.0:13133' };
/** A configuration that answers the probes. */
const userconfig = {
  service: { extensions: ['healthcheckv2'] },
  extensions: { healthcheckv2: { use_v2: true, http } },
};

describe('JVT215', () => {
  const withCheck = (healthcheckv2: unknown) => ({ userconfig: { ...userconfig, extensions: { healthcheckv2 } } });

  test('no health check, and one that listens elsewhere', () => {
    expect([
      ...check('JVT215', { userconfig: { service: { extensions: ['jaeger_storage'] } } }),
      ...check('JVT215', { userconfig: { extensions: userconfig.extensions } }),
      ...check('JVT215', withCheck({ http })),
      ...check('JVT215', withCheck({ use_v2: true, http: null })),
      ...check('JVT215', withCheck({ use_v2: true, http: { endpoint: 'localhost:13133' } })),
      ...check('JVT215', withCheck({ use_v2: true, http: { endpoint: '0.0.0.0:13134' } })),
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
    expect(check('JVT215', withCheck(settings))).toEqual([]);
  });

  test('Jaeger’s own configuration passes', () => {
    expect(check('JVT215', {})).toEqual([]);
  });
});
