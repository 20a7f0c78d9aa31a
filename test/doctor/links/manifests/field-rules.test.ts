import { exampleChain } from '../../../../lib/doctor/chain/example';
import {
  EXAMPLE_AUTOSCALER,
  EXAMPLE_DEPLOYMENT,
  exampleExpected,
  onCluster,
} from '../../../../lib/doctor/links/manifests/example';
import { fieldRules } from '../../../../lib/doctor/links/manifests/field-rules';
import { isObject, type JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const FILE = 'dist/quickstart/manifests/2-jaeger/deployment.yaml';
const MEND = [
  `mend: kubectl diff --server-side --force-conflicts -f ${FILE}`,
  `mend: kubectl apply --server-side --force-conflicts -f ${FILE}`,
];
/** The object on the cluster with some of its text replaced. */
const changed = (object: JsonObject, ...replaced: readonly (readonly [string, string])[]): JsonObject => {
  const text = replaced.reduce((all, [from, to]) => all.replace(from, to), JSON.stringify(onCluster(object)));
  const tree: unknown = JSON.parse(text);
  return isObject(tree) ? tree : {};
};
const examined = (object: JsonObject, actual: JsonObject, ...beside: readonly JsonObject[]) =>
  new Examined(
    fieldRules,
    exampleChain({
      objects: [actual, ...beside.map(onCluster)],
      expected: exampleExpected({ objects: [object, ...beside] }),
    }),
  );

describe('DOC233', () => {
  test('another image', () => {
    const { messages, shown } = examined(EXAMPLE_DEPLOYMENT, changed(EXAMPLE_DEPLOYMENT, ['v7.6.0', 'v7.5.0']));
    expect(messages).toMatchInlineSnapshot(
      `DOC233 tracing/login Deployment spec.template.spec.containers[0].image: 'oauth2-proxy:v7.5.0' differs from dist/quickstart/manifests/2-jaeger/deployment.yaml. Another version runs than the one that was checked. Look at the difference, then apply the file again, or change the app and synthesize.`,
    );
    expect(shown).toEqual([
      "$ kubectl get deployments login -n tracing -o 'jsonpath={.spec.template.spec.containers[0].image}'",
      'oauth2-proxy:v7.5.0   (in the file: oauth2-proxy:v7.6.0)',
      ...MEND,
    ]);
  });

  test('the same image', () => {
    expect(examined(EXAMPLE_DEPLOYMENT, onCluster(EXAMPLE_DEPLOYMENT)).messages).toEqual([]);
  });
});

describe('DOC234', () => {
  test('scaled to 0, and a selector of its pods changed', () => {
    const actual = changed(EXAMPLE_DEPLOYMENT, ['"replicas":1', '"replicas":0'], ['"app":"login"', '"app":"other"']);
    const { messages, shown } = examined(EXAMPLE_DEPLOYMENT, actual);
    expect(messages).toMatchInlineSnapshot(
      `DOC234 tracing/login Deployment spec.replicas: 0 differs from dist/quickstart/manifests/2-jaeger/deployment.yaml. 1 more field differs. Somebody has changed it since, or the folder was never applied. Look at the difference, then apply the file again, or change the app and synthesize.`,
    );
    expect(shown).toEqual([
      "$ kubectl get deployments login -n tracing -o 'jsonpath={.spec.replicas}'",
      '0   (in the file: 1)',
      ...MEND,
    ]);
  });

  test('a line of a configuration', () => {
    const config: JsonObject = {
      ...{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'jaeger', namespace: 'tracing' } },
      data: { 'config.yaml': 'memory:\n  max_traces: 5000\n' },
    };
    const { messages, shown } = examined(config, changed(config, ['5000', '10']));
    expect(messages).toMatchInlineSnapshot(
      `DOC234 tracing/jaeger ConfigMap data.config\\.yaml: differs from dist/quickstart/manifests/2-jaeger/configmap.yaml. Somebody has changed it since, or the folder was never applied. Look at the difference, then apply the file again, or change the app and synthesize.`,
    );
    expect(shown.slice(0, 2)).toEqual([
      "$ kubectl get configmaps jaeger -n tracing -o 'jsonpath={.data.config\\.yaml}'",
      'max_traces: 10   (in the file: max_traces: 5000)',
    ]);
  });

  test('a field that is gone', () => {
    const actual = changed(EXAMPLE_DEPLOYMENT, [',"resources":{"limits":{"cpu":"1"}}', '']);
    const { messages, shown } = examined(EXAMPLE_DEPLOYMENT, actual);
    expect(messages).toMatchInlineSnapshot(
      `DOC234 tracing/login Deployment spec.template.spec.containers[0].resources: not set on the cluster, but in dist/quickstart/manifests/2-jaeger/deployment.yaml. Somebody has changed it since, or the folder was never applied. Look at the difference, then apply the file again, or change the app and synthesize.`,
    );
    expect(shown[1]).toBe('(not set)   (in the file: {"limits":{"cpu":"1"}})');
  });

  test('the number of pods, where an autoscaler sets it', () => {
    const actual = changed(EXAMPLE_DEPLOYMENT, ['"replicas":1', '"replicas":3']);
    expect(examined(EXAMPLE_DEPLOYMENT, actual, EXAMPLE_AUTOSCALER).messages).toEqual([]);
    expect(examined(EXAMPLE_DEPLOYMENT, actual).messages).toHaveLength(1);
  });

  test('what is hidden in the answers is not compared', () => {
    const variable = { name: 'LOGIN_SECRET', value: 'its name', valueFrom: {} };
    const object = { ...EXAMPLE_AUTOSCALER, spec: { clientPassword: 'a-b-c-1', env: [variable] } };
    const hidden = { clientPassword: '***', env: [{ ...variable, value: '***' }] };
    const answered = { ...onCluster(object), spec: hidden };
    expect(examined(object, answered).messages).toEqual([]);
  });

  test('what others add: status, annotations, defaults, and quantities in another form', () => {
    const actual = changed(
      EXAMPLE_DEPLOYMENT,
      ['"cpu":"1"', '"cpu":"1000m"'],
      ['"replicas":1', '"replicas":1,"paused":true'],
    );
    expect(examined(EXAMPLE_DEPLOYMENT, actual).messages).toEqual([]);
  });
});
