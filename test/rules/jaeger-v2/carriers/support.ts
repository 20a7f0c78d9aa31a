import { isObject, type JsonObject } from '../../../../lib/kubernetes/json';
import { checkJaegerV2Chart } from '../../../../lib/rules/jaeger-v2-carriers';
import { checkObject } from '../../../../lib/rules/objects';
import { messages } from '../../../support/problems';

/** What the rule of the code says about values of the chart of Jaeger. */
export function checkChart(code: string, values: JsonObject, chart?: string): string[] {
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

export const HTTP = { endpoint: '0.0.0.0:13133' };
/** A configuration that answers the probes. */
export const USERCONFIG = {
  service: { extensions: ['healthcheckv2'] },
  extensions: { healthcheckv2: { use_v2: true, http: HTTP } },
};

/** What the rule of the code says about a Deployment with one container of Jaeger 2. */
export function checkDeployment(
  code: string,
  container: JsonObject,
  replicas?: unknown,
  more: JsonObject = {},
): string[] {
  const containers = [{ name: 'jaeger', image: 'jaegertracing/jaeger:2.20.0', ...container }];
  const spec = { replicas, template: { spec: { containers, ...more } } };
  const object = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'jaeger' }, spec };
  return messages(checkObject(object, 'x.yaml'), code);
}

export const CONFIG = ['--config=/etc/jaeger/config.yaml'];
