import { kubectl } from '../../../../lib/doctor/answers/question';
import { type ExampleAnswers, exampleChain } from '../../../../lib/doctor/chain/example';
import {
  EXAMPLE_AUTOSCALER,
  EXAMPLE_DEPLOYMENT,
  EXAMPLE_NAMESPACE,
  exampleExpected,
  onCluster,
} from '../../../../lib/doctor/links/manifests/example';
import { manifestsLink } from '../../../../lib/doctor/links/manifests/manifests';
import { missingRules } from '../../../../lib/doctor/links/manifests/missing-rules';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const CRD: JsonObject = {
  ...{ apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition' },
  metadata: { name: 'jaegers.jaegertracing.io' },
  spec: { group: 'jaegertracing.io', versions: [{ name: 'v1' }] },
};
const JAEGER: JsonObject = {
  ...{ apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger', namespace: 'tracing' } },
};
const service = (name: string): JsonObject => ({
  ...{ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace: 'tracing' } },
});
const NAMESPACE_THERE = onCluster(EXAMPLE_NAMESPACE);

const chainOf = (expected: readonly JsonObject[], answers: ExampleAnswers) =>
  exampleChain({ ...answers, expected: exampleExpected({ objects: expected }) });
const examined = (expected: readonly JsonObject[], answers: ExampleAnswers, ...codes: readonly string[]) =>
  new Examined(missingRules, chainOf(expected, answers), ...codes);

describe('DOC230', () => {
  test('a namespace, and what is in it, is missing', () => {
    const { messages, shown } = examined([EXAMPLE_NAMESPACE, EXAMPLE_DEPLOYMENT], {});
    expect(messages).toMatchInlineSnapshot(
      `DOC230 tracing Namespace: not on the cluster, but in dist/quickstart/manifests/0-setup/namespace.yaml. Nothing can be applied in it. Apply its file.`,
    );
    expect(shown).toEqual([
      '$ kubectl get namespaces tracing',
      'Error from server (NotFound): namespaces "tracing" not found',
      'mend: kubectl apply --server-side --force-conflicts -f dist/quickstart/manifests/0-setup/namespace.yaml',
    ]);
  });

  test('it exists', () => {
    expect(examined([EXAMPLE_NAMESPACE], { objects: [NAMESPACE_THERE] }).messages).toEqual([]);
  });
});

describe('DOC231', () => {
  test('one object', () => {
    const { messages, shown } = examined([EXAMPLE_NAMESPACE, EXAMPLE_DEPLOYMENT], { objects: [NAMESPACE_THERE] });
    expect(messages).toMatchInlineSnapshot(
      `DOC231 tracing/login Deployment: not on the cluster, but in dist/quickstart/manifests/2-jaeger/deployment.yaml. The chain from Milvus to the UI needs it. Apply its file.`,
    );
    expect(shown).toEqual([
      '$ kubectl get deployments login -n tracing',
      'Error from server (NotFound): deployments.apps "login" not found',
      'mend: kubectl apply --server-side --force-conflicts -f dist/quickstart/manifests/2-jaeger/deployment.yaml',
    ]);
  });

  test('five objects of a stage', () => {
    const { messages, shown } = examined([EXAMPLE_DEPLOYMENT, ...['a', 'b', 'c', 'd'].map(service)], {});
    expect(messages).toMatchInlineSnapshot(
      `DOC231 tracing/login Deployment: not on the cluster, but in dist/quickstart/manifests/2-jaeger/deployment.yaml. So are Service a, Service b, Service c, and 1 more. The chain from Milvus to the UI needs it. Apply the files of this stage.`,
    );
    expect(shown.at(-1)).toBe(
      'mend: kubectl apply --server-side --force-conflicts -f dist/quickstart/manifests/2-jaeger',
    );
  });

  test('a custom resource without its CRD', () => {
    const apis = kubectl('api-versions');
    const { messages, shown } = examined([CRD, JAEGER], { texts: [[apis, 'v1\napps/v1\n']] });
    expect(messages.map((each) => each.slice(0, 60))).toEqual([
      'DOC231 jaegers.jaegertracing.io CustomResourceDefinition: no',
    ]);
    expect(shown[1]).toBe(
      'Error from server (NotFound): customresourcedefinitions.apiextensions.k8s.io "jaegers.jaegertracing.io" not found',
    );
    const served: ExampleAnswers = { texts: [[apis, 'v1\njaegertracing.io/v1\n']], objects: [onCluster(JAEGER)] };
    expect(examined([CRD, JAEGER], served).messages).toEqual([]);
  });

  test('what could not be looked at is not missing', () => {
    const list = kubectl('get', 'secretstores', '-n', 'tracing', '-o', 'json');
    const object = { apiVersion: 'v1', kind: 'SecretStore', metadata: { name: 'x', namespace: 'tracing' } };
    const chain = chainOf([object], {
      errors: [
        [list, 'Error: secretstores is forbidden: User "x" cannot list resource "secretstores" in API group ""'],
      ],
    });
    expect(new Examined(missingRules, chain).messages).toEqual([]);
    expect(manifestsLink.unseen(chain)).toBe('this account may not list secretstores');
  });
});

describe('DOC232', () => {
  test('an autoscaler', () => {
    const objects = [NAMESPACE_THERE, onCluster(EXAMPLE_DEPLOYMENT)];
    const expected = [EXAMPLE_NAMESPACE, EXAMPLE_DEPLOYMENT, EXAMPLE_AUTOSCALER];
    const listed = ['horizontalpodautoscalers'];
    const { messages, shown } = examined(expected, { objects, listed });
    expect(messages).toMatchInlineSnapshot(
      `DOC232 tracing/login HorizontalPodAutoscaler: not on the cluster, but in dist/quickstart/manifests/2-jaeger/horizontalpodautoscaler.yaml. Spans can get through without it, but what it is for does not work. Apply its file.`,
    );
    expect(shown[0]).toBe('$ kubectl get horizontalpodautoscalers login -n tracing');
    expect(examined(expected, { objects: [...objects, onCluster(EXAMPLE_AUTOSCALER)], listed }).messages).toEqual([]);
  });
});

test('without a folder there is nothing to look at', () => {
  expect(manifestsLink.isAsked?.(exampleChain({}))).toBe(false);
  expect(manifestsLink.isAsked?.(chainOf([], {}))).toBe(true);
});

test('what was seen', () => {
  const chain = chainOf([EXAMPLE_NAMESPACE, EXAMPLE_DEPLOYMENT], {
    objects: [NAMESPACE_THERE, onCluster(EXAMPLE_DEPLOYMENT)],
  });
  expect(manifestsLink.unseen(chain)).toBeUndefined();
  expect(manifestsLink.seen(chain)).toBe('as in dist/quickstart: 2 objects');
});
